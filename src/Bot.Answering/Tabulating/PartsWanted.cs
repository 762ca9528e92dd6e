using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Tabulating;

/// <summary>Tells whether a question wants several things answered one by one.</summary>
internal static partial class PartsWanted
{
    /// <summary>Whether <paramref name="question"/> compares or asks for each.</summary>
    public static bool IsMatch(ReadQuestion question) =>
        (question.Compares || Each().IsMatch(question.Folded)) && !Together().IsMatch(question.Folded);

    // 甲和乙在哪些方面合作: the two are one subject.
    [GeneratedRegex("合作|签|联合|共同|之间|合并|关系", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Together();

    /// <summary>Whether <paramref name="question"/> asks for several things by name, or names how many.</summary>
    public static bool Several(ReadQuestion question) =>
        question.WantsList || EachOne().IsMatch(question.Folded) || (!AnswerType.IsStrict(question.Kind) && question.Kind is not (QuestionKind.Organisation or QuestionKind.Where or QuestionKind.Who or QuestionKind.YesNo)
            && Number().IsMatch(question.Folded));

    [GeneratedRegex("各(?:是|由|叫|为)(?:谁|什么|哪|啥)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex EachOne();

    [GeneratedRegex("(?<!第)[二两三四五六七八九十][件份项家种类条样档批位大个](?!月|工作日|小时|星期)|分别", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Number();

    [GeneratedRegex("分别|不一样|以前和现在|现在和以前|新[旧老]|[旧老]新|各(?:是|为|有|打算|能|给|补|奖|怎么|做|写|说|自|在|差)|(?<!几)方面汇总|[从三两四].{0,12}方面|合计|加起来|隔了|哪.{0,18}(?:更|最)|哪(?:个|边|家|里|种)?.{0,6}(?:多|高|早|先|大|久)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Each();
}
