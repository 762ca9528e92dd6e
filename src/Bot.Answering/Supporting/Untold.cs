using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge;

namespace Bot.Answering.Supporting;

/// <summary>
/// What looks like an answer and tells another thing: a plan or a rule where the question asks what has come of it, the day on which somebody spoke of the
/// matter, a grant where a price is asked, a place in a list where deeds are asked. Each looks at <c>told</c>, the folded words of the answer.
/// </summary>
internal static partial class Untold
{
    // A longer item says more than a name.
    private const int LongestItem = 16;
    private const int ShortestName = 4;

    // By so much of the question one piece says more than another that does not belong to it.
    private const double Elsewhere = 0.3;

    /// <summary>Whether <paramref name="question"/> asks how much has been done so far (到现在引进了多少家) and every figure in <paramref name="told"/> is one of a plan or a rule (计划吸引50家, 每辆补贴1000元).</summary>
    public static bool IsOnlyPlanned(ReadQuestion question, string told) =>
        !question.WantsList && question.Kind is (QuestionKind.Amount or QuestionKind.Count or QuestionKind.Number or QuestionKind.Percent)
        && !OfOwnCase().IsMatch(question.Folded) && Realised().IsMatch(question.Folded) && HowMuch().IsMatch(question.Folded)
        && Clause().Matches(DatePart().Replace(Marked().Replace(told, ""), "")).Where(c => Figure().IsMatch(c.Value))
            .All(c => PlanOrRule().Matches(c.Value).Any(p => !question.Folded.Contains(p.Value, StringComparison.Ordinal)));

    /// <summary>Whether <paramref name="question"/> asks how much there is in all (一共准备了多少) and <paramref name="told"/> has no sum but what each gets.</summary>
    public static bool IsOnlyEach(ReadQuestion question, string told) =>
        question.Kind is QuestionKind.Amount or QuestionKind.Number && WholeFund().IsMatch(question.Folded)
        && Clause().Matches(DatePart().Replace(told, "")).Where(c => Sum().IsMatch(c.Value)).ToList() is var sums && (sums.Count > 0 || Money().IsMatch(question.Folded)) && sums.All(c => OfEach().IsMatch(c.Value));

    /// <summary>Whether <paramref name="question"/> asks when something happens and every date in <paramref name="told"/> is that of a statement about it (2019年7月，局长表示，…).</summary>
    public static bool IsDayOfStatement(ReadQuestion question, string told) =>
        question.Kind == QuestionKind.Date && !AsksOfStatement().IsMatch(question.Folded)
        && Date().Matches(told) is { Count: > 0 } dates && dates.All(d => Stated().IsMatch(told.AsSpan(d.Index + d.Length)));

    /// <summary>Whether <paramref name="question"/> asks for an amount or a time and the piece of <paramref name="draft"/>'s one paragraph that says most of the question has none, but pieces on other things have (甲馆投资1亿元；乙馆改造10月动工).</summary>
    public static bool IsOfAnotherPiece(WeightedQuestion question, Draft draft)
    {
        // 多长 may ask for metres.
        if (question.Question is { Kind: not (QuestionKind.Amount or QuestionKind.Percent or QuestionKind.Duration) } or { WantsList: true } or { Compares: true }
            || question.Question.Folded.Replace("多长时间", "", StringComparison.Ordinal).Contains("多长", StringComparison.Ordinal)
            || draft is not { Table: null, Parts: [{ Source.Passage.Kind: not PassageKind.TableRow } part] })
        {
            return false;
        }

        var value = question.Question.Kind == QuestionKind.Duration ? Span() : Share();
        var pieces = Piece().Matches(Folding.Fold(part.Text)).Select(p => (HasValue: value.IsMatch(p.Value), Said: question.TermCoverage(p.Value))).ToLookup(p => p.HasValue, p => p.Said);
        return pieces[true].Any() && pieces[false].Any() && pieces[false].Max() - pieces[true].Max() > Elsewhere;
    }

    /// <summary>Whether <paramref name="question"/> asks what something costs and <paramref name="told"/> speaks of a grant and of no price, or has sums of grants or of fines only (按缴费的30%给予补贴，每月248元).</summary>
    public static bool IsGrantForPrice(ReadQuestion question, string told) =>
        question.Kind is (QuestionKind.Amount or QuestionKind.Number) && !Grant().IsMatch(question.Folded)
        && ((Price().IsMatch(question.Folded) && Grant().IsMatch(told) && !Priced().IsMatch(InvoicedPrice().Replace(told, "")))
            || (Cost().IsMatch(question.Folded) && SumClause().Matches(told) is { Count: > 0 } sums && sums.All(c => Grant().IsMatch(c.Value) && !Charged().IsMatch(c.Value)))
            || (Costs().IsMatch(question.Folded) && !Fined().IsMatch(question.Folded) && SumClause().Matches(told) is { Count: > 0 } fines && fines.All(c => Fine().IsMatch(c.Value))));

