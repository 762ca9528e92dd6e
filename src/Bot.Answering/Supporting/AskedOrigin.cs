using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Tabulating;

namespace Bot.Answering.Supporting;

/// <summary>From which year and from whom: what a programme of the year before gives, or another level of government, looks just as fitting.</summary>
internal static partial class AskedOrigin
{
    /// <summary>Whether the one year of <paramref name="question"/> stands in <paramref name="titled"/>, all that is cited, only as the end of a period that began in another year (2024年11月1日至2025年1月20日).</summary>
    public static bool IsOnlyYearOfEnd(ReadQuestion question, string titled)
    {
        if ((question.Kind == QuestionKind.YesNo && !Figure().IsMatch(question.Folded)) || question.WantsList || OfMoment().IsMatch(question.Folded) || YearAsked().Matches(question.Folded).Select(m => m.Value).Distinct().ToList() is not [var year])
        {
            return false;
        }

        var ends = Period().Matches(titled).Where(p => p.Groups["start"].Value != year).Select(p => p.Groups["end"].Index).ToHashSet();
        var said = Regex.Matches(titled, $"(?<![0-9]){year}(?![0-9])", RegexOptions.None, TimeSpan.FromSeconds(10));
        return said.Count > 0 && said.All(m => ends.Contains(m.Index));
    }

    /// <summary>Whether <paramref name="question"/> asks for the number of the rule before (上一版是几号文) and <paramref name="told"/> ends none: the number that it shows is its own.</summary>
    public static bool IsOwnNumber(ReadQuestion question, string told) =>
        PriorDocument.IsAsked(question.Wording) && NumberAsked().IsMatch(question.Wording) && !Ends().IsMatch(told);

    /// <summary>Whether <paramref name="question"/> asks for a figure of one year and each in <paramref name="told"/> is said of another one in its own sentence (2023年实现产值128亿元), or of the year of <paramref name="titles"/>, which is another (今年有834万人).</summary>
    public static bool IsOfOtherYear(ReadQuestion question, string told, string titles)
    {
        if (question.Kind is not (QuestionKind.Amount or QuestionKind.Count or QuestionKind.Number or QuestionKind.Percent or QuestionKind.Area) || question.WantsList || question.Compares
            || OfRule().IsMatch(question.Folded) || YearAsked().Matches(question.Folded).Select(m => m.Value).Distinct().ToList() is not [var year] || told.Contains(year, StringComparison.Ordinal))
        {
            return false;
        }

        var figures = Sentence().Matches(told).Where(c => c.Value.AsSpan().ContainsAnyInRange('0', '9')).ToList();
        bool ofOther = YearAsked().Matches(titles) is { Count: > 0 } years && years.All(y => y.Value != year);
        return figures.Count > 0 && figures.TrueForAll(c => FigureOfYear().IsMatch(c.Value) || (ofOther && c.Value.Contains("今年", StringComparison.Ordinal)));
    }

    /// <summary>Whether <paramref name="question"/> asks for a figure of one year, which <paramref name="titled"/>, all that is cited, does not name, and <paramref name="titles"/> are those of reports on another.</summary>
    public static bool IsOfOtherReport(ReadQuestion question, string titled, string titles) =>
        question.Kind is QuestionKind.Amount or QuestionKind.Count or QuestionKind.Number or QuestionKind.Percent or QuestionKind.Area && !question.WantsList && !question.Compares
        && YearAsked().Matches(question.Folded).Select(m => m.Value).Distinct().ToList() is [var year] && !titled.Contains(year, StringComparison.Ordinal) && Report().IsMatch(titles);

    /// <summary>Whether <paramref name="question"/> asks how many there were in the time just past (去年有多少患者投诉) and <paramref name="said"/>, what is cited with its headings, names no time that was, nor do <paramref name="titles"/> name a report: a rule tells what shall be.</summary>
    public static bool IsOnlyRule(ReadQuestion question, string said, string titles) =>
        question.Kind is QuestionKind.Amount or QuestionKind.Count or QuestionKind.Number or QuestionKind.Percent && JustPast().IsMatch(question.Folded) && !OwnCase().IsMatch(question.Folded)
        && !TimeThatWas().IsMatch(said) && !Report().IsMatch(titles);

    /// <summary>Whether <paramref name="question"/> asks what one level of government gives and <paramref name="told"/> tells only what others give (东莞市给予 for 省里).</summary>
    public static bool IsOtherGiver(ReadQuestion question, string told)
    {
        if (Asked().Match(question.Folded) is not { Success: true } asked)
        {
            return false;
        }

        char level = Level(asked.Groups["giver"].Value);
        var givers = Given().Matches(told).Select(m => Level(m.Groups["giver"].Value)).ToList();
        return givers.Count > 0 && !givers.Contains(level);
    }

