using System.Text;

namespace Bot.Knowledge.Formats;

/// <summary>Character classes and white space rules that all formats share.</summary>
internal static class TextRules
{
    /// <summary>Whether no space separates this character from its neighbours when a line is broken: Han, kana, CJK and full-width punctuation.</summary>
    public static bool IsCjk(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F')
        or (>= '\uFF00' and <= '\uFFEF') or '“' or '”' or '‘' or '’' or '—' or '…' or '·' || char.IsSurrogate(c);

    /// <summary>White space of every kind, with the zero-width characters that layout leaves behind.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    /// <summary>Trims white space of every kind.</summary>
    public static string Trim(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>
    /// Collapses white space as a page does: a run of spaces is one space, a line break vanishes beside a CJK character and is a space elsewhere.
    /// Full-width spaces inside the text stay, because they separate columns of names.
    /// </summary>
    public static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length;)
        {
            if (!IsLayout(text[i]))
            {
                collapsed.Append(text[i++]);
                continue;
            }

            int end = i;
            bool isBroken = false;
            bool isSeen = false;
            while (end < text.Length && IsLayout(text[end]))
            {
                isSeen |= !IsInvisible(text[end]);
                isBroken |= text[end++] is '\n' or '\r';
            }

            // Wr\u200Biters is one word.
            if (!isSeen)
            {
                i = end;
                continue;
            }

            if (!isBroken || !TouchesCjk(collapsed, text, end) || EndsWithMarker(collapsed))
            {
                collapsed.Append(' ');
            }

            i = end;
        }

        return Trim(collapsed.ToString());
    }

    private static bool IsLayout(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0' || IsInvisible(c);

    private static bool IsInvisible(char c) => c is '\u200B' or '\uFEFF' or '\u00AD';

    private static bool TouchesCjk(StringBuilder before, string text, int after) =>
        (before.Length > 0 && IsCjk(before[^1])) || (after < text.Length && IsCjk(text[after]));

    // "第三条", a line break, the article: the break stands for the space that the printed text has there.
    private static bool EndsWithMarker(StringBuilder text) =>
        text.Length is > 2 and < 10 && text[0] == '第' && text[^1] is '条' or '章' or '节' or '编';
}