    /// <summary>Whether <paramref name="question"/> asks what somebody did or has and <paramref name="told"/> names him only as one of a list.</summary>
    public static bool IsOnlyListed(ReadQuestion question, string told)
    {
        if (question.Kind == QuestionKind.YesNo || !Deeds().IsMatch(question.Folded) || List().Matches(told) is not { Count: > 0 } lists)
        {
            return false;
        }

        string rest = List().Replace(told, "");
        return lists.SelectMany(m => m.Groups["item"].Captures).Any(item => item.Length <= LongestItem && IsAsked(question.Folded, LegalForm().Replace(item.Value, ""), rest));
    }

    // 工商银行 is the 中国工商银行 of the list.
    private static bool IsAsked(string folded, string item, string rest)
    {
        int length = CommonRun.Longest(folded, item);
        return length >= ShortestName && length * 2 >= item.Length
            && Enumerable.Range(0, item.Length - length + 1).Select(i => item.Substring(i, length)).Any(run => folded.Contains(run, StringComparison.Ordinal) && !rest.Contains(run, StringComparison.Ordinal));
    }

    [GeneratedRegex("[^;。]+", RegexOptions.None, 10000)]
    private static partial Regex Piece();

    [GeneratedRegex("[0-9一二两三四五六七八九十百千万半][0-9,.]*[万亿千百多余\\s]*(?:美|欧|日)?元|[0-9]\\s*[万亿]|%|倍|" + FreeOfCharge.Words + "|成|分之|半", RegexOptions.None, 10000)]
    private static partial Regex Share();

    [GeneratedRegex("[0-9一二两三四五六七八九十半]+\\s*个?(?:年|月|天|日|工作日|周|小时|分钟|学期)|即时|当[日天]|长期|永久", RegexOptions.None, 10000)]
    private static partial Regex Span();

    [GeneratedRegex("到(?:现在|目前|今天|[0-9]{4}年[^,。?]{0,4}为止)|至今|截至|截止[到至]?(?:现在|目前|[0-9]{4})|已经有了?(?:多少|几)|已经(?:发|领|批|办|花|投|建|引|完成|累计|入驻|招)[^,。?吗的还再能可要]{0,6}(?:多少|几)|现在(?:一共|总共|共)?有?(?:多少|几)[家个人名件]|(?:建|修|盖|办)成?了(?:多少|几)|实际(?:引进|发放?了|领[到了]|来了|花了|招[到了]|建成|入驻|批[了下])|真正(?:找到|住进|搬进|进驻|发出|落地|落户|建成|引进|就业)|(?:总共|一共|累计)(?:发|领|花|批|投|招|引|来|奖|补|建|办|放|借|收|用|签|卖)[^,。?]{0,4}了(?:多少|几)|(?:最后|最终|到底|究竟|实际|一共|总共)[^,。?]{0,4}(?:发|给|花|领|兑现|拨|支|用)[出下]去(?:多少|几)|(?:发|领|花|批|投|招|引|奖|补|放|收|用掉|签|卖)[出到进]?[去来]?了(?:多少|几)|(?:建成|办成|完成|落成|开通|上线|达成|实现)了(?:多少|几)|(?:[去前]年|[0-9]{4}年|已经?|一共|总共|累计|实际)[^,。?]{0,12}(?:支出|花掉|花出去|用掉|用去|兑现|[发兑放给奖]出去|发放|发)了?(?:多少|几)", RegexOptions.None, 10000)]
    private static partial Regex Realised();

    // 领了几个月以后还能领多少 asks for a rule, 每年吸引了多少 for what is so year by year.
    [GeneratedRegex("每[年月天日]|还能|还可|还要|以后|之后|就不|才能", RegexOptions.None, 10000)]
    private static partial Regex OfOwnCase();

    [GeneratedRegex("多少|几[个家人项件份种亿万]|百分之几|几成", RegexOptions.None, 10000)]
    private static partial Regex HowMuch();

    [GeneratedRegex("[^,。;\\n]+", RegexOptions.None, 10000)]
    private static partial Regex Clause();

    // “1000工程” counts nothing.
    [GeneratedRegex("“[^”]*”|《[^》]*》", RegexOptions.None, 10000)]
    private static partial Regex Marked();

    [GeneratedRegex("[0-9]+[年月日]", RegexOptions.None, 10000)]
    private static partial Regex DatePart();

    [GeneratedRegex("[0-9]|[二两三四五六七八九十百千万][家个人名项件份万亿%]", RegexOptions.None, 10000)]
    private static partial Regex Figure();

