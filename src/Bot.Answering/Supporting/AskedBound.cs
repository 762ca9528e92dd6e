using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Values;

namespace Bot.Answering.Supporting;

/// <summary>
/// Figures that stand beside what is asked for and do not tell it: the floor of a sum whose cap is asked for, the share of a thing whose size is asked for, a few
/// hundred where tens of thousands are asked for, and what a text leaves at 一定条件.
/// </summary>
internal static partial class AskedBound
{
    // A name of fewer characters stands in any text (工资, 价格).
    private const int ShortestThing = 4;

    // So much may stand between a thing and its figure: 每月基本工资一般为4000元.
    private const string Filler = "(?:[^,。;\\n]{0,6}?)";

    private const double TenThousand = 10000;

    // What follows the number of a sum of money.
    private const string Sums = "\\s*[万亿千百]*(?:美|港|欧)?元";

    /// <summary>Whether <paramref name="question"/> asks for a cap and every figure of its kind in <paramref name="told"/> is a floor (不低于1000万元), or the other way round.</summary>
    public static bool IsOpposite(ReadQuestion question, string told)
    {
        if (question.Compares || question.WantsList || Figures(question) is not { } unit)
        {
            return false;
        }

        bool cap = AsksCap().IsMatch(question.Folded);
        bool floor = AsksFloor().IsMatch(question.Folded);
        if (cap == floor)
        {
            return false;
        }

        var figures = Regex.Matches(told, $"(?<![第0-9.〔(])(?:[0-9][0-9,.]*|[一二两三四五六七八九十百千]+){unit}", RegexOptions.None, TimeSpan.FromSeconds(10));
        return figures.Count > 0 && figures.All(f => cap
            ? IsBound(told, f, FloorBefore(), FloorAfter())
            : IsBound(told, f, CapBefore(), CapAfter()));
    }

    /// <summary>Whether <paramref name="question"/> counts those for whom something is not so (没中标的城市有几个) and <paramref name="told"/> only says for how many it is.</summary>
    public static bool IsOfOtherSide(ReadQuestion question, string told) =>
        question is { Kind: QuestionKind.Count or QuestionKind.Number, Compares: false } && Denied().Match(question.Folded) is { Success: true } match && match.Groups["deed"].Value is var deed
        && question.Folded.IndexOf(deed, StringComparison.Ordinal) == match.Groups["deed"].Index && told.Contains(deed, StringComparison.Ordinal) && Numbers().Count(told) == 1 && !Regex.IsMatch(told, $"[未没不非无](?:有|经|能)?{deed}", RegexOptions.None, TimeSpan.FromSeconds(10));

    /// <summary>Whether <paramref name="question"/> asks how much something is that <paramref name="told"/> only measures by (低于失业率控制目标的, 最低工资的80%), whose own figure stands nowhere in it.</summary>
    public static bool IsOnlyYardstick(ReadQuestion question, string told)
    {
        if (question.Compares || question.WantsList || Yardstick().Match(question.Folded) is not { Success: true } match)
        {
            return false;
        }

        string thing = match.Groups["thing"].Value;
        string? said = Enumerable.Range(0, Math.Max(0, thing.Length - ShortestThing + 1)).Select(i => thing[i..]).FirstOrDefault(t => told.Contains(t, StringComparison.Ordinal));
        if (said is null)
        {
            return false;
        }

        string name = Regex.Escape(said);
        int used = Regex.Count(told, $"(?:[低高多少]于|不[低高多少]于|超过|达到|达不到|参照|比照){Filler}{name}[^,。;\\n0-9]{{0,6}}(?:的|$|[,。;])|{name}[^,。;\\n0-9]{{0,6}}的(?:[0-9][0-9.]*\\s*(?:%|倍|/)|[一二两三四五六七八九十]+(?:倍|成|分之)|一半)|{name}(?:\\([^)]*\\))?[+加][0-9]", RegexOptions.None, TimeSpan.FromSeconds(10));
        return used > 0 && used >= Regex.Count(told, name, RegexOptions.None, TimeSpan.FromSeconds(10));
    }

    /// <summary>Whether <paramref name="question"/> asks for tens of thousands (多少万) and every sum of money in <paramref name="told"/> is smaller.</summary>
    public static bool IsOfOtherScale(ReadQuestion question, string told) =>
        question is { Kind: QuestionKind.Amount or QuestionKind.Number, Compares: false, WantsList: false } && Large().IsMatch(question.Folded)
        && (Huge().IsMatch(question.Folded) ? Sum().Matches(told) is { Count: > 0 } sums && sums.All(s => Yuan(s) < TenThousand * TenThousand)
            : !Share().IsMatch(told) && Sum().Matches(told) is { Count: > 0 } smaller && smaller.All(s => Yuan(s) < TenThousand));

