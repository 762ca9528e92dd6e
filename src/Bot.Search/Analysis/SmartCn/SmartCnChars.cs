namespace Bot.Search.Analysis.SmartCn;

/// <summary>SmartCn's classes of characters, with the ranges of its <c>Utility.getCharType</c>.</summary>
internal static class SmartCnChars
{
    /// <summary>The class of <paramref name="c"/>; the order of the cases matters, for the delimiters' range holds letters and digits too.</summary>
    public static SmartCnCharType TypeOf(char c) => c switch
    {
        _ when char.IsSurrogate(c) => SmartCnCharType.Surrogate,
        >= '\u4E00' and <= '\u9FA5' => SmartCnCharType.Han,
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => SmartCnCharType.Letter,
        >= '0' and <= '9' => SmartCnCharType.Digit,
        ' ' or '\t' or '\r' or '\n' or '\u3000' => SmartCnCharType.Space,
        (>= '\u0021' and <= '\u00BB') or (>= '\u2010' and <= '\u2642') or (>= '\u3001' and <= '\u301E') => SmartCnCharType.Delimiter,
        (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A') => SmartCnCharType.FullWidthLetter,
        >= '\uFF10' and <= '\uFF19' => SmartCnCharType.FullWidthDigit,
        >= '\uFE30' and <= '\uFF63' => SmartCnCharType.Delimiter,
        _ => SmartCnCharType.Other,
    };
}
