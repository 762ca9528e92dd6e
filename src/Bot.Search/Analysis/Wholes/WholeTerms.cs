using System.Globalization;

namespace Bot.Search.Analysis.Wholes;

/// <summary>
/// Finds in folded text what is more than its words, so that it meets however it is written:
/// <list type="table">
/// <item><term>一千万元, 1000万元, 10,000,000元</term><description>10000000 and 10000000元</description></item>
/// <item><term>百分之五, 5％</term><description>5%</description></item>
/// <item><term>第三批</term><description>第3</description></item>
/// <item><term>国发〔2016〕73号</term><description>〔2016〕73号</description></item>
/// <item><term>《数字经济，促进条例》</term><description>《数字经济促进条例》</description></item>
/// </list>
/// </summary>
internal ref struct WholeTerms(ReadOnlySpan<char> text, WholeTermList found)
{
    private const int MaxTitleLength = 60;
    private const int MaxNumberLength = 20;

    // The longest number, 10^18 times the largest power, has fewer digits.
    private const int MaxFormLength = 48;
    private const string Units = "元人家名亩吨%％";

    // A lone Chinese digit is a number only beside one of these; 一般 and 三农 have none.
    private const string Counted = "年月日号批届期条款岁";

    // By character, whether any term starts with it: most do not, and this is asked of every character of a collection.
    private static readonly bool[] Starts = BuildStarts();

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Adds the terms to the list, in order of their starts.</summary>
    public void Find()
    {
        for (int i = 0; i < _text.Length; i++)
        {
            if (Starts[_text[i]])
            {
                i = _text[i] switch
                {
                    '《' => AddTitle(i),
                    '〔' or '[' or '［' or '【' or '(' or '（' => AddDocumentNumber(i),
                    _ => AddNumber(i) - 1,
                };
            }
        }
    }

    private static bool[] BuildStarts()
    {
        bool[] starts = new bool[char.MaxValue + 1];
        foreach (char c in $"0123456789《〔[［【(（{ChineseNumber.Parts}")
        {
            starts[c] = true;
        }

        return starts;
    }

    private int AddTitle(int start)
    {
        int length = _text.Slice(start, Math.Min(MaxTitleLength, _text.Length - start)).IndexOf('》');
        if (length > 2)
        {
            Span<char> term = stackalloc char[length + 1];
            int end = 0;
            term[end++] = '《';
            foreach (char c in _text.Slice(start + 1, length - 1))
            {
                term[end] = c;
                end += char.IsLetterOrDigit(c) ? 1 : 0;
            }

            term[end++] = '》';
            found.Add(new TextRange(start, start + length + 1), term[..end]);
        }

        // What stands in the title may be a number as well.
        return start;
    }

    private int AddDocumentNumber(int start)
    {
        int end = start + 6;
        if (end >= _text.Length || _text[end - 1] is not ('〕' or ']' or '］' or '】' or ')' or '）') || _text.Slice(start + 1, 4).ContainsAnyExceptInRange('0', '9'))
        {
            return start;
        }

        int number = _text[end] == '第' ? end + 1 : end;
        int last = number;
        while (last < _text.Length && last - number < 6 && char.IsAsciiDigit(_text[last]))
        {
            last++;
        }

        if (last == number || last == _text.Length || _text[last] != '号')
        {
            return start;
        }

        Span<char> term = ['〔', .. _text.Slice(start + 1, 4), '〕', .. _text[number..last], '号'];
        found.Add(new TextRange(start, last + 1), term);
        return last;
    }

    /// <summary>Adds the number that starts at <paramref name="start"/>; returns where to go on.</summary>
    private int AddNumber(int start)
    {
        int percent = start >= 3 && _text[(start - 3)..start] is "百分之" ? 3 : 0;
        bool isArabic = char.IsAsciiDigit(_text[start]);
        int end = isArabic ? ArabicEnd(start) : start;
        while (end < _text.Length && end - start < MaxNumberLength && (isArabic ? ChineseNumber.Power(_text[end]) > 0 : ChineseNumber.IsPart(_text[end])))
        {
            end++;
        }

        if (!isArabic && _text[start..end] is "百" && end + 1 < _text.Length && _text[end..(end + 2)] is "分之")
        {
            return end + 2;
        }

        var value = isArabic ? ReadArabic(_text[start..end]) : ChineseNumber.Read(_text[start..end]);
        bool isCounted = end < _text.Length && Counted.Contains(_text[end], StringComparison.Ordinal);
        bool isOrdinal = start > 0 && _text[start - 1] == '第';
        if (value is { } number && (isArabic || end - start > 1 || isCounted || isOrdinal || percent > 0))
        {
            AddForms(number, start - percent - (isOrdinal ? 1 : 0), end, percent > 0, isOrdinal);
        }

        return Math.Max(end, start + 1);
    }

    private void AddForms(decimal value, int start, int end, bool isPercent, bool isOrdinal)
    {
        // The digits with room for 第 before them and a unit behind.
        Span<char> term = stackalloc char[MaxFormLength];
        int length = Format(value, term[1..]);
        var digits = term.Slice(1, length);
        if (isOrdinal)
        {
            term[0] = '第';
            found.Add(new TextRange(start, end), term[..(length + 1)]);
            return;
        }

        bool hasUnit = end < _text.Length && Units.Contains(_text[end], StringComparison.Ordinal);
        if (!_text[start..end].SequenceEqual(digits) && !isPercent)
        {
            found.Add(new TextRange(start, end), digits);
        }

        if (hasUnit || isPercent)
        {
            term[length + 1] = isPercent || _text[end] is '%' or '％' ? '%' : _text[end];
            found.Add(new TextRange(start, isPercent ? end : end + 1), term.Slice(1, length + 1));
        }
    }

    private static int Format(decimal value, Span<char> digits)
    {
        int length;
        _ = value == decimal.Truncate(value) && value < long.MaxValue
            ? ((long)value).TryFormat(digits, out length, default, CultureInfo.InvariantCulture)
            : value.TryFormat(digits, out length, "0.##########", CultureInfo.InvariantCulture);
        return length;
    }

    private readonly int ArabicEnd(int start)
    {
        int end = start + 1;
        while (end < _text.Length && end - start < MaxNumberLength
            && (char.IsAsciiDigit(_text[end])
                || (_text[end] is '.' or ',' or '，' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]) && IsInside(start, end))))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether the sign is part of the number: a point once, commas before three digits.</summary>
    private readonly bool IsInside(int start, int sign)
    {
        if (_text[sign] == '.')
        {
            return !_text[start..sign].Contains('.');
        }

        bool isGroup = sign + 3 < _text.Length && !_text.Slice(sign + 1, 3).ContainsAnyExceptInRange('0', '9');
        return isGroup && (sign + 4 == _text.Length || !char.IsAsciiDigit(_text[sign + 4])) && !_text[start..sign].Contains('.');
    }

    private static decimal? ReadArabic(ReadOnlySpan<char> text)
    {
        int digits = text.Length - text.TrimEnd("十百千万亿").Length;
        Span<char> plain = stackalloc char[MaxNumberLength];
        int length = 0;
        foreach (char c in text[..^digits])
        {
            plain[length] = c;
            length += c is ',' or '，' ? 0 : 1;
        }

        if (!decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
        {
            return null;
        }

        foreach (char power in text[^digits..])
        {
            value *= ChineseNumber.Power(power);
            if (value > 1e18m)
            {
                return null;
            }
        }

        return value;
    }
}
