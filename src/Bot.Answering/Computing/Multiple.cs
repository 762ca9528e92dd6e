using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Values;

namespace Bot.Answering.Computing;

/// <summary>A number of things or a length of time that a question states of its case: 三篇, 六个月.</summary>
/// <param name="Number">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="IsPlain">Whether nothing around it makes it a condition (工作满三年) of what is asked.</param>
internal sealed partial record Multiple(decimal Number, string Unit, bool IsPlain)
{
    /// <summary>What time is counted from, no time that is paid for, as alternatives of a pattern.</summary>
    public const string Beginnings = "毕业|注册|成立|登记|开业|离校";

    /// <summary>Whether it tells how long ago something was (毕业两年): nothing is paid for that time, whatever is asked for.</summary>
    public bool IsPast { get; private init; }

    // So many characters before a length of time tell whether it is a condition.
    private const int Around = 4;
    private static readonly string[] People = ["人", "名", "位"];
    private static readonly string[] Times = ["月", "年", "学年", "周", "天", "日", "晚", "小时"];

    /// <summary>Those that <paramref name="question"/> states and <paramref name="text"/> does not have: 满3个月 of a rule is no number of the case.</summary>
    public static IReadOnlyList<Multiple> Stated(ReadQuestion question, string text)
    {
        string folded = question.Folded;
        var found = new List<Multiple>();
        foreach (Match match in Counted().Matches(folded).Where(m => !question.Values.Any(v => v.Kind == ValueKind.Date && v.Range.Overlaps(m.Range()))))
        {
            // One too large to be read is not left out: what it multiplies is not worked out then.
            double number = ChineseNumber.Parse(match.Groups["n"].Value) ?? ChineseNumber.Largest;
            string unit = match.Groups["u"].Value is "个" && Person().IsMatch(folded[(match.Index + match.Length)..]) ? "人" : match.Groups["u"].Value;
            if (number > 0 && (number == 1 || !Same(text, number, unit)))
            {
                string before = folded[Math.Max(0, match.Index - Around)..match.Index];
                found.Add(new Multiple((decimal)number, unit, unit is not ("年" or "学年" or "个月") || !Condition().IsMatch(before)) { IsPast = Past().IsMatch(before) });
            }
        }

        // 一个人都没裁 beside 80个人 counts nobody.
        bool IsOutcounted(Multiple one) => found.Exists(o => o.Number > 1 && string.Equals(Written(o.Unit.TrimStart('个')), Written(one.Unit.TrimStart('个')), StringComparison.Ordinal));
        return [.. found.Where(f => f.Number != 1 || !IsOutcounted(f))];
    }

    /// <summary>How many <paramref name="per"/> this is; null when it is none, or a condition.</summary>
    /// <param name="per">The unit of a rate.</param>
    /// <param name="asksAll">Whether the question asks for all together, so that nothing it counts is a condition.</param>
    /// <param name="turns">Whether years may be told in months: where all is asked for or what the rate is paid for is named.</param>
    public decimal? Of(string per, bool asksAll, bool turns) =>
        !IsPast && (IsPlain || asksAll) && Units(per, Unit) is { } units && (units == 1 || (turns && (asksAll || Number == 1))) ? Number * units : null;

    /// <summary>Whether a rate for each <paramref name="per"/> goes on as time does.</summary>
    public static bool Lasts(string per) => Times.Contains(per, StringComparer.Ordinal);

    /// <summary>How many <paramref name="per"/> one <paramref name="unit"/> has; null when they measure different things.</summary>
    public static decimal? Units(string per, string unit)
    {
        string plain = unit.TrimStart('个');
        return (per, plain.Length == 0 ? "个" : plain) switch
        {
            ("月", "月") or ("年", "年") or ("学年", "学年" or "年") or ("周", "周" or "星期") or ("天" or "日", "天" or "日") or ("晚", "晚" or "天") or ("小时", "小时" or "钟头") or ("餐", "顿" or "餐") or ("班", "班" or "个") => 1,
            ("月", "年") => 12,
            ("月", "季度") => 3,
            (_, "人" or "名" or "位" or "口") => People.Contains(per, StringComparer.Ordinal) ? 1 : null,
            var (a, b) => string.Equals(a, b, StringComparison.Ordinal) || (b is "个" && !Lasts(a) && !People.Contains(a, StringComparer.Ordinal)) ? 1 : null,
        };
    }

    /// <summary>The unit as it is written behind a number.</summary>
    public static string Written(string per) => per switch { "月" => "个月", "个月" => "个月", "位" or "名" => "人", "日" => "天", _ => per };

    private static bool Same(string text, double number, string unit) =>
        ValueScanner.Scan(text).Any(v => v.Kind is ValueKind.Count or ValueKind.Duration && string.Equals(v.Unit.TrimStart('个'), unit.TrimStart('个'), StringComparison.Ordinal)
            && ChineseNumber.Parse(v.Range.Of(text)) is { } own && own.Equals(number));

    [GeneratedRegex(@"(?<![第0-9.每一二三四五六七八九十])(?<n>[0-9][0-9,]*(?:\.[0-9]+)?|[一二两三四五六七八九十百千]+)(?<u>个月|个星期|周|天|晚|个?小时|个钟头|学年|年(?!级|制|前|后|内|度|代|龄|轻|底|初|末|薪)|个?季度|篇|件|台|辆|亩|间|户|家|名|位|口|个?人|次|班|公里|度|吨|餐|顿|册|只|头|艘|套|张|桩|个(?!月|工作|小时|星期|季|档|种|人))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Counted();

    // 两个实习生 are two people.
    [GeneratedRegex("^[^,，。的]{0,3}(?:生|员|工|师|孩|娃|徒|大夫|护士|老人|专家)", RegexOptions.None, 10000)]
    private static partial Regex Person();

    [GeneratedRegex("(?:" + Beginnings + "|建档)(?:了|才|刚|已经|已)?$", RegexOptions.None, 10000)]
    private static partial Regex Past();

    [GeneratedRegex("满|超过?|毕业|工作|交了?|缴了?|社保|工龄|签了?|合同|不到|不足|至少|以上|上班|干了|入职|注册|成立|每", RegexOptions.None, 10000)]
    private static partial Regex Condition();
}
