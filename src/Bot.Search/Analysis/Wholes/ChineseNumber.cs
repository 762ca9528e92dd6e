namespace Bot.Search.Analysis.Wholes;

/// <summary>Reads numbers written in Chinese characters: 一千二百万, 三十五, 二零一九.</summary>
internal static class ChineseNumber
{
    /// <summary>All characters that are parts of numbers.</summary>
    public const string Parts = Digits + "两十百千万亿";

    private const string Digits = "零一二三四五六七八九";

    /// <summary>Whether <paramref name="c"/> is a digit or a power of ten.</summary>
    public static bool IsPart(char c) => Digit(c) >= 0 || Power(c) > 0;

    /// <summary>10, 100, 1000, 10,000 or 100,000,000; 0 for what is no power of ten.</summary>
    public static long Power(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    /// <summary>The value of a run of parts; null where they make no number, such as 百万 alone or 三五.</summary>
    public static decimal? Read(ReadOnlySpan<char> text)
    {
        // 万一 and 百姓 are no numbers, 十 is.
        if (text.Length is < 1 or > 16 || Power(text[0]) > 10)
        {
            return null;
        }

        return text.ContainsAny("十百千万亿") ? ReadPowers(text) : ReadDigits(text);
    }

    // Digit by digit, as years and numbers of papers are read; two digits are rather "three or five".
    private static decimal? ReadDigits(ReadOnlySpan<char> text)
    {
        if (text.Length == 2)
        {
            return null;
        }

        decimal value = 0;
        foreach (char c in text)
        {
            value = (value * 10) + Digit(c);
        }

        return value;
    }

    private static decimal? ReadPowers(ReadOnlySpan<char> text)
    {
        decimal total = 0;
        decimal section = 0;
        int digit = -1;
        foreach (char c in text)
        {
            long power = Power(c);
            if (power == 0)
            {
                // Two digits side by side, as in 三五十, are no number; 零 only fills a gap.
                if (digit > 0)
                {
                    return null;
                }

                digit = Digit(c);
            }
            else if (power < 10_000)
            {
                section += (digit < 0 && power == 10 ? 1 : Math.Max(digit, 0)) * power;
                digit = -1;
            }
            else
            {
                decimal head = section + Math.Max(digit, 0);
                total = power == 100_000_000 ? (total + head) * power : total + (head * power);
                (section, digit) = (0, -1);
            }
        }

        decimal value = total + section + Math.Max(digit, 0);
        return value > 0 ? value : null;
    }

    private static int Digit(char c) => c == '两' ? 2 : Digits.IndexOf(c, StringComparison.Ordinal);
}
