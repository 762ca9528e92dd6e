using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Facts;

/// <summary>Reads amounts of money, percentages, lengths of time and counts, with the words that limit them.</summary>
internal static partial class QuantityScanner
{
    // How far before a number its limit and its "每月" may stand.
    private const int WordsBefore = 12;

    /// <summary>Adds the quantities of the text whose figures are not taken by dates and document numbers.</summary>
    public static void Scan(string text, Occupied occupied, List<Fact> facts)
    {
        for (int i = 0; i < text.Length;)
        {
            QuantitySpan? found = CanStart(text, i) ? QuantitySpan.At(text, i) : null;
            if (found is not { } span)
            {
                i++;
                continue;
            }

            if (!occupied.Overlaps(span.Range))
            {
                facts.Add(Make(text, span));
            }

            i = span.Range.End;
        }
    }

    private static bool CanStart(string text, int i)
    {
        char c = text[i];
        if (ChineseNumerals.Figure(c) < 0 && "零一二两三四五六七八九十百千半".IndexOf(c, StringComparison.Ordinal) < 0)
        {
            return text.AsSpan(i).StartsWith("百分之");
        }

        // "第3批", "1.2.3" and "A4": ordinals, section numbers and names.
        char before = i > 0 ? text[i - 1] : ' ';
        return before is not ('第' or '.' or '．' or '〔') && !char.IsAsciiLetter(before) && ChineseNumerals.Figure(before) < 0
            && "零一二两三四五六七八九十百千万亿".IndexOf(before, StringComparison.Ordinal) < 0;
    }

    private static Fact Make(string text, QuantitySpan span)
    {
        string before = text[Math.Max(0, span.Range.Start - WordsBefore)..span.Range.Start];
        Bound bound = BoundOf(before, text.AsSpan(span.Range.End), span);
        var quantity = new Quantity(
            bound == Bound.AtMost && span.High is null ? null : span.Low,
            bound == Bound.AtLeast && span.High is null ? null : span.High ?? span.Low,
            span.Unit)
        {
            Bound = bound,
            Per = span.Per ?? PerOf(before),
        };
        return new Fact { Kind = span.Kind, Range = span.Range, Surface = span.Range.Of(text), Value = Value(span), Quantity = quantity };
    }

    private static string Value(QuantitySpan span)
    {
        string low = span.Low.ToString("0.####", CultureInfo.InvariantCulture);
        return $"{low}{(span.High is { } high ? "/" + high.ToString("0.####", CultureInfo.InvariantCulture) : "")}{span.Unit}";
    }

    private static Bound BoundOf(string before, ReadOnlySpan<char> after, QuantitySpan span)
    {
        if (span.High is not null)
        {
            return Bound.Between;
        }

        Match word = BoundBefore().Match(before);
        return word.Groups["most"].Success || MostAfter().IsMatch(after) ? Bound.AtMost
            : word.Groups["least"].Success || LeastAfter().IsMatch(after) ? Bound.AtLeast
            : word.Groups["about"].Success || span.IsAbout || AboutAfter().IsMatch(after) ? Bound.About
            : Bound.Exact;
    }

    private static string? PerOf(string before) => PerBefore().Match(before) is { Success: true } match ? match.Groups["per"].Value : null;

    [GeneratedRegex(
        @"((?<most>最高(不超过|不高于|可达|可获|给予|可贷|奖励|补贴|补助|资助|为|达)?|不超过|不高于|不得超过|不多于|至多|最多(不超过)?|最长(不超过|为|期限为)?|上限(为)?|以下|低于|少于|不足|小于|不满)|(?<least>最低|不低于|不少于|至少|超过?|高于|大于|满|多于|逾|达到?|下限为?)|(?<about>约为?|大约|近|将近|大概|接近))\s?(人民币)?\z",
        RegexOptions.None,
        10000)]
    private static partial Regex BoundBefore();

    [GeneratedRegex(@"\A\s?(（含）|\(含\))?(以内|以下|之内|内(?![部容外陆地])|封顶|为限)", RegexOptions.None, 10000)]
    private static partial Regex MostAfter();

    [GeneratedRegex(@"\A\s?(（含）|\(含\))?(以上|及以上|起(?!点|步|诉|草))", RegexOptions.None, 10000)]
    private static partial Regex LeastAfter();

    [GeneratedRegex(@"\A(左右|上下|余|多)", RegexOptions.None, 10000)]
    private static partial Regex AboutAfter();

    [GeneratedRegex(@"\A.*(每(一)?(?<per>年|月|季度|学年|学期|天|日|周|次|人|个|名|件|项|家|户|辆|桩|亩|套|平方米|批|生|桌|期)|按(?<per>年|月|季|天|日|次)|(?<per>年|月)(均|最低工资标准为?))[^，。；、]{0,8}\z", RegexOptions.Singleline, 10000)]
    private static partial Regex PerBefore();
}
