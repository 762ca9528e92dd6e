using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Facts;

/// <summary>Reads numbers as Chinese texts write them: 5,000万, １．８, 一千二百, 十一, 千万, 两.</summary>
internal static partial class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads the number at <paramref name="start"/>. <paramref name="end"/> is the first position after it.</summary>
    public static bool TryRead(string text, int start, out decimal value, out int end)
    {
        bool isRead = TryPart(text, start, out value, out decimal scale, out end);

        // 1亿5000万: each part is less than one of what the part before counts in.
        while (scale >= 10_000 && GoesOn().IsMatch(text.AsSpan(end)) && TryPart(text, end, out decimal rest, out decimal next, out int restEnd) && rest < scale)
        {
            (value, scale, end) = (value + rest, next, restEnd);
        }

        return isRead;
    }

    /// <summary>The digit that the character writes, in half or full width, or -1.</summary>
    public static int Figure(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    private static bool TryPart(string text, int start, out decimal value, out decimal scale, out int end)
    {
        if (TryFigures(text, start, out value, out end) || TryHan(text, start, out value, out end))
        {
            scale = Scale(text, ref end);

            // A number beyond what any document means is no number to compare.
            if (value <= 1_000_000_000_000m)
            {
                value *= scale;
                return true;
            }
        }

        (value, scale, end) = (0, 0, start);
        return false;
    }

    private static bool TryFigures(string text, int start, out decimal value, out int end)
    {
        (value, end) = (0, start);
        var figures = new System.Text.StringBuilder();
        bool hasPoint = false;
        while (end < text.Length && figures.Length < 20)
        {
            char c = text[end];
            if (Figure(c) is >= 0 and var figure)
            {
                figures.Append((char)('0' + figure));
            }
            else if (c is '.' or '．' && !hasPoint && IsFigureAt(text, end + 1) && figures.Length > 0)
            {
                figures.Append('.');
                hasPoint = true;
            }
            else if (!(c is ',' or '，' && figures.Length > 0 && IsGroup(text, end + 1)))
            {
                break;
            }

            end++;
        }

        return figures.Length > 0 && decimal.TryParse(figures.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsFigureAt(string text, int i) => i < text.Length && Figure(text[i]) >= 0;

    // "5,000" but not "2017,3月": exactly three figures follow the comma.
    private static bool IsGroup(string text, int i) =>
        IsFigureAt(text, i) && IsFigureAt(text, i + 1) && IsFigureAt(text, i + 2) && !IsFigureAt(text, i + 3);

    private static bool TryHan(string text, int start, out decimal value, out int end)
    {
        (value, end) = (0, start);
        decimal section = 0;
        decimal digit = -1;
        for (; end < text.Length; end++)
        {
            char c = text[end];
            int found = c == '两' ? 2 : c == '〇' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);
            decimal unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (found >= 0)
            {
                // Two digits in a row are a list (三四个) or a year, not a number.
                if (digit > 0)
                {
                    return false;
                }

                digit = found;
            }
            else if (unit > 0)
            {
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            }
            else
            {
                break;
            }
        }

        value = section + Math.Max(0, digit);
        return end > start;
    }

    // 万 and 亿 after figures or numerals, once each: 1.2万, 三千万, 2万亿. 3千元 and 5百万 have a power before them; 3千瓦 is a unit.
    private static decimal Scale(string text, ref int end)
    {
        decimal scale = 1;
        if (end < text.Length && text[end] is '千' or '百' && end + 1 < text.Length && text[end + 1] is '万' or '元' or '人')
        {
            scale = text[end++] == '千' ? 1000 : 100;
        }

        if (end < text.Length && text[end] == '万')
        {
            scale *= 10_000;
            end++;
        }

        if (end < text.Length && text[end] == '亿')
        {
            scale *= 100_000_000;
            end++;
        }

        return scale;
    }

    // After 万 or 亿: 一万二千, 三万零五百, 1亿5000万.
    [GeneratedRegex(@"\A(?:零[一二三四五六七八九]|[一二两三四五六七八九][十百千]|[0-9０-９][0-9０-９.．]*(?:万|[百千][万元人])|[0-9０-９]{4}元)", RegexOptions.None, 10000)]
    private static partial Regex GoesOn();
}
