using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Ordering;

/// <summary>
/// For a question who does something, where one goes to have it done or where a body sits: of passages nearly as good as the first, the one that names a
/// body together with just that (由…审核, 到…办理, 设在…), where the first one does not.
/// </summary>
internal static partial class Acting
{
    private const int Considered = 8;
    private const double Nearly = 0.85;

    // Where a body sits is said in words of its own.
    private const double Seated = 0.7;
    private const int Few = 2;

    // So much of the clause that asks, by weight, must be said beside the body, and so many times what the first passage says.
    private const double Least = 0.1;
    private const double Clearly = 2;

    /// <summary><paramref name="passages"/>, with the one first that names who does what <paramref name="question"/> asks about; as they are where the first does or none does so more clearly.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count < 2 || Wanted(question.Question) is not { } pattern || passages[0].Passage.Passage.Kind == Knowledge.PassageKind.TableRow)
        {
            return passages;
        }

        var asked = Asked(question);
        double own = Said(asked, pattern, passages[0].Passage);
        var better = passages.Take(Considered).Skip(1)
            .Where(p => p.Score >= (ReferenceEquals(pattern, Seat()) ? Seated : Nearly) * passages[0].Score && ReferenceEquals(p.Passage.Passage.Document, passages[0].Passage.Passage.Document)
                && PlaceMatch.Of(question.Question, p.Passage) >= PlaceMatch.Of(question.Question, passages[0].Passage))
            .Select(p => (Ranked: p, Said: Said(asked, pattern, p.Passage)))
            .Where(p => p.Said >= Least && p.Said > Clearly * own).OrderByDescending(p => p.Said).ThenByDescending(p => p.Ranked.TermsSaid).Select(p => p.Ranked).FirstOrDefault();
        return better is null ? passages : passages.PutFirst(better);
    }

    private static Regex? Wanted(ReadQuestion question) =>
        AsksSeat().IsMatch(question.Folded) ? Seat()
        : AsksWay().IsMatch(question.Folded) ? Way()
        : question.Kind is QuestionKind.Organisation && AsksDoer().IsMatch(question.Folded) ? Doer() : null;

    // What is done stands in the clause that asks, and what goes before tells of the case, unless that clause hardly says more than who (统一归谁).
    private static List<WeightedTerm> Asked(WeightedQuestion question)
    {
        var word = Asking().Match(question.Question.Folded).Range();
        var clause = ClauseBounds.Around(question.Question.Folded, word);
        List<WeightedTerm> deeds = [.. question.Terms.Where(t => (!t.Term.Range.Overlaps(word) || t.Term.Range.End > word.End) && t.Term.Role is not (TermRole.Region or TermRole.Date))];
        List<WeightedTerm> asked = [.. deeds.Where(t => clause.Contains(t.Term.Range))];
        return asked.Count < Few ? deeds : asked;
    }

    private static double Said(List<WeightedTerm> asked, Regex pattern, PreparedPassage passage) =>
        Clause().Matches(passage.Text).Where(c => pattern.IsMatch(c.Value) && !Interprets().IsMatch(c.Value)).Select(c => WeightedTerm.Share(asked, c.Value)).DefaultIfEmpty().Max();

    private const string Body = "(?:局|厅|部|委|会|院|馆|队|社|政府|银行|中心|办公室|机构|机关|窗口|街道|镇|乡|园区|科|处|单位|网点|平台|系统|大厅|所|站|学校|高校|公司|社区)";

    [GeneratedRegex("[^,。;:\\n]+", RegexOptions.None, 10000)]
    private static partial Regex Clause();

    // Who interprets a rule is told at its end and does nothing else.
    [GeneratedRegex("负责解释|进行解释", RegexOptions.None, 10000)]
    private static partial Regex Interprets();

    [GeneratedRegex("哪|谁|什么|啥|何处", RegexOptions.None, 10000)]
    private static partial Regex Asking();

    [GeneratedRegex("(?:设|安|挂|落|驻|搁|放)(?:立|靠|脚)?(?:在|到)?(?:了)?(?:哪|什么地方|啥地方|何处)", RegexOptions.None, 10000)]
    private static partial Regex AsksSeat();

    [GeneratedRegex("(?:设在|设于|设立在|位于|挂靠|依托|坐落|落户|驻在?|承担)[^,。;]{0,16}?" + Body, RegexOptions.None, 10000)]
    private static partial Regex Seat();

    [GeneratedRegex("(?:去|到|上|跑|找|跟|向|往|[递交送报]给?)(?:哪(?!年|天|月|些|几)|谁|什么(?:部门|单位|机构|地方)|啥(?:部门|单位|机构|地方)|何处)", RegexOptions.None, 10000)]
    private static partial Regex AsksWay();

    [GeneratedRegex("[到向至报送交往在][^,。;]{0,20}?" + Body + "[^,。;]{0,20}?(?:办理|申请|提出|提交|申报|登记|领取|报名|受理|缴纳|咨询|查询|报送|备案|投诉|举报)|(?:报送?|送|交)[至到往]?[^,。;]{0,20}?" + Body, RegexOptions.None, 10000)]
    private static partial Regex Way();

    [GeneratedRegex("归|由|谁|负责|主管|哪[^,。?]{0,4}(?:部门?|单位|机构|局|厅|委|政府|公司|家)", RegexOptions.None, 10000)]
    private static partial Regex AsksDoer();

    [GeneratedRegex("由(?![于此])[^,。;]{2,24}|" + Body + "[^,。;]{0,4}(?:负责|主管|牵头|承担|组织|受理|审核|审批|解释|制定|印发|发放|认定|管理)", RegexOptions.None, 10000)]
    private static partial Regex Doer();
}
