using System.Text.RegularExpressions;
using Bot.Search;

namespace Bot.Knowledge.Facts;

/// <summary>A number or range of numbers with its unit, where it stands in a text.</summary>
internal readonly partial record struct QuantitySpan(
    FactKind Kind, TextRange Range, decimal Low, decimal? High, string Unit, string? Per, bool IsAbout)
{
    /// <summary>Reads the quantity that begins at <paramref name="start"/>; null when no unit follows the number.</summary>
    public static QuantitySpan? At(string text, int start)
    {
        if (text.AsSpan(start).StartsWith("百分之"))
        {
            return ChineseNumerals.TryRead(text, start + 3, out decimal percent, out int percentEnd)
                ? new QuantitySpan(FactKind.Percentage, new TextRange(start, percentEnd), percent, null, "%", null, IsAbout: false)
                : null;
        }

        if (Fraction().Match(text, start) is { Success: true } fraction)
        {
            return OfFraction(fraction);
        }

        if (!ChineseNumerals.TryRead(text, start, out decimal low, out int end))
        {
            return null;
        }

        bool isAbout = TakeAbout(text, ref end);
        (FactKind Kind, string Unit, decimal Factor, string? Per, int End)? unit = UnitAt(text, end);
        decimal? high = null;
        if (HighEnd(text, end, unit?.End) is { } range)
        {
            (decimal value, int highEnd) = range;
            if (UnitAt(text, highEnd) is { } shared)
            {
                // "5,000万元至2亿元" has a unit on both sides, "2-5个" one for both.
                low *= unit is { } own && own.Unit == shared.Unit ? own.Factor : shared.Factor * LowScale(text, end, highEnd);
                high = value * shared.Factor;
                unit = shared;
                return low <= high ? Span(start, unit.Value, low, high, isAbout) : Span(start, unit.Value, high.Value, low, isAbout);
            }
        }

        return unit is { } found ? Span(start, found, low * found.Factor, high, isAbout) : null;
    }

    private static QuantitySpan Span(int start, (FactKind Kind, string Unit, decimal Factor, string? Per, int End) unit, decimal low, decimal? high, bool isAbout) =>
        new(unit.Kind, new TextRange(start, unit.End), Trim(low), high is { } most ? Trim(most) : null, unit.Unit, unit.Per, isAbout);

    // 13300000.0 and 13300000 are the same number; the trailing zeros would make two texts of it.
    private static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;

    private static QuantitySpan OfFraction(Match match)
    {
        decimal part = match.Groups["tenths"].Success ? Read(match.Groups["tenths"].Value) * 10 + (match.Groups["half"].Success ? 5 : 0)
            : Math.Round(100 * Read(match.Groups["part"].Value) / Math.Max(1, Read(match.Groups["whole"].Value)), 4);
        return new QuantitySpan(FactKind.Percentage, new TextRange(match.Index, match.Index + match.Length), part, null, "%", null, IsAbout: false);
    }

    private static decimal Read(string text) => ChineseNumerals.TryRead(text, 0, out decimal value, out _) ? value : 0;

    // "4万余平方米", "1000多家".
    private static bool TakeAbout(string text, ref int end)
    {
        if (end < text.Length && text[end] is '余' or '多' or '几')
        {
            end++;
            return true;
        }

        return false;
    }

    // The second number of a range: directly after the first one, or after its unit.
    private static (decimal Value, int End)? HighEnd(string text, int end, int? unitEnd)
    {
        foreach (int at in (ReadOnlySpan<int>)[end, unitEnd ?? end])
        {
            Match join = Join().Match(text, at);
            if (join.Success && ChineseNumerals.TryRead(text, join.Index + join.Length, out decimal value, out int highEnd))
            {
                return (value, highEnd);
            }
        }

        return null;
    }

    // "3-5万元": the scale of the second number holds for the first; "3000-5000元" has none to share.
    private static decimal LowScale(string text, int lowEnd, int highEnd)
    {
        char last = text[highEnd - 1];
        bool isScaled = lowEnd > 0 && text[lowEnd - 1] is '万' or '亿';
        return isScaled ? 1 : last == '万' ? 10_000 : last == '亿' ? 100_000_000 : 1;
    }

    private static (FactKind Kind, string Unit, decimal Factor, string? Per, int End)? UnitAt(string text, int at)
    {
        Match match = Units().Match(text, at);
        if (!match.Success)
        {
            return BareMoney(text, at);
        }

        int end = match.Index + match.Length;
        string? per = match.Groups["per"].Success ? match.Groups["per"].Value : null;
        string unit = match.Groups["unit"].Value;
        return match.Groups["money"].Success ? (FactKind.Amount, match.Groups["money"].Value is "元" or "块" or "圆" or "元人民币" or "块钱" ? "元" : match.Groups["money"].Value, 1, per, end)
            : match.Groups["percent"].Success ? (FactKind.Percentage, "%", match.Groups["percent"].Value == "‰" ? 0.1m : 1, null, end)
            : match.Groups["time"].Success ? (FactKind.Duration, TimeUnit(match.Groups["time"].Value), 1, null, end)
            : unit.Length > 0 ? (FactKind.Count, unit == "平米" || unit == "㎡" ? "平方米" : unit, 1, null, end)
            : null;
    }

    // "500万、300万、100万的奖励": money whose 元 is left out, where nothing else is counted.
    private static (FactKind Kind, string Unit, decimal Factor, string? Per, int End)? BareMoney(string text, int at) =>
        at > 0 && text[at - 1] is '万' or '亿' && MoneyAfter().IsMatch(text.AsSpan(at, Math.Min(24, text.Length - at)))
            ? (FactKind.Amount, "元", 1, null, at)
            : null;

    private static string TimeUnit(string unit) => unit switch
    {
        "日" or "天" => "天",
        "周年" or "周岁" => unit == "周岁" ? "岁" : "年",
        "个工作日" or "工作日" or "个工作天" => "工作日",
        "月" or "个月" => "个月",
        "个星期" or "星期" or "周" => "周",
        "个小时" or "小时" => "小时",
        "个自然日" or "自然日" => "天",
        _ => unit,
    };

    [GeneratedRegex(@"\G((?<whole>[二三四五六七八九十百千]+)分之(?<part>[一二两三四五六七八九十百]+)|(?<part>[0-9０-９]{1,2})/(?<whole>[2-9]|10)(?![0-9０-９年月])|(?<tenths>[一二两三四五六七八九]|[1-9])成(?!立|为|果|长|功|本|员|品|套|绩|人|交|分|形)(?<half>半)?)", RegexOptions.None, 10000)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\G\s?(（[^（）]{1,4}）)?(至|到|—{1,2}|－{1,2}|–|-|~|～)\s?", RegexOptions.None, 10000)]
    private static partial Regex Join();

    [GeneratedRegex(
        @"\G\s?(?:(?<money>元人民币|元|块钱|块(?!链)|圆|美元|港元|港币|欧元|日元|英镑)(?:[ \u3000]?[/／每][ \u3000]?(?<per>人月|人年|人|月|年|天|日|件|个|户|亩|平方米|次|辆|套|学年|生))?" +
        @"|(?<percent>％|%|‰|个百分点)" +
        @"|(?<time>个工作日|工作日|个自然日|自然日|周年|年(?!级|制|度|代|龄|轻|底|初|末|前|均|薪|产)|个月|个星期|星期|周(?!岁|边|围|末|一|二|三|四|五|六|日)|天|日(?!元|常|期)|个小时|小时|分钟|个学期|学期|个学年|学年)" +
        @"|(?<unit>平方米|平米|㎡|平方公里|公里|千米|米|亩|公顷|吨|千克|公斤|千瓦时|千瓦|兆瓦|厘米|毫米|周岁|岁|倍|个省市|个部门|部门|家|个|名|人次|人(?!民|才|员|事|大|均|社|工|力)|位|条(?!件|例|款|龙)|件|份|项|座|辆|套|批次|批|次(?!性|月|年|日)|户|只|场|届|种|类|项|所|处|台|起|宗|篇|部(?!门|分|委|署|长)|页|桩|间|栋|期(?!间|限|满|货|刊)|轮|笔|档|级|门|支|张|款|层|师|队|章|节|BP|bp))",
        RegexOptions.None,
        10000)]
    private static partial Regex Units();

    [GeneratedRegex(@"\A(\s|、|，|和|或|以上|以下|以内|左右|（含）|[0-9０-９]|[.,，]|万|亿|元|的?(奖|补|资|扶持|支持|贷|费|款|罚|投|经费)|\z|。|；)", RegexOptions.None, 10000)]
    private static partial Regex MoneyAfter();
}
