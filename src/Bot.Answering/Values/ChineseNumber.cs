using System.Globalization;

namespace Bot.Answering.Values;

/// <summary>Reads numbers written in digits, Chinese characters or both: 1,000 · 500万 · 十一 · 1.5亿 · 一万五, which leaves out the last unit.</summary>
internal static class ChineseNumber
{
    /// <summary>The largest number that is read, ten times what a national economy counts in; what is worked out stays below it, too, so that no decimal overflows.</summary>
    public const double Largest = 1e15;

    /// <summary>The number that <paramref name="text"/> says; null when it says none or one beyond <see cref="Largest"/>.</summary>
    public static double? Parse(ReadOnlySpan<char> text)
    {
        (double total, double section, double above) = (0, 0, 1);
        double? digit = null;
        for (int i = 0; i < text.Length;)
        {
            int length = DigitsLength(text[i..]);
            if (length > 0)
            {
                if (Figures(text.Slice(i, length)) is not { } figures)
                {
                    return null;
                }

                (digit, above) = (figures, length == 1 ? above : 1);
                i += length;
                continue;
            }

            char c = text[i++];
            int value = "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            if (value >= 0 || c is '两' or '〇')
            {
                (digit, above) = (c == '两' ? 2 : Math.Max(0, value), value == 0 ? 1 : above);
            }
            else if (c is '十' or '百' or '千')
            {
                above = Power(c);
                section += (digit ?? 1) * above;
                digit = null;
            }
            else if (c is '万' or '亿')
            {
                total = Scaled(total, section, digit, isAll: c == '亿');
                (section, digit, above) = (0, null, c == '亿' ? 1e8 : 1e4);
            }
        }

        double number = total + section + ((digit ?? 0) * (above > 10 ? above / 10 : 1));
        return (digit is null && section == 0 && total == 0 && !text.Contains('零')) || number > Largest ? null : number;
    }

    // 亿 multiplies all before it, 万 only what stands since: 一万二千亿, 二亿三千万.
    private static double Scaled(double total, double section, double? digit, bool isAll)
    {
        double since = section + (digit ?? (section == 0 && !(isAll && total > 0) ? 1 : 0));
        return isAll ? (total + since) * 1e8 : total + (since * 1e4);
    }

    private static double Power(char c) => c switch { '十' => 10, '百' => 100, _ => 1000 };

    // 1.2.3 is a section or a version and no number.
    private static double? Figures(ReadOnlySpan<char> text) =>
        double.TryParse(text.ToString().Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double figures) ? figures : null;

    private static int DigitsLength(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i])
            || (text[i] is '.' or ',' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }
}