    [GeneratedRegex("计划|预计|拟|力争|争取|目标|规划|每[年人辆项桩家月次户篇件]|不超过|最高|应当|可以|可按|给予|予以|标准|不低于|以[上下]|不得|按照?|/人|内[提申]|为限|起|额度|预算|限额|安排|[补奖][贴助励][0-9]", RegexOptions.None, 10000)]
    private static partial Regex PlanOrRule();

    [GeneratedRegex("表示|指出|说(?!的(?!时|话|是))|透露|介绍|认为|强调|回应|坦言|称|讲|谈|提|报道|消息", RegexOptions.None, 10000)]
    private static partial Regex AsksOfStatement();

    [GeneratedRegex("[0-9]{4}年(?:[0-9]+月)?(?:[0-9]+日)?|[0-9]+月[0-9]+日|[今去]年[0-9]*月?", RegexOptions.None, 10000)]
    private static partial Regex Date();

    [GeneratedRegex("^[^。;]{0,40}?(?:表示|透露|介绍|认为|强调|回应|坦言|谈[到及起了论]|(?<![简全名统俗])称(?![为号])|(?<![据一又另])说(?!明))", RegexOptions.None, 10000)]
    private static partial Regex Stated();

    [GeneratedRegex("卖(?:多少|几)|(?:花|交|付|收|缴)(?:多少|几)[^,。?]{0,2}[钱元块费]|价钱?多少|多少钱一[度斤吨平]|一[度斤吨]电?(?:收|要|多少)", RegexOptions.None, 10000)]
    private static partial Regex Price();

    [GeneratedRegex("要[花交付]?(?:多少|几)[百千万]*[块元钱]|卖(?:多少|几)|[花交付收缴](?:多少|几)", RegexOptions.None, 10000)]
    private static partial Regex Cost();

    [GeneratedRegex("要[花交付]?(?:多少|几)[百千万]*[块元钱]|卖(?:多少|几)|[花交付收缴](?:多少|几)|多少钱", RegexOptions.None, 10000)]
    private static partial Regex Costs();

    [GeneratedRegex("罚|扣|处|违", RegexOptions.None, 10000)]
    private static partial Regex Fined();

    [GeneratedRegex("罚|扣", RegexOptions.None, 10000)]
    private static partial Regex Fine();

    [GeneratedRegex("(?:一共|总共|总的|总计|合计|全部|全[市县省区年])[^,。?]{0,6}(?:准备|预备|备|安排|拿出|拨|投入|投|有)了?[^,。?]{0,2}(?:多少|几)|总?盘子[^,。?]{0,4}(?:多少|几|多大)", RegexOptions.None, 10000)]
    private static partial Regex WholeFund();

    [GeneratedRegex("(?:多少|几)[百千万亿]*(?:钱|元|块|资金|经费|$)", RegexOptions.None, 10000)]
    private static partial Regex Money();

    [GeneratedRegex("[0-9][0-9,.]*\\s*[万亿]?元|[0-9]\\s*[万亿]", RegexOptions.None, 10000)]
    private static partial Regex Sum();

    [GeneratedRegex("每|单个|单家|最高|不超过|分别|首次|不低于|补贴[0-9]", RegexOptions.None, 10000)]
    private static partial Regex OfEach();

    [GeneratedRegex("[^,。;:\\n\\t]*?[0-9一二两三四五六七八九十百千万][0-9,.]*\\s*[万亿千百多余]*\\s*元[^,。;:\\n\\t]*", RegexOptions.None, 10000)]
    private static partial Regex SumClause();

    [GeneratedRegex("缴|付|费为|收取|价", RegexOptions.None, 10000)]
    private static partial Regex Charged();

    [GeneratedRegex("[补奖]|资助|减免", RegexOptions.None, 10000)]
    private static partial Regex Grant();

    [GeneratedRegex("费|收取|价格|售价|缴|付|租金|自理|免|罚|成本|元/", RegexOptions.None, 10000)]
    private static partial Regex Priced();

    [GeneratedRegex("发票价税|价税合计", RegexOptions.None, 10000)]
    private static partial Regex InvoicedPrice();

    [GeneratedRegex("做了|做成|做过|业务|用[在到]了?哪|用来[做干]|用于什么|做的?是?什么|干什么|应用|项目|产品|平台|专利|场景|投了|花了|怎么|叫什么|什么时候|哪一?[年天]|多少|几", RegexOptions.None, 10000)]
    private static partial Regex Deeds();

    [GeneratedRegex("(?:股份)?(?:有限)?(?:责任)?公司$", RegexOptions.None, 10000)]
    private static partial Regex LegalForm();

    [GeneratedRegex("(?::|(?:涵盖|包括|包含)(?!了))(?:(?<item>[^、,。;:\\t\\n]{2,40})、){2,}(?<item>[^、,。;:\\t\\n]{2,40}?)(?:等[^、,。;:\\t\\n]{0,6})?(?=[。;\\n\\t]|$)", RegexOptions.None, 10000)]
    private static partial Regex List();
}
