using System.Text.RegularExpressions;
using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>Reads the spans of numbers that a text names.</summary>
internal static partial class BracketReader
{
    // Two bounds of one span stand this close: "8万元(含)以上、15万元以下".
    private const int Nearby = 12;
    private const int Before = 5;
    private const int After = 8;

    /// <summary>The brackets that <paramref name="folded"/> names, in order; a cap (补贴不超过5万元) is none.</summary>
    public static IReadOnlyList<Bracket> Rules(string folded, IReadOnlyList<TypedValue> values) => Read(folded, values, isStated: false);

    /// <summary>What <paramref name="folded"/>, a question, states of somebody or something: brackets, and single numbers as brackets of one number.</summary>
    public static IReadOnlyList<Bracket> Stated(string folded, IReadOnlyList<TypedValue> values) => Read(folded, values, isStated: true);

    private static List<Bracket> Read(string folded, IReadOnlyList<TypedValue> values, bool isStated)
    {
        var brackets = new List<Bracket>();
        for (int i = 0; i < values.Count; i++)
        {
            var value = values[i];
            bool isTime = value.Kind is ValueKind.Date or ValueKind.Time;
            var side = isTime || (isStated && IsJust(folded, value)) ? Side.None : SideOf(folded, value);
            if ((isTime ? DateSpans.Of(folded, values, i, isStated) : Span(folded, values, i)) is { } span)
            {
                brackets.Add(span);
                i += span.Range.End == value.Range.End ? 0 : 1;
            }
            else if (isTime)
            {
                continue;
            }
            else if (side is Side.High or Side.HighIncluded && brackets is [.., var low] && double.IsPositiveInfinity(low.High) && low.Kind == value.Kind
                && value.Range.Start - low.Range.End <= Nearby && low.Low < value.Number)
            {
                brackets[^1] = low with { High = value.Number, HighIncluded = side == Side.HighIncluded, Range = new TextRange(low.Range.Start, value.Range.End) };
            }
            else if (side == Side.Low)
            {
                brackets.Add(new Bracket(value.Kind, value.Unit, value.Number, double.PositiveInfinity, false, value.Range));
            }
            else if (isStated && Roughly(folded, value) is { } rough)
            {
                brackets.Add(rough);
            }
            else if (side != Side.None || (isStated && !IsRate(folded, value)))
            {
                brackets.Add(new Bracket(value.Kind, value.Unit, side == Side.None ? value.Number : 0, value.Number, side != Side.High, value.Range));
            }
        }

        brackets.AddRange(Degrees.Of(folded, isStated));
        brackets.AddRange(Grades.Of(folded, isStated));
        return [.. brackets.Select(InMetres)];
    }

    // 70至79周岁, 5,000万元至2亿元(含): the first bound may leave its unit to the second.
    private static Bracket? Span(string folded, IReadOnlyList<TypedValue> values, int i)
    {
        var value = values[i];
        if (i + 1 < values.Count && values[i + 1] is var next && next.Kind == value.Kind && next.Number > value.Number
            && Join().Match(folded[value.Range.End..next.Range.Start]) is { Success: true } join)
        {
            return new Bracket(value.Kind, next.Unit, value.Number, next.Number, !join.Groups["below"].Success && !IsExcluded(folded, next), new TextRange(value.Range.Start, next.Range.End));
        }

        int start = Math.Max(0, value.Range.Start - After);
        var first = First().Match(folded[start..value.Range.Start]);
        if (!first.Success || ChineseNumber.Parse(first.Groups["n"].Value) is not { } low)
        {
            return null;
        }

        // 8至15万元: the scale of the second goes for the first.
        double unit = ChineseNumber.Parse(value.Range.Of(folded)) is { } bare and > 0 ? value.Number / bare : 1;
        double scale = low < value.Number / 1000 ? 1e4 : 1;
        return low * unit * scale is var from && from < value.Number
            ? new Bracket(value.Kind, value.Unit, from, value.Number, !IsExcluded(folded, value), new TextRange(start + first.Index, value.Range.End))
            : null;
    }

    // 一百多人, 七万出头, 快八万: somewhere between this number and the next or the one before that people would call it by.
    private static Bracket? Roughly(string folded, TypedValue value)
    {
        bool above = More().IsMatch(folded[value.Range.Start..value.Range.End]) || Over().IsMatch(folded.AsSpan(value.Range.End));
        bool below = Nearly().IsMatch(folded.AsSpan(0, value.Range.Start));
        if (!above && !below)
        {
            return null;
        }

        // 三年多 is short of four years, and 十多天 of twenty days.
        double unit = value.Kind == ValueKind.Duration ? value.Number / Math.Max(0.5, Written(folded, value)) : 1;
        double step = 1;
        while (value.Number > 0 && value.Number / unit % (step * 10) == 0)
        {
            step *= 10;
        }

        step = Math.Min(step, value.Number / unit) * unit;

        return above ? new Bracket(value.Kind, value.Unit, value.Number, value.Number + step, false, value.Range)
            : new Bracket(value.Kind, value.Unit, value.Number - step, value.Number, false, value.Range);
    }

    // 140厘米 lies above 1.3米.
    private static Bracket InMetres(Bracket bracket) =>
        bracket.Unit is "厘米" or "公分" ? bracket with { Unit = "米", Low = bracket.Low / 100, High = bracket.High / 100 } : bracket;

