using System.Text;

namespace Bot.Channels.Rendering.Teams;

/// <summary>
/// Plain text made safe for the Markdown that Teams reads alike on all its clients: bold, italic, strike, links, inline code and
/// simple lists. Only what could become one of those, or HTML, is escaped: each further backslash might be shown on some client.
/// </summary>
internal static class TeamsMarkdown
{
    private const string Special = "\\`*_~[]";
    private const string LineStart = "#+->=";

    /// <summary>The text, each line a paragraph of its own; citation markers <c>[1]</c> stay what Teams looks for.</summary>
    public static string Escape(string text)
    {
        string[] lines = text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join("\n\n", lines.Select(EscapeLine));
    }

    /// <summary>A link with the Markdown <paramref name="title"/>. Brackets in the address are encoded, for not every client counts them.</summary>
    public static string Link(string title, string address) =>
        $"[{title}]({address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";

    private static string EscapeLine(string line)
    {
        var escaped = new StringBuilder(line.Length + 16);
        for (int i = 0; i < line.Length; i++)
        {
            int marker = line[i] == '[' ? MarkerLength(line, i) : 0;
            if (marker > 0)
            {
                escaped.Append(line, i, marker);
                i += marker - 1;
                AppendSeparator(escaped, line, i + 1);
            }
            else
            {
                AppendCharacter(escaped, line, i);
            }
        }

        return escaped.ToString();
    }

    private static void AppendCharacter(StringBuilder escaped, string line, int i)
    {
        char c = line[i];
        string? entity = c switch
        {
            '<' => "&lt;",
            '>' when i > 0 => "&gt;",
            '&' => "&amp;",
            _ => null,
        };
        bool isListNumber = c is '.' or ')' && i > 0 && line.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0;
        if (Special.Contains(c, StringComparison.Ordinal) || isListNumber || (i == 0 && LineStart.Contains(c, StringComparison.Ordinal)))
        {
            escaped.Append('\\');
        }

        escaped.Append(entity ?? (char.IsControl(c) ? " " : c.ToString()));
    }

    private static int MarkerLength(string line, int start)
    {
        int end = start + 1;
        while (end < line.Length && char.IsAsciiDigit(line[end]) && end - start < 4)
        {
            end++;
        }

        return end > start + 1 && end < line.Length && line[end] == ']' ? end + 1 - start : 0;
    }

    /// <summary>"[1](x)" would be a link of the text's own and "[1]: x" a definition.</summary>
    private static void AppendSeparator(StringBuilder escaped, string line, int next)
    {
        if (next < line.Length && line[next] is '(' or ':')
        {
            escaped.Append('\u200b');
        }
        else if (next < line.Length && line[next] == '[')
        {
            escaped.Append(' ');
        }
    }
}
