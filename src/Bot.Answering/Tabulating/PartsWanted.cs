using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;

namespace Bot.Answering.Tabulating;

/// <summary>Tells whether a question wants several things answered one by one.</summary>
internal static partial class PartsWanted
{
    /// <summary>Whether <paramref name="question"/> compares or asks for each.</summary>
    public static bool IsMatch(ReadQuestion question) =>
        (question.Compares || Each().IsMatch(question.Wording)) && !Together().IsMatch(question.Wording);

    /// <summary>Whether <paramref name="question"/> names the aspects under which one thing is to be told (从…、…、…三方面汇总).</summary>
    public static bool Aspects(ReadQuestion question) => Aspect().IsMatch(question.Wording);

    [GeneratedRegex("(?<!哪)(?:[两二三四五六]|几)个?(?:方面|角度)|方面汇总", RegexOptions.None, 10000)]
    private static partial Regex Aspect();

    // 甲和乙在哪些方面合作: the two are one subject.
    [GeneratedRegex("合作|签|联合|共同|之间|合并|关系", RegexOptions.None, 10000)]
    private static partial Regex Together();

    /// <summary>Whether <paramref name="question"/> asks for several things by name, or names how many.</summary>
    public static bool Several(ReadQuestion question) =>
        question.WantsList || EachOne().IsMatch(question.Wording) || (!AnswerType.IsStrict(question.Kind) && question.Kind is not (QuestionKind.Organisation or QuestionKind.Where or QuestionKind.Who or QuestionKind.YesNo)
            && Number().IsMatch(question.Wording));

    /// <summary>How many members of a list <paramref name="question"/> speaks of (四档奖励), 2 to 20; null when it does not say.</summary>
    public static int? NumberOf(ReadQuestion question) =>
        Grades().Match(question.Wording) is { Success: true } match && ChineseNumber.Parse(match.Groups["n"].Value) is { } n and >= 2 and <= 20 ? (int)n : null;

    [GeneratedRegex("(?<!第|[万千百])(?<n>[二两三四五六七八九十]|1?[0-9])(?:个)?(?:档|级(?!以|别)|类|种(?!植|子|粮)|批|样|大类|等级|档次|项)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Grades();

    [GeneratedRegex("各(?:是|由|叫|为)(?:谁|什么|哪|啥)", RegexOptions.None, 10000)]
    private static partial Regex EachOne();

    [GeneratedRegex("(?<!第)[二两三四五六七八九十][件份项家种类条样档批位大个](?!月|工作日|小时|星期)|分别", RegexOptions.None, 10000)]
    private static partial Regex Number();

    [GeneratedRegex("分别|不一样|以前和现在|现在和以前|新[旧老]|[旧老]新|各(?:是|为|有|多少|几(?!个?方面)|限|占|打算|能|给|补|奖|怎么|做|写|说|自|在|差|出|叫|发|推|要|交|收|(?:申请|申报|满|产|开|建|办|卖|修|维修|出版|获得|受理)(?:了|过)?(?:多少|几))|(?<!几)方面汇总|[从三两四].{0,12}方面|合计|加起来|隔了|相隔|间隔|哪.{0,18}(?:更|最)|哪(?:个|边|家|里|种)?.{0,6}(?:多|高|早|先|大|久)", RegexOptions.None, 10000)]
    private static partial Regex Each();
}
