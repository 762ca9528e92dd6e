using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tabulating;

/// <summary>A value that can be set against another one of its kind.</summary>
/// <param name="Kind">Amount, percentage, count, duration or date.</param>
/// <param name="Number">Its size in <paramref name="Unit"/>; for a date its day number.</param>
/// <param name="Unit">What it is counted in; for a date the smallest part that it tells: 天, 个月 or 年.</param>
/// <param name="Said">As the text says it.</param>
internal sealed partial record Measure(FactKind Kind, decimal Number, string Unit, string Said)
{
    /// <summary>The value that <paramref name="fact"/> states; null when it is none.</summary>
    public static Measure? Of(Fact fact)
    {
        if (fact is { Kind: FactKind.Date, Dates.From: { } day })
        {
            string exact = fact.Value.Length switch { 10 => "天", 7 => "个月", 4 => "年", _ => "" };
            return exact.Length == 0 ? null : new Measure(FactKind.Date, day.DayNumber, exact, SaidDate(fact, day, exact));
        }

        return fact.Quantity is { } quantity && fact.Kind is FactKind.Amount or FactKind.Percentage or FactKind.Count or FactKind.Duration
            ? new Measure(fact.Kind, fact.Quantity!.Number, fact.Quantity.Unit, fact.Surface)
            : null;
    }

    /// <summary>Whether the two can be subtracted.</summary>
    public bool IsComparable(Measure other) => Kind == other.Kind && (Kind == FactKind.Date || string.Equals(Unit, other.Unit, StringComparison.Ordinal));

    /// <summary>How far the two lie apart, in words; null when the text is not exact enough to tell.</summary>
    public string? Distance(Measure other)
    {
        decimal distance = Math.Abs(Number - other.Number);
        if (Kind != FactKind.Date)
        {
            return Write(distance, Unit switch { "%" => "个百分点", "工作日" => "个工作日", _ => Unit });
        }

        if (Unit != other.Unit || Unit == "天")
        {
            return Unit == other.Unit ? $"{distance:0}天" : null;
        }

        var a = DateOnly.FromDayNumber((int)Math.Min(Number, other.Number));
        var b = DateOnly.FromDayNumber((int)Math.Max(Number, other.Number));
        return Unit == "年" ? $"{b.Year - a.Year}年" : $"{((b.Year - a.Year) * 12) + b.Month - a.Month}个月";
    }

    /// <summary>A number with its unit as one writes it: 4000000 元 is 400万元.</summary>
    public static string Write(decimal number, string unit)
    {
        // 12,345 is written out: 1.2345万 would be harder to read.
        foreach ((decimal scale, string name) in ((decimal, string)[])[(100_000_000m, "亿"), (10_000m, "万")])
        {
            if (Math.Abs(number) >= scale && decimal.Round(number / scale, 2) == number / scale)
            {
                return (number / scale).ToString("0.##", CultureInfo.InvariantCulture) + name + unit;
            }
        }

        return number.ToString("0.##", CultureInfo.InvariantCulture) + unit;
    }

    /// <summary>A number with its unit in the way in which <paramref name="text"/> writes numbers: 15000元, not 1.5万元, where it says 3000元 and 12000元.</summary>
    public static string WriteLike(decimal number, string unit, string text) =>
        text.AsSpan().ContainsAny('万', '亿') ? Write(number, unit) : number.ToString("0.##", CultureInfo.InvariantCulture) + unit;

    /// <summary>How a user calls a value of <paramref name="kind"/>.</summary>
    public static string NameOf(FactKind kind) => kind switch
    {
        FactKind.Date => "时间",
        FactKind.Amount => "金额",
        FactKind.Percentage => "比例",
        FactKind.Duration => "期限",
        _ => "数值",
    };

    /// <summary>Which kinds of value <paramref name="question"/> compares by; empty when it does not say.</summary>
    public static IReadOnlyList<FactKind> Wanted(ReadQuestion question) => question.Kind switch
    {
        _ when DaysApart().IsMatch(question.Wording) => [FactKind.Date, FactKind.Duration],
        _ when Chronological().IsMatch(question.Wording) => [FactKind.Date],
        QuestionKind.Date or QuestionKind.Time when Largest().IsMatch(question.Wording) => [FactKind.Count, FactKind.Amount, FactKind.Percentage, FactKind.Duration],
        QuestionKind.Date or QuestionKind.Time => [FactKind.Date],
        _ when Share().IsMatch(question.Wording) => [FactKind.Percentage],
        QuestionKind.Duration => [FactKind.Duration],
        QuestionKind.Percent => [FactKind.Percentage],
        QuestionKind.Amount => [FactKind.Amount, FactKind.Percentage],
        QuestionKind.Count or QuestionKind.Area => [FactKind.Count, FactKind.Amount, FactKind.Duration],
        _ when Money().IsMatch(question.Wording) => [FactKind.Amount, FactKind.Percentage],
        _ when Bodies().IsMatch(question.Wording) => [FactKind.Count, FactKind.Amount, FactKind.Percentage, FactKind.Duration],
        _ => Quantitative().IsMatch(question.Wording) ? [FactKind.Amount, FactKind.Count, FactKind.Percentage, FactKind.Duration] : [],
    };

    // A year that the words around tell is said in full, one that they do not tell never.
    private static string SaidDate(Fact fact, DateOnly day, string exact) => fact.Dates is not { IsInferred: true, IsBorrowed: false } ? fact.Surface : exact switch
    {
        "天" => $"{day.Year}年{day.Month}月{day.Day}日",
        "个月" => $"{day.Year}年{day.Month}月",
        _ => $"{day.Year}年",
    };

    [GeneratedRegex("比例|费率|利率|税率|百分|几个点|几成|增速", RegexOptions.None, 10000)]
    private static partial Regex Share();

    [GeneratedRegex("[早晚]|先(?!进)|谁后|隔了|相隔|间隔|最近|最新|按时间", RegexOptions.None, 10000)]
    private static partial Regex Chronological();

    // 早几天办结 may lie between two days or two times taken.
    [GeneratedRegex("[早晚快慢](?:了|出)?(?:几|多少)个?(?:天|工作日|小时|星期|周|月|分钟)", RegexOptions.None, 10000)]
    private static partial Regex DaysApart();

    // 哪年专利最多 orders years by what they have.
    [GeneratedRegex("哪一?(?:个?月|年|天|个?季度|个?学期|周)[^,。?]{0,12}?[最更]?(?:[多少高低大小]|便宜|贵)(?!学)", RegexOptions.None, 10000)]
    private static partial Regex Largest();

    [GeneratedRegex("(?:补贴|补助|奖励|资助|奖金|金额|资金|罚款|费用|学费|租金).{0,10}(?:[多少高低]|贵|便宜)", RegexOptions.None, 10000)]
    private static partial Regex Money();

    // 谁的园区更多: bodies and people are counted.
    [GeneratedRegex("(?:园区?|企业|公司|机构|人|项目|平台|学校|医院|协会|床位|车位|数量|专利|基地)(?:数量?)?(?:更|最|比较)?[多少]", RegexOptions.None, 10000)]
    private static partial Regex Bodies();

    [GeneratedRegex("补贴|奖励|资助|奖金|金额|资金|多|少|高|低|大(?!连|家|学)|小(?!学|微|时)|长(?!沙)|短|贵|便宜|差|上限|额度", RegexOptions.None, 10000)]
    private static partial Regex Quantitative();
}