    private static bool IsExcluded(string folded, TypedValue value) =>
        folded.AsSpan(value.Range.End, Math.Min(After, folded.Length - value.Range.End)).StartsWith("(不含", StringComparison.Ordinal);

    // 刚交满四个月 is four months, not more.
    private static bool IsJust(string folded, TypedValue value) => Just().IsMatch(folded[Math.Max(0, value.Range.Start - After)..value.Range.Start]);

    // 一个月多少, 每件, 一人一次: per unit, and no condition that somebody meets.
    private static bool IsRate(string folded, TypedValue value) =>
        value.Unit != "级" && value.Number is 1 or 7 or 30 or 365 && !Counted().IsMatch(folded, value.Range.End) && !Passed().IsMatch(folded.AsSpan(0, value.Range.Start)) && (folded[value.Range.Start] is '一' || (value.Range.Start > 0 && folded[value.Range.Start - 1] is '每' or '各' or '按'));

    // 请一天假 and 离岗一天谁批 state a day, 一天多少 does not.
    [GeneratedRegex("\\G(?:的?[假班课]|[由归找要]?谁|会?怎么?(?:处|罚|算|批))", Options, 10000)]
    private static partial Regex Counted();

    // 社保才交一年, 签了一年合同: so long it has been.
    [GeneratedRegex("(?:[才刚就只仅][\u4e00-\u9fff]?|[\u4e00-\u9fff]了)$", Options, 10000)]
    private static partial Regex Passed();

    private static Side SideOf(string folded, TypedValue value)
    {
        if (value.Unit is "半" && folded[value.Range.Start] is '过' or '大' or '多')
        {
            return value.Range.Start > 0 && folded[value.Range.Start - 1] is '没' or '未' or '不' ? Side.High : Side.Low;
        }

        var after = folded.AsSpan(value.Range.End, Math.Min(After, folded.Length - value.Range.End)).TrimStart(' ');
        if (Following().Match(after.ToString()) is { Success: true } following)
        {
            bool included = following.Groups["in"].Success || following.Groups["in2"].Success || after[following.Length..].StartsWith("(含", StringComparison.Ordinal);
            return following.Groups["low"].Success ? Side.Low : included || following.Groups["within"].Success ? Side.HighIncluded : Side.High;
        }

        string before = folded[Math.Max(0, value.Range.Start - Before)..value.Range.Start].TrimEnd(' ');
        if (Preceding().Match(before) is not { Success: true } preceding)
        {
            return Side.None;
        }

        bool isCondition = after.StartsWith("的", StringComparison.Ordinal) || after.StartsWith("(含)的", StringComparison.Ordinal) || value.Unit is "岁" or "周岁";
        return preceding.Groups["low"].Success ? Side.Low
            : preceding.Groups["cap"].Success ? (isCondition ? Side.HighIncluded : Side.None)
            : after.StartsWith("(含)", StringComparison.Ordinal) ? Side.HighIncluded : Side.High;
    }

    private enum Side
    {
        None,
        Low,
        High,
        HighIncluded,
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture;

    [GeneratedRegex("(?:刚刚?|才|只|仅|勉强)[^,，。的]{0,4}满了?$", Options, 10000)]
    private static partial Regex Just();

    private static double Written(string folded, TypedValue value) => ChineseNumber.Parse(value.Range.Of(folded)) ?? 0.5;

    [GeneratedRegex("[十百千万亿个][多余来几]", Options, 10000)]
    private static partial Regex More();

    // 小两万 is short of it; 中小 and 大小 belong to other words.
    [GeneratedRegex("(?:快|近|差不多|(?<![大中微较最变缩减胆从])小)$", Options, 10000)]
    private static partial Regex Nearly();

    [GeneratedRegex("^(?:多(?![少个次长久])|来(?=[块元个天年月岁亩平])|出头|有余|挂零)", Options, 10000)]
    private static partial Regex Over();

    [GeneratedRegex("^ ?(?:\\((?:含|不含)[^)]{0,4}\\))?(?:至|到|-|~|、?(?<below>不足|不满)|,?不超过|,?(?<below>低于)) ?$", Options, 10000)]
    private static partial Regex Join();

    [GeneratedRegex("(?<n>(?<![0-9.第])[0-9][0-9,]*(?:\\.[0-9]+)?)(?: ?(?:至|到|-|~) ?)$", Options, 10000)]
    private static partial Regex First();

    [GeneratedRegex("^(?<in>\\((?:含[^)]{0,4}|包含)\\)|\\(不含[^)]{0,4}\\)|含)?(?<in2>及|\\(含\\))?(?:(?<low>以上|之上|及其?以上|起步)|(?<within>以内|之内)|以下|之下)", Options, 10000)]
    private static partial Regex Following();

    [GeneratedRegex("(?:(?<low>不低于|不少于|不小于|至少|(?<!不)满|(?<![不没])超过|(?<![不没未超经通])过了|超出|(?<!不)高于|(?<!不)大于|多于|(?<!未)达到?)|(?<cap>不超过|不高于|不大于|至多|不多于)|不足|不满|不到|低于|少于|小于|未满|未达到?|未超过)了?$", Options, 10000)]
    private static partial Regex Preceding();
}
