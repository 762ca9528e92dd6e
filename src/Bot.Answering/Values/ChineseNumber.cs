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
        double total = 0;
        double section = 0;
        double? digit = null;
        double above = 1;
        for (int i = 0; i < text.Length;)
        {
            int length = DigitsLength(text[i..]);
            if (length > 0)
            {
                digit = Figures(text.Slice(i, length));
                if (digit is null)
                {
                    return null;
                }

                above = length == 1 ? above : 1;
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
                above = c == '十' ? 10 : c == '百' ? 100 : 1000;
                section += (digit ?? 1) * above;
                digit = null;
            }
            else if (c is '万' or '亿')
            {
                // 亿 multiplies all before it, 万 only what stands since: 一万二千亿, 二亿三千万.
                bool isAll = c == '亿';
                double scaled = section + (digit ?? (section == 0 && !(isAll && total > 0) ? 1 : 0));
                total = isAll ? (total + scaled) * 1e8 : total + (scaled * 1e4);
                (section, digit, above) = (0, null, isAll ? 1e8 : 1e4);
            }
        }

        double number = total + section + ((digit ?? 0) * (above > 10 ? above / 10 : 1));
        return (digit is null && section == 0 && total == 0 && !text.Contains('零')) || number > Largest ? null : number;
    }

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
