using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Search;

namespace Bot.Answering.Values;

/// <summary>The unit that a table's column header gives its bare numbers: 万元 for 资助金额（万元）, 人 for 招生人数.</summary>
internal static partial class HeaderUnit
{
    /// <summary>The unit by which the bare numbers under <paramref name="header"/>, folded, are read; null when it names none.</summary>
    public static string? Of(string header)
    {
        if (Bracketed().Match(header) is { Success: true } bracketed)
        {
            string unit = bracketed.Groups["unit"].Value;
            return unit is "月" or "个月" ? Lasts().IsMatch(header) ? "个月" : null : unit is "日" or "年" && !Lasts().IsMatch(header) ? null : unit;
        }

        return Counted().Match(header) is { Success: true } counted ? counted.Groups["unit"].Value is { Length: > 0 } unitOfCount ? unitOfCount : "人"
            : Money().IsMatch(header) ? "元" : null;
    }

    /// <summary>The values of the cells of a row, given by <paramref name="folded"/> with a tab between them, that only the <paramref name="units"/> of their headers tell.</summary>
    public static IEnumerable<TypedValue> Values(string folded, IReadOnlyList<string?> units)
    {
        int start = 0;
        int column = 0;
        foreach (string cell in folded.Split('\t'))
        {
            if (column < units.Count && units[column] is { } unit && Number().IsMatch(cell)
                && ValueScanner.Scan(cell.Trim() + unit) is [var value] && value.Range.Length == cell.Trim().Length + unit.Length)
            {
                yield return value with { Range = new TextRange(start, start + cell.Length) };
            }

            start += cell.Length + 1;
            column++;
        }
    }

    /// <summary>The same as one would write them: 650元 of 650 under 保教费（元/月）.</summary>
    public static IEnumerable<string> Written(string folded, TableColumns columns) => columns.Units.All(u => u is null) ? [] :
        folded.Split('\t').Take(columns.Units.Count).Select((cell, i) => columns.Units[i] is { } unit && Number().IsMatch(cell) ? $"{columns.Headers[i].Split('(')[0]}{cell.Trim()}{unit}" : "").Where(w => w.Length > 0);

    /// <summary>The cells of a row that give bounds in numbers whose unit only their headers tell, written with it: 500万元以上 of 500以上 under 投资额（万元）; and where each stands.</summary>
    public static IEnumerable<(string Written, TextRange Cell)> Bounds(string folded, IReadOnlyList<string?> units)
    {
        int start = 0;
        int column = 0;
        foreach (string cell in folded.Split('\t'))
        {
            if (column < units.Count && units[column] is { } unit && Bound().IsMatch(cell) && !Number().IsMatch(cell))
            {
                yield return (Figure().Replace(cell, m => m.Value + unit), new TextRange(start, start + cell.Length));
            }

            start += cell.Length + 1;
            column++;
        }
    }

    // 2000(含)至5000, 20000(含)以上, 不满300.
    [GeneratedRegex(@"^(?=.*[0-9])(?:[0-9][0-9,]*(?:\.[0-9]+)?|\(不?含\)|以[上下内]|不[满足到超过]{1,2}|[满超过高低大小于达到至或及,、~<>≤≥ \-–—]|以上)+$", RegexOptions.None, 10000)]
    private static partial Regex Bound();

    [GeneratedRegex(@"[0-9][0-9,]*(?:\.[0-9]+)?", RegexOptions.None, 10000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\s*[0-9][0-9,]*(?:\.[0-9]+)?\s*$", RegexOptions.None, 10000)]
    private static partial Regex Number();

    // （元/学年）, (单位：万元), （人）, （元/次，含材料）.
    [GeneratedRegex(@"[(\[](?:单位:?)?(?<unit>[百千万亿]{0,2}元|%|个?月|年|个?工作日|天|日|小时|平方米|平方公里|立方米|㎡|亩|公顷|公里|千米|米|人|名|位|家|户|个|项|件|台|辆|套|张|册|本|次|吨|公斤|千克|间|床|分钟|秒|分|班|针|节|份|只|头|株|辆|条|门)(?:[/每、.·][^,;]{0,6})?(?:[,;][^)\]]*)?[)\]]", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Bracketed();

    [GeneratedRegex("期|限|长|时间|天数", RegexOptions.None, 10000)]
    private static partial Regex Lasts();

    [GeneratedRegex("(?<unit>人|家|户|册|台|辆|套|间|项|件|次|天|个|份|节|张|只|头|株|门|场|床)数$|(?<unit>针|班|场|节|批)次$|名额$|学位数$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Counted();

    [GeneratedRegex("(?:金额|奖金|补贴|补助|津贴|工资|租金|押金|单价|价格|费用?)$", RegexOptions.None, 10000)]
    private static partial Regex Money();
}
