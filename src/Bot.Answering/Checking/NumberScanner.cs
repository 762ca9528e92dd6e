using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Checking;

/// <summary>Finds every number in a text. It is meant to miss none: a number that is not seen cannot be checked.</summary>
internal static class NumberScanner
{
    private const string ChineseDigits = "零一二三四五六七八九";
    private const string Multipliers = "十百千万亿";
    private const int BoundWindow = 6;
    private const int MostDigits = 20;
    private const decimal MostMultiplied = 1e20m;

    // Longest first, so that 个工作日 is not read as 个.
    private static readonly (string Written, string Unit)[] Units =
    [
        ("个百分点", "百分点"), ("个工作日", "工作日"), ("平方公里", "平方公里"), ("个自然日", "天"), ("个月", "个月"), ("工作日", "工作日"),
        ("平方米", "平方米"), ("平米", "平方米"), ("周岁", "岁"), ("万元", "元"), ("元", "元"), ("块", "元"), ("名", "人"), ("位", "人"), ("人", "人"),
        ("家", "家"), ("个", "个"), ("条", "条"), ("项", "项"), ("份", "份"), ("件", "件"), ("年", "年"), ("月", "月"), ("日", "日"), ("号", "日"),
        ("天", "天"), ("次", "次"), ("倍", "倍"), ("届", "届"), ("期", "期"), ("亩", "亩"), ("岁", "岁"), ("辆", "辆"), ("台", "台"), ("吨", "吨"),
        ("所", "所"), ("座", "座"), ("小时", "小时"), ("分钟", "分钟"), ("公里", "公里"), ("米", "米"), ("股", "股"), ("户", "户"), ("套", "套"),
        ("种", "种"), ("类", "类"), ("成", "成"), ("%", "%"), ("‰", "‰"),
    ];

    private static readonly (string Word, Bound Bound)[] Before =
    [
        ("不超过", Bound.Upper), ("不高于", Bound.Upper), ("不多于", Bound.Upper), ("最高", Bound.Upper), ("最多", Bound.Upper), ("至多", Bound.Upper), ("上限", Bound.Upper), ("封顶", Bound.Upper),
        ("不低于", Bound.Lower), ("不少于", Bound.Lower), ("最低", Bound.Lower), ("至少", Bound.Lower), ("最少", Bound.Lower), ("超过", Bound.Lower), ("突破", Bound.Lower), ("超", Bound.Lower), ("近", Bound.About), ("约", Bound.About),
    ];

    private static readonly (string Word, Bound Bound)[] After =
    [
        ("以内", Bound.Upper), ("以下", Bound.Upper), ("之内", Bound.Upper), ("封顶", Bound.Upper), ("以上", Bound.Lower), ("左右", Bound.About), ("上下", Bound.About),
        ("余", Bound.Lower), ("多", Bound.Lower),
    ];

    /// <summary>The numbers of <paramref name="text"/> in order.</summary>
    public static IReadOnlyList<NumberMention> Scan(string text)
    {
        string folded = Fold(text);
        var mentions = new List<NumberMention>();
        int i = 0;
        while (i < folded.Length)
        {
            int end = char.IsAsciiDigit(folded[i]) ? ArabicEnd(folded, i) : ChineseEnd(folded, i);
            if (end > i)
            {
                mentions.Add(Mention(folded, i, end));
                i = end;
            }
            else
            {
                i++;
            }
        }

        return PropagateUnits(folded, mentions);
    }

