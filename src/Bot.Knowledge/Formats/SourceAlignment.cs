using System.Net;
using Bot.Search;

namespace Bot.Knowledge.Formats;

/// <summary>Finds the text of blocks again in their markup, so that each passage has the range of source that it comes from.</summary>
internal static class SourceAlignment
{
    /// <summary>Gives each run its range: from the first to the last character of its text, tags between them included.</summary>
    public static IReadOnlyList<Block> Locate(IReadOnlyList<HtmlRun> runs, string source, int offset)
    {
        var blocks = new Block[runs.Count];
        int cursor = offset;
        for (int i = 0; i < runs.Count; i++)
        {
            int hint = Math.Max(cursor, runs[i].Hint + offset);
            TextRange range = Align(source, hint, runs[i].OwnText)
                // Hidden words inside the block, or an element that the parser moved: the range from its start tag to the next block's.
                ?? new TextRange(hint, Math.Max(hint, i + 1 < runs.Count ? Math.Min(source.Length, runs[i + 1].Hint + offset) : source.Length));
            blocks[i] = runs[i].Block with { Source = range };
            cursor = Math.Max(cursor, Math.Min(range.End, source.Length));
        }

        return blocks;
    }

    /// <summary>The range of <paramref name="source"/> that reads as <paramref name="text"/> from <paramref name="start"/> on, modulo markup and white space; null when it reads otherwise.</summary>
    public static TextRange? Align(string source, int start, string text)
    {
        int position = start;
        int first = -1;
        foreach (char expected in text)
        {
            if (TextRules.IsBlank(expected))
            {
                continue;
            }

            position = SkipMarkup(source, position);
            if (position >= source.Length)
            {
                return null;
            }

            if (first < 0)
            {
                first = position;
            }

            if (source[position] == '&')
            {
                position = MatchEntity(source, position, expected);
                if (position < 0)
                {
                    return null;
                }
            }
            else if (source[position++] != expected)
            {
                return null;
            }
        }

        return first < 0 ? null : new TextRange(first, position);
    }

    private static int SkipMarkup(string source, int position)
    {
        while (position < source.Length)
        {
            if (TextRules.IsBlank(source[position]))
            {
                position++;
            }
            else if (source[position] == '<' && position + 1 < source.Length && (char.IsAsciiLetter(source[position + 1]) || source[position + 1] is '/' or '!' or '?'))
            {
                position = EndOfTag(source, position);
            }
            else if (source[position] == '&' && BlankEntity(source, position) is { } end and > 0)
            {
                position = end;
            }
            else
            {
                return position;
            }
        }

        return position;
    }

    private static int EndOfTag(string source, int position)
    {
        ReadOnlySpan<char> rest = source.AsSpan(position);
        (string opening, string closing)[] wholes = [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")];
        foreach ((string opening, string closing) in wholes)
        {
            if (rest.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                int end = rest.IndexOf(closing, StringComparison.OrdinalIgnoreCase);
                return end < 0 ? source.Length : position + end + closing.Length;
            }
        }

        int close = source.IndexOf('>', position);
        return close < 0 ? source.Length : close + 1;
    }

    private static int BlankEntity(string source, int position) =>
        Entity(source, position, out string decoded) is var end && end > 0 && decoded.All(TextRules.IsBlank) ? end : -1;

    private static int MatchEntity(string source, int position, char expected)
    {
        int end = Entity(source, position, out string decoded);
        if (end < 0)
        {
            return expected == '&' ? position + 1 : -1;
        }

        // The second half of a surrogate pair is matched by the entity of the first.
        return decoded[0] == expected ? (decoded.Length == 1 ? end : position) : decoded[^1] == expected ? end : -1;
    }

    private static int Entity(string source, int position, out string decoded)
    {
        int semicolon = source.IndexOf(';', position, Math.Min(12, source.Length - position));
        decoded = "";
        if (semicolon < 0)
        {
            return -1;
        }

        string entity = source[position..(semicolon + 1)];
        decoded = WebUtility.HtmlDecode(entity);
        return decoded.Length is 1 or 2 && decoded != entity ? semicolon + 1 : -1;
    }
}