    /// <summary>Whether <paramref name="question"/> asks to whom one applies and <paramref name="told"/> names only who issued or set up something (金融局发布了…).</summary>
    public static bool IsOnlyIssuer(ReadQuestion question, string told) =>
        AsksHandler().IsMatch(question.Folded) && !Handling().IsMatch(InMarks().Replace(told, "")) && Issuing().IsMatch(told);

    // 省 for 广东省 and 省财政; the state has many names.
    private static char Level(string giver) => giver.AsSpan().IndexOfAny("省市县区") is >= 0 and var at && giver[at] is var level ? level : '国';

    [GeneratedRegex("(?:找|去|到|向|由|归|上)(?:的是)?(?:哪一?个?|什么|哪家|哪些)(?:部门|单位|机构|局|窗口)[^,。?]{0,4}(?:申请|申报|报名|受理|办|交|提|领|审)|(?:找|向|归)谁(?:申请|申报|报名|办|领|审|批)", RegexOptions.None, 10000)]
    private static partial Regex AsksHandler();

    [GeneratedRegex("申请|申报|受理|办理|报送|提交|递交|审[核批查]|窗口|负责|向[^,。;]{2,}|登记|备案|领取|牵头|主管|联系|咨询|报[^,。;]{0,4}[局部委厅]", RegexOptions.None, 10000)]
    private static partial Regex Handling();

    [GeneratedRegex("发布|印发|出台|设立|成立|颁布|颁发|制定", RegexOptions.None, 10000)]
    private static partial Regex Issuing();

    [GeneratedRegex("《[^》]*》", RegexOptions.None, 10000)]
    private static partial Regex InMarks();

    [GeneratedRegex("月|年底|[0-9]号|现在|今年", RegexOptions.None, 10000)]
    private static partial Regex OfMoment();

    // In the one clause of a question, and not of the time before another one (去年的数据, 比去年).
    [GeneratedRegex("^[^,。]*(?<![比较跟和])(?:去年|前年|上个?月|上学期|上半年)(?!的|同期|度的)[^,。]*$", RegexOptions.None, 10000)]
    private static partial Regex JustPast();

    [GeneratedRegex("[我咱]|公司|企业|厂", RegexOptions.None, 10000)]
    private static partial Regex OwnCase();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9][0-9]|[上去前]一?年|上个?月|上半年|上学期|截[至止]|累计|目前|年[底末]", RegexOptions.None, 10000)]
    private static partial Regex TimeThatWas();

    [GeneratedRegex("多少|几|标准", RegexOptions.None, 10000)]
    private static partial Regex Figure();

    [GeneratedRegex("还|现在|月|时候|以前|之前|以后|按", RegexOptions.None, 10000)]
    private static partial Regex OfRule();

    [GeneratedRegex("(?<![0-9])20[0-9][0-9]年?度?[^\\n]{0,24}(?:公报|总结|年报|年鉴|统计|决算|年度报告|运行情况)", RegexOptions.None, 10000)]
    private static partial Regex Report();

    [GeneratedRegex("[^。;\\n\\t]+", RegexOptions.None, 10000)]
    private static partial Regex Sentence();

    // At the end of 2023 there were so many of this, so many of that.
    [GeneratedRegex("20[0-9][0-9]年(?:底|末|度|全年|,|(?![0-9]*月)[^,。;]{0,20}?[0-9])", RegexOptions.None, 10000)]
    private static partial Regex FigureOfYear();

    [GeneratedRegex("(?<![0-9])20[0-9][0-9](?![0-9])", RegexOptions.None, 10000)]
    private static partial Regex YearAsked();

    [GeneratedRegex("(?<![0-9])(?<start>20[0-9][0-9])年?[^,。;\\t\\n]{0,8}[至到—~-][^,。;\\t\\n]{0,3}?(?<end>20[0-9][0-9])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Period();

    [GeneratedRegex("(?<giver>国家|中央|科技部|财政部|部里|[省市县区](?:里|财政)|[\u4e00-\u9fff]{2,3}省(?![市内外级会])|[\u4e00-\u9fff]{2}[市县区](?=再|还|又|另))[^,。?]{0,12}[给补奖出发][^,。?]{0,6}(?:多少|几)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Asked();

    [GeneratedRegex("几号文|多少号|文号", RegexOptions.None, 10000)]
    private static partial Regex NumberAsked();

    [GeneratedRegex("废止|废除|作废|失效|停止执行|取代|替代|代替|不再执行|依据|按照|执行的是|适用", RegexOptions.None, 10000)]
    private static partial Regex Ends();

    [GeneratedRegex("(?<giver>[\u4e00-\u9fff]{2,3}[省市县区]|国家|中央|[省市县区](?=财政|级))(?:财政|级)?(?:对[^,。;]{0,20})?(?:给予|予以|奖励|补助|补贴|资助|安排)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Given();
}