    /// <summary>Full-width digits, letters and signs as ASCII, one character for one, so that positions stay.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            char c = source[i];
            span[i] = c switch
            {
                >= '！' and <= '～' => (char)(c - 0xFEE0),
                '〇' => '零',
                '两' => '二',
                _ => char.ToLowerInvariant(c),
            };
        }
    });

    private static int ArabicEnd(string text, int start)
    {
        int i = start;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
        {
            i++;
        }

        while (i < text.Length && Multipliers.Contains(text[i]))
        {
            i++;
        }

        return i;
    }

    private static int ChineseEnd(string text, int start)
    {
        int i = start;
        while (i < text.Length && (ChineseDigits.Contains(text[i]) || Multipliers.Contains(text[i])))
        {
            i++;
        }

        // A lone numeral is part of a word (统一, 十分, 第三方) unless a unit follows; 一 before one mostly means "a".
        bool isWord = i - start == 1 && !text.AsSpan(0, start).EndsWith("百分之") && (text[start] is '一' or '百' or '千' or '万' or '亿' || UnitAt(text, i).Unit.Length == 0);
        return isWord ? start : i;
    }

    private static NumberMention Mention(string text, int start, int end)
    {
        string figures = text[start..end];
        decimal? read = char.IsAsciiDigit(text[start]) ? ArabicValue(figures) : ChineseValue(figures);
        decimal value = read ?? -1;
        var (written, unit) = UnitAt(text, end);
        if (written == "万元" && read is not null)
        {
            value *= 10_000;
        }

        if (unit == "成" && read is not null)
        {
            (value, unit) = (value * 10, "%");
        }
        else if (text.AsSpan(0, start).EndsWith("百分之"))
        {
            unit = "%";
        }
        else if (unit == "年" && value is >= 10 and < 100 && end - start == 2 && text.AsSpan(end + 1) is [>= '0' and <= '9', ..])
        {
            // "17年4月" is a date, not a duration.
            value = ShortYear.Full((int)value);
        }

        int unitEnd = end + written.Length;
        start -= text.AsSpan(0, start).EndsWith("百分之") ? 3 : 0;
        return new NumberMention(value, unit, BoundOf(text, start, unitEnd), new TextRange(start, unitEnd)) { Text = read is null ? figures : "" };
    }

    private static (string Written, string Unit) UnitAt(string text, int position)
    {
        foreach (var unit in Units)
        {
            if (text.AsSpan(position).StartsWith(unit.Written, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return ("", "");
    }

    private static Bound BoundOf(string text, int start, int end)
    {
        var tail = text.AsSpan(end);
        foreach (var (word, bound) in After)
        {
            if (tail.StartsWith(word, StringComparison.Ordinal))
            {
                return bound;
            }
        }

        int windowStart = Math.Max(0, start - BoundWindow);
        var head = text.AsSpan(windowStart, start - windowStart);
        int clause = head.LastIndexOfAny("，。；、,;".AsSpan());
        head = head[(clause + 1)..];
        foreach (var (word, bound) in Before)
        {
            if (head.Contains(word, StringComparison.Ordinal))
            {
                return bound;
            }
        }

        return Bound.Exact;
    }

    // "2-5个", "500、300、100万元": what stands before a list's or range's separator shares the unit after it.
    private static List<NumberMention> PropagateUnits(string text, List<NumberMention> mentions)
    {
        for (int i = mentions.Count - 2; i >= 0; i--)
        {
            var (current, next) = (mentions[i], mentions[i + 1]);
            var between = text.AsSpan(current.Range.End, next.Range.Start - current.Range.End);
            if (current.Unit.Length == 0 && between is "-" or "—" or "~" or "至" or "到" or "–")
            {
                mentions[i] = current with { Unit = next.Unit };
            }
        }

        return mentions;
    }

    // None of what has two points, or more digits than are told apart.
    private static decimal? ArabicValue(string digits)
    {
        int split = digits.AsSpan().IndexOfAny(Multipliers);
        string figure = (split < 0 ? digits : digits[..split]).Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(figure, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out decimal value))
        {
            return null;
        }

        foreach (char multiplier in split < 0 ? "" : digits[split..])
        {
            if (value > MostMultiplied)
            {
                return null;
            }

            value *= Weight(multiplier);
        }

        return value;
    }

    private static decimal? ChineseValue(string numeral)
    {
        if (numeral.AsSpan().IndexOfAny(Multipliers) < 0)
        {
            // 二〇一七: digits one by one.
            return numeral.Length > MostDigits ? null : numeral.Aggregate(0m, (value, c) => (value * 10) + ChineseDigits.IndexOf(c, StringComparison.Ordinal));
        }

        decimal total = 0;
        decimal section = 0;
        decimal digit = 0;
        foreach (char c in numeral)
        {
            int index = ChineseDigits.IndexOf(c, StringComparison.Ordinal);
            if (index >= 0)
            {
                digit = index;
            }
            else if (c is '万' or '亿')
            {
                // 亿 multiplies all before it, 万 only what stands since: 二亿三千万.
                decimal since = Math.Max(section + digit, total == 0 || c == '万' ? 1 : 0);
                total = c == '亿' ? Saturate(total + since, Weight(c)) : total + Saturate(since, Weight(c));
                (section, digit) = (0, 0);
            }
            else
            {
                section += Math.Max(digit, 1) * Weight(c);
                digit = 0;
            }
        }

        return total + section + digit;
    }

    private static decimal Saturate(decimal value, decimal factor) => value > MostMultiplied ? value : value * factor;

    private static decimal Weight(char multiplier) => multiplier switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        _ => 100_000_000,
    };
}
