using Bot.Search;

namespace Bot.Knowledge.Formats;

/// <summary>Joins the lines of plain text that was cut at a fixed width.</summary>
internal static class HardWraps
{
    /// <summary>Joins them when most lines of the text are cut; a text whose lines are paragraphs stays as it is.</summary>
    public static IReadOnlyList<Block> Join(List<Block> lines)
    {
        int pairs = 0;
        int cut = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            if (!lines[i].IsApart)
            {
                pairs++;
                cut += IsCut(lines[i - 1], lines[i]) ? 1 : 0;
            }
        }

        // Lines of real paragraphs seldom end without a stop before a line that starts with a letter: headings do, once in a while.
        return pairs >= 3 && cut * 2 >= pairs ? Joined(lines) : lines;
    }

    private static List<Block> Joined(List<Block> lines)
    {
        var blocks = new List<Block>();
        foreach (Block line in lines)
        {
            if (blocks.Count > 0 && !line.IsApart && IsCut(blocks[^1], line))
            {
                Block before = blocks[^1];
                string space = TextRules.IsCjk(before.Text[^1]) || TextRules.IsCjk(line.Text[0]) ? "" : " ";
                blocks[^1] = before with { Text = before.Text + space + line.Text, Source = new TextRange(before.Source.Start, line.Source.End) };
            }
            else
            {
                blocks.Add(line);
            }
        }

        return blocks;
    }

    private static bool IsCut(Block before, Block after) =>
        before.Kind == PassageKind.Paragraph && after.Kind == PassageKind.Paragraph && before.Text.Length >= 20 && !after.IsIndented && !IsStop(before.Text[^1]) && !Outlining.Marker.Starts(after.Text);

    private static bool IsStop(char c) => c is '。' or '；' or '：' or '！' or '？' or '.' or ';' or ':' or '!' or '?' or '”' or '）' or ')' or '》';
}