    /// <summary>Whether <paramref name="question"/> asks what a thing left open by its wording is (“一定条件”是哪些) and <paramref name="told"/> only has the same words.</summary>
    public static bool IsLeftOpen(ReadQuestion question, string told) =>
        Open().Match(question.Folded) is { Success: true } match
        && Regex.Matches(told, Regex.Escape(match.Groups["open"].Value) + "(?<after>.{0,2})", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)) is { Count: > 0 } said
        && said.All(m => !Explained().IsMatch(m.Groups["after"].Value));

    private static double Yuan(Match sum) =>
        ChineseNumber.Parse(sum.Groups["n"].ValueSpan) ?? TenThousand;

    private static bool IsBound(string told, Match figure, Regex before, Regex after) =>
        before.IsMatch(told.AsSpan(0, figure.Index)) || after.IsMatch(told.AsSpan(figure.Index + figure.Length));

    // What follows the numbers of the kind that is asked for.
    private static string? Figures(ReadQuestion question) => question.Kind switch
    {
        QuestionKind.Amount or QuestionKind.Number when Ratio().IsMatch(question.Folded) => "\\s*%",
        QuestionKind.Amount => Sums,
        QuestionKind.Percent => "\\s*%",
        QuestionKind.Number when Money().IsMatch(question.Folded) => Sums,
        QuestionKind.Count or QuestionKind.Number => "\\s*多?个?[\u4e00-\u9fff%](?<![条章款项号年月天日周个小])",
        QuestionKind.Duration => "\\s*个?(?:年|月|天|日|工作日|周|小时|分钟)",
        _ => null,
    };

    [GeneratedRegex("(?:最(?:多|高|大|长)|顶多|至多|上限|封顶|顶格)(?!的)[^,。?]{0,12}(?:多少|几|多[久长大])|(?:多少|几)[^,。?]{0,4}封顶", RegexOptions.None, 10000)]
    private static partial Regex AsksCap();

    [GeneratedRegex("(?:最(?:少|低|小|短)|至少|起码|下限)(?!的)[^,。?]{0,12}(?:多少|几|多[久长大])", RegexOptions.None, 10000)]
    private static partial Regex AsksFloor();

    [GeneratedRegex("(?:不[得应]?[低少]于|不得[低少]于|至少|最[低少]|起码)(?:为|是|要|有|达到?)?[^,。;0-9一二两三四五六七八九十]{0,8}$", RegexOptions.None, 10000)]
    private static partial Regex FloorBefore();

    [GeneratedRegex("^[^,。;0-9]{0,2}(?:以上|及以上)", RegexOptions.None, 10000)]
    private static partial Regex FloorAfter();

    [GeneratedRegex("(?:不[得应]?[高多超][过于]|不得[高多超][过于]|至多|最[高多大长]|上限)(?:为|是|要|有|达到?)?[^,。;0-9一二两三四五六七八九十]{0,8}$", RegexOptions.None, 10000)]
    private static partial Regex CapBefore();

    [GeneratedRegex("^[^,。;0-9]{0,2}(?:以[下内]|及以下|封顶|为限)", RegexOptions.None, 10000)]
    private static partial Regex CapAfter();

    [GeneratedRegex("(?<thing>[\u4e00-\u9fff]{4,16}?)(?:现在|目前|具体|一般|每月|一个月|每年|大概|最[低高少多]|到底|究竟|又|都)*(?:是|为|定在|定为|有|达到?|等于)(?:每月|每年|一个月|一年)?(?:多[少高]|百分之几|几(?!个(?:月|档|级|部分)|[档级类种]))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Yardstick();

    [GeneratedRegex("(?:多少|几[十百千]*)[万亿]", RegexOptions.None, 10000)]
    private static partial Regex Large();

    [GeneratedRegex("(?:多少|几[十百千]*)亿", RegexOptions.None, 10000)]
    private static partial Regex Huge();

    [GeneratedRegex("占|股份|比例|[利费率]率|[合格满意达标留用]{2}率|几成", RegexOptions.None, 10000)]
    private static partial Regex Ratio();

    [GeneratedRegex("%|倍|全额|减半|分之|[一二三四五六七八九]成", RegexOptions.None, 10000)]
    private static partial Regex Share();

    [GeneratedRegex("(?<n>(?:[0-9][0-9,.]*|[一二两三四五六七八九十百千零]+)\\s*[万亿千百]*)(?:美|港|欧)?元", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Sum();

    [GeneratedRegex("(?:多少|几[十百千]*)[万亿]?(?:元|块|钱)|(?:多少|几[十百千]*)[万亿](?![人家户亩吨个名只张份])|[补奖贷罚交]多少", RegexOptions.None, 10000)]
    private static partial Regex Money();

    [GeneratedRegex("(?<open>(?:一定|特定|相应|相关|有关|适当|若干|其他|特殊|规定)的?[\u4e00-\u9fff]{2})[”\"』」]?(?:具体|到底|究竟|都|又|里|指的)*(?:是|指|有|包括|为)(?:的是)?(?:哪|什么|啥|多少|几)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Open();

    [GeneratedRegex("(?<!有)(?:没有?|未)(?<deed>[\u4e00-\u9fff]{2})的", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Denied();

    [GeneratedRegex("(?<![第0-9.\\[〔(])[0-9][0-9,.]*(?![0-9.\\]])", RegexOptions.None, 10000)]
    private static partial Regex Numbers();

    [GeneratedRegex("[:(]|是|指|为|有|包", RegexOptions.None, 10000)]
    private static partial Regex Explained();
}
