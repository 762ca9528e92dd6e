using System.Text;

namespace Bot.Channels.Rendering;

/// <summary>Plain text made safe for channels that read Markdown: what the text says is what is shown, and none of it becomes markup.</summary>
internal static class Markdown
{
    // Everything that CommonMark, GitHub's tables and strikes, or markdown-it's attribute braces could read as markup inside a line.
    private const string Special = "\\`*_{}[]<>|~&$^";

    // What would open a block at the start of a line: headings, lists, rules, quotes, fences, indented code.
    private const string LineStart = "#+-=:>";

    /// <summary>The text with every character that could be read as markup escaped; line breaks stay line breaks.</summary>
    public static string Escape(string text) => Escape(text, keepMarkers: false);

    /// <summary>As <see cref="Escape(string)"/>, with citation markers <c>[1]</c> left as links to their definitions.</summary>
    public static string EscapeKeepingMarkers(string text) => Escape(text, keepMarkers: true);

    /// <summary>Text for one line: a cell, a title. Line breaks and runs of white space become one space.</summary>
    public static string EscapeLine(string text) =>
        Escape(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Escape(string text, bool keepMarkers)
    {
        var escaped = new StringBuilder(text.Length + 16);
        bool isLineStart = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            int marker = keepMarkers && c == '[' ? MarkerLength(text, i) : 0;
            if (marker > 0)
            {
                escaped.Append(text, i, marker);
                i += marker - 1;
                AppendSeparator(escaped, text, i + 1);
            }
            else if (c is '\n' or '\r')
            {
                AppendBreak(escaped, c);
            }
            else if (isLineStart && c is ' ' or '\t')
            {
                // Four leading spaces would be code; a no-break space only indents.
                escaped.Append('\u00a0');
                continue;
            }
            else
            {
                AppendCharacter(escaped, text, i, isLineStart);
            }

            isLineStart = c is '\n' or '\r';
        }

        return escaped.ToString();
    }

    private static void AppendBreak(StringBuilder escaped, char c)
    {
        if (c == '\n')
        {
            // Two spaces before the end of a line are a hard break; a bare line feed would become a space.
            escaped.Append("  \n");
        }
    }

    private static void AppendCharacter(StringBuilder escaped, string text, int i, bool isLineStart)
    {
        char c = text[i];
        bool isListNumber = c is '.' or ')' && i > 0 && char.IsAsciiDigit(text[i - 1]) && IsNumberFromLineStart(text, i);
        if (Special.Contains(c, StringComparison.Ordinal) || (isLineStart && LineStart.Contains(c, StringComparison.Ordinal)) || isListNumber
            || (c == '!' && i + 1 < text.Length && text[i + 1] == '['))
        {
            escaped.Append('\\');
        }

        escaped.Append(char.IsControl(c) ? ' ' : c);
    }

    private static bool IsNumberFromLineStart(string text, int end)
    {
        int start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return start == 0 || text[start - 1] is '\n' or '\r';
    }

    private static int MarkerLength(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - start < 4)
        {
            end++;
        }

        return end > start + 1 && end < text.Length && text[end] == ']' ? end + 1 - start : 0;
    }

    /// <summary>"[1](x)" would be a link of the text's own, "[1]: x" a definition, and "[1][2]" one link named 1.</summary>
    private static void AppendSeparator(StringBuilder escaped, string text, int next)
    {
        if (next < text.Length && text[next] is '(' or ':')
        {
            escaped.Append('\u200b');
        }
        else if (next < text.Length && text[next] == '[')
        {
            escaped.Append(' ');
        }
    }
}
