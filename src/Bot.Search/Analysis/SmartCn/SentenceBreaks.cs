using System.Buffers;
using System.Globalization;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>
/// Where sentences end for the JDK's <c>BreakIterator.getSentenceInstance(Locale.ROOT)</c>, which SmartCn asks. Its words depend on it,
/// for a word's cost after a sentence's start differs from that after a full stop. Marks and format characters never decide anything.
/// </summary>
internal static class SentenceBreaks
{
    private const char ParagraphSeparator = '\u2029';

    private static readonly SearchValues<char> Marks = SearchValues.Create("!?。！？.．\u2029\u0964\u0965");

    /// <summary>The end of the sentence that starts at <paramref name="start"/>: the start of the next one or the text's length.</summary>
    public static int Next(ReadOnlySpan<char> text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            int skipped = text[i..].IndexOfAny(Marks);
            if (skipped < 0)
            {
                return text.Length;
            }

            i += skipped;
            int end = text[i] switch
            {
                ParagraphSeparator => i + 1,
                '\u0964' or '\u0965' => SkipSpaces(text, i + 1),
                '.' or '．' => AfterPeriod(text, i + 1),
                _ => AfterTerminator(text, i + 1),
            };
            if (end >= 0)
            {
                return end;
            }
        }

        return text.Length;
    }

    /// <summary>A terminator ends a sentence for certain: with what closes it, the spaces after it and one paragraph separator.</summary>
    private static int AfterTerminator(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (text[i] is '!' or '?' or '。' or '！' or '？' or '.' or '．' || IsClosing(text[i]) || IsIgnored(text[i])))
        {
            i++;
        }

        i = SkipSpaces(text, i);
        return i < text.Length && text[i] == ParagraphSeparator ? i + 1 : i;
    }

    /// <summary>
    /// A period ends one if, after more periods and closing punctuation, there comes a space and a letter that is no small one, or opening
    /// punctuation or symbols and then a letter. Otherwise -1.
    /// </summary>
    private static int AfterPeriod(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (text[i] is '.' or '．' || IsClosing(text[i]) || IsIgnored(text[i])))
        {
            i++;
        }

        // Straight quotes close and open: one right before a letter counts as opening, yet the break stands after it.
        bool isOpened = text[i - 1] is '"' or '\'';
        int end = SkipSpaces(text, i);
        bool isSpaced = end > i;
        isOpened &= !isSpaced;
        int next = end;
        while (next < text.Length && (StartsSentence(text[next]) || IsIgnored(text[next])))
        {
            isOpened |= StartsSentence(text[next]);
            next++;
        }

        bool isLetter = next < text.Length && char.IsLetter(text[next]);
        bool isBreak = isLetter && (isOpened || (isSpaced && !char.IsLower(text[next])));
        return isBreak ? end : -1;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (IsSpace(text[i]) || IsIgnored(text[i])))
        {
            i++;
        }

        return i;
    }

    private static bool IsSpace(char c) =>
        c is '\t' or '\r' or '\f' or '\n' or '\u2028' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    private static bool IsIgnored(char c) =>
        c > '~' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsClosing(char c) =>
        c is '"' or '\'' || char.GetUnicodeCategory(c) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;

    /// <summary>Opening punctuation, and every symbol that is neither closing nor a period, comma or terminator.</summary>
    private static bool StartsSentence(char c)
    {
        if (c is '.' or '．' or ',' or '!' or '?' or '。' or '！' or '？' or ParagraphSeparator)
        {
            return false;
        }

        return c is '"' or '\'' || !(char.IsLetter(c) || char.IsNumber(c) || IsSpace(c) || IsClosing(c) || IsIgnored(c));
    }
}
