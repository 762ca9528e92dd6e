using System.Globalization;

namespace Bot.Search.Analysis;

/// <summary>The kind of every UTF-16 unit, one array access each.</summary>
internal static class CharTable
{
    private static readonly CharKind[] Kinds = BuildKinds();

    /// <summary>The kind of <paramref name="c"/>; the same before and after folding.</summary>
    public static CharKind Kind(char c) => Kinds[c];

    private static CharKind[] BuildKinds()
    {
        var kinds = new CharKind[char.MaxValue + 1];
        for (int c = 0; c < kinds.Length; c++)
        {
            kinds[c] = KindOf((char)c);
        }

        return kinds;
    }

    private static CharKind KindOf(char c)
    {
        // Planes 2 and 3 start at U+20000 and end at U+3FFFF: high surrogates D840 to D8BF.
        if (c is >= '\uD840' and <= '\uD8BF')
        {
            return CharKind.HanHighSurrogate;
        }

        bool isLetter = char.IsLetterOrDigit(c) || c == '〇'
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
        return !isLetter ? CharKind.Break : IsCjk(c) ? CharKind.Cjk : CharKind.Word;
    }

    private static bool IsCjk(char c) =>
        c is (>= '\u1100' and <= '\u11FF') or (>= '\u2E80' and <= '\u9FFF') or (>= '\uA960' and <= '\uA97F')
            or (>= '\uAC00' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFFDC');
}
