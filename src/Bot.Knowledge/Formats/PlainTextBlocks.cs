using Bot.Search;

namespace Bot.Knowledge.Formats;

/// <summary>Reads plain text: one paragraph a line, as Chinese texts are written, except where lines were cut at a fixed width.</summary>
internal static class PlainTextBlocks
{
    /// <summary>Reads the part of <paramref name="source"/> from <paramref name="start"/> on.</summary>
    public static BlockList Read(string source, int start)
    {
        var blocks = new List<Block>();
        bool isApart = true;
        foreach (TextRange line in Lines(source, start))
        {
            TextRange trimmed = Trim(source, line);
            if (trimmed.Length == 0)
            {
                isApart = true;
                continue;
            }

            blocks.Add(new Block
            {
                Text = TextRules.Collapse(trimmed.Of(source)),
                Kind = PassageKind.Paragraph,
                Source = trimmed,
                IsApart = isApart,
                IsIndented = trimmed.Start > line.Start,
            });
            isApart = false;
        }

        return new BlockList(HardWraps.Join(SpacedTables.Of(blocks, source)));
    }

    /// <summary>The lines from <paramref name="start"/> on, without their ends.</summary>
    public static IEnumerable<TextRange> Lines(string source, int start)
    {
        for (int position = start; position < source.Length;)
        {
            int end = source.AsSpan(position).IndexOfAny('\n', '\r', '\f');
            end = end < 0 ? source.Length : position + end;
            yield return new TextRange(position, end);
            position = end + 1;
        }
    }

    private static TextRange Trim(string source, TextRange line)
    {
        (int start, int end) = (line.Start, line.End);
        while (start < end && TextRules.IsBlank(source[start]))
        {
            start++;
        }

        while (end > start && TextRules.IsBlank(source[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }
}
