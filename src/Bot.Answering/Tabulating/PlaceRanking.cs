using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tabulating;

/// <summary>Orders places by a value that their paragraphs state (哪个城市补贴最高).</summary>
internal static partial class PlaceRanking
{
    // Passages looked at, and places named in the text; all stand in the table.
    private const int Considered = 40;
    private const int MostTold = 3;
    private const int MostEach = 12;
    private const int MostRows = 12;
    private const int LongestHeading = 12;
    private const int ProvinceCode = 2;

    // So many characters around a number tell what it counts.
    private const int Near = 10;

    // What is read out of every grant of the collection leaves none out.
    private const double Sure = 0.6;

    // A paragraph that says much less of the question than the best one speaks of another value.
    private const double Nearly = 0.6;

    /// <summary>The places in order with the clauses that state their values; null unless the question asks for a place, or for the grants of each, and two or more have a value.</summary>
    public static Draft? Find(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<RankedPassage> passages, double confidence)
    {
        bool asksEach = AsksOfEach(question.Question.Wording);
        if (question.Question.Places.Count > 0 || !(asksEach || AsksPlace().IsMatch(question.Question.Wording)))
        {
            return null;
        }

        foreach (var kind in Measure.Wanted(question.Question).Where(k => IsSpokenOf(question.Question, k)))
        {
            var direction = Direction.Of(question.Question.Wording, kind == FactKind.Date);
            var grants = kind == FactKind.Amount ? PlaceGrants.Find(catalog, question) : [];
            if (grants.Count > 0 && OfGrants(grants, question.Question, direction, asksEach ? MostEach : MostTold, confidence, catalog.Collection.Documents.Count) is { } draft)
            {
                return draft;
            }

            var found = Values(catalog, question, passages, kind);
            if (InOrder(found, direction) is var ordered && ordered.Count >= Math.Max(2, question.Question.Rank))
            {
                return Compose(ordered, ordered, direction, asksEach ? MostEach : MostTold, question.Question.Rank, AreAllMeant(question, ordered) ? Math.Max(confidence, Sure) : confidence, catalog.Collection.Documents.Count);
            }
        }

        return null;
    }

    // The rows of one table state one grant, and so does a sentence.
    private static object Statement(PlaceGrant grant) =>
        grant.Clause.Passage.Passage is { Kind: PassageKind.TableRow } row ? (row.Document, grant.Clause.Passage.Heading) : (grant.Clause.Passage, grant.Clause.Range);

    // What is set aside for all is told beside what somebody gets, and ordered by itself.
    private static Draft? OfGrants(IReadOnlyList<PlaceGrant> grants, ReadQuestion question, Direction direction, int most, double confidence, int searched)
    {
        bool asksTotals = AsksTotals().IsMatch(question.Wording) && grants.Any(g => g.IsTotal);
        List<PlaceGrant> meant = [.. grants.Where(g => g.IsTotal == asksTotals)];
        var ordered = InOrder(meant, direction);
        if (ordered.Count < Math.Max(1, question.Rank))
        {
            return null;
        }

        var all = meant.Where(g => ordered.Exists(o => o.Value.Unit == g.Value.Unit)).OrderBy(g => ordered.FindIndex(o => o.Region.Equals(g.Region))).ThenBy(g => direction.WantsLeast ? g.Value.Number : -g.Value.Number)
            .DistinctBy(Statement).Take(MostRows).ToList();
        var draft = Compose(ordered, all, direction, most, question.Rank, ordered.Count > 1 ? Math.Max(confidence, Sure) : confidence, searched);
        return asksTotals || direction.WantsLeast ? draft : WithTotals(draft, InOrder(grants.Where(g => g.IsTotal), direction));
    }

    // 政策最多 counts neither money nor shares nor time.
    private static bool IsSpokenOf(ReadQuestion question, FactKind kind) => kind switch
    {
        FactKind.Amount => question.Kind == QuestionKind.Amount || SpeaksOfMoney().IsMatch(question.Wording),
        FactKind.Percentage => question.Kind is QuestionKind.Percent or QuestionKind.Amount || SpeaksOfShares().IsMatch(question.Wording) || SpeaksOfMoney().IsMatch(question.Wording),
        FactKind.Duration => question.Kind == QuestionKind.Duration || SpeaksOfTime().IsMatch(question.Wording),
        _ => true,
    };

    // 4家产业园 beside 产业园最多: what is counted is asked for, and 一项 counts nothing.
    private static bool Counts(WeightedQuestion question, Clause clause, Fact fact)
    {
        string text = clause.Passage.Text;
        string near = text[Math.Max(clause.Range.Start, fact.Range.Start - Near)..Math.Min(clause.Range.End, fact.Range.End + Near)] + "\n" + (clause.Passage.Passage.Kind == PassageKind.TableRow ? clause.Passage.Context : "");
        return fact.Quantity?.Number > 1 && question.Terms.Any(t => t.Term is { IsDemanded: true, IsThing: true } && !Ends().IsMatch(t.Term.Text) && t.PartialStrength(near) > 0);
    }

    // Each says all that the question does besides which end of which places it wants.
    private static bool AreAllMeant(WeightedQuestion question, List<PlaceGrant> found)
    {
        var own = question.Terms.Where(t => t.Term is { IsDemanded: true, IsThing: true } && !Ends().IsMatch(t.Term.Text)).ToList();
        return own.Count > 0 && found.TrueForAll(f => own.TrueForAll(t => t.PartialStrength(f.Clause.Text) > 0 || t.PartialStrength(f.Clause.Passage.Context) > 0 || t.PartialStrength(f.Clause.Passage.Title) > 0));
    }

    /// <summary>Whether <paramref name="wording"/> asks for the grants of each place.</summary>
    public static bool AsksOfEach(string wording) => AsksEach().IsMatch(wording);

    private static List<PlaceGrant> Values(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<RankedPassage> passages, FactKind kind)
    {
        var found = new List<PlaceGrant>();
        double enough = Nearly * question.TermCoverage(passages[0].Passage.Text + passages[0].Passage.Context);
        foreach (var passage in passages.Take(Considered).Select(p => p.Passage))
        {
            if (passage.Regions.Belongs is [var region] && IsOfLevel(question.Question.Wording, region) && question.TermCoverage(passage.Text + passage.Context) >= enough)
            {
                var clause = Clause.Best(catalog, question, passage, [kind]);
                if ((kind == FactKind.Date && !clause.TellsBeginning) || (kind == FactKind.Amount && PlaceGrants.AreSpokenOf(question.Question.Wording) && !PlaceGrants.AreSpokenOf(clause.Text)))
                {
                    continue;
                }

                found.AddRange(clause.Facts.Where(f => f.Kind == kind && (kind != FactKind.Count || Counts(question, clause, f))).Select(Measure.Of).OfType<Measure>().Select(v => new PlaceGrant(region, v, clause, IsTotal: false)));
            }
        }

        return found;
    }

    // Each place once, in one unit: that of most values.
    private static List<PlaceGrant> InOrder(IEnumerable<PlaceGrant> found, Direction direction)
    {
        var unit = found.GroupBy(f => f.Value.Kind == FactKind.Date ? "" : f.Value.Unit).OrderByDescending(g => g.Count()).FirstOrDefault();
        return
        [
            .. (unit ?? Enumerable.Empty<PlaceGrant>()).GroupBy(f => f.Region)
                .Select(g => g.OrderBy(f => direction.WantsLeast ? f.Value.Number : -f.Value.Number).First())
                .OrderBy(f => direction.WantsLeast ? f.Value.Number : -f.Value.Number).ThenBy(f => f.Region.Code, StringComparer.Ordinal),
        ];
    }

    // 每年增加财政投入2亿元 is no grant that somebody gets, and no reader should miss it.
    private static Draft WithTotals(Draft draft, List<PlaceGrant> totals) => totals.Count == 0 ? draft : draft with
    {
        Parts = [.. draft.Parts, .. totals.Take(MostTold).Select(t => t.Clause.Saying($"{t.Region.ShortName}写的是总额，没有排进去：{t.Clause.Text}。"))],
    };

    private static Draft Compose(List<PlaceGrant> found, List<PlaceGrant> all, Direction direction, int most, int rank, double confidence, int searched)
    {
        int best = found.TakeWhile(f => f.Value.Number == found[0].Value.Number).Count();
        var parts = new List<DraftPart>();
        for (int i = 0; i < Math.Min(found.Count, Math.Max(best, most)); i++)
        {
            string lead = i == 0 ? found.Count == 1 ? "写明数值的只有" : $"比较到的{found.Count}个地方里，{direction.Said(1)}的是" : i < best ? "和" : i == best ? "；其后是" : "、";
            parts.Add(found[i].Clause.Saying($"{lead}{found[i].Region.ShortName}，{found[i].Value.Said}{Of(found[i])}"));
        }

        if (rank > 1)
        {
            parts.Insert(0, found[rank - 1].Clause.Saying($"{direction.Said(rank)}的是{found[rank - 1].Region.ShortName}，{found[rank - 1].Value.Said}。"));
        }

        parts[^1] = parts[^1] with { Text = parts[^1].Text + "。" };
        var rows = all.Select(IReadOnlyList<DraftPart> (f) => [f.Clause.Saying(f.Region.ShortName), f.Clause.Saying(f.Value.Said), f.Clause.Saying(f.Clause.Text)]).ToList();
        int matched = found.Select(f => f.Clause.Passage.Passage.Document).Distinct().Count();
        return new Draft(parts, new DraftTable(["地区", "数值", "原文"], rows, matched, searched), confidence);
    }

    // What the amount is for: the heading that it stands under, where it speaks of a grant.
    private static string Of(PlaceGrant grant) => grant.Clause.Passage.Heading is { } heading && heading.Length <= LongestHeading && PlaceGrants.AreSpokenOf(heading) ? $"（{heading}）" : "";

    // A province is no city; 北京 and the like are both.
    private static bool IsOfLevel(string folded, Region region) =>
        !City().IsMatch(folded) || region.Code.Length != ProvinceCode || region.Name.EndsWith('市');

    [GeneratedRegex("[最早晚先多少高低]|城市|地方|地区|省份?$|^[市县区]$", RegexOptions.None, 10000)]
    private static partial Regex Ends();

    [GeneratedRegex("[钱元万亿补奖价费贵]|便宜|资金|金额|资助|扶持|投[资入]|产值|收入|营收|规模|成本|工资|消费|税|gdp|贷款|预算|基金|罚款|租金|money|subsid|amount|pay|fund|award", RegexOptions.None, 10000)]
    private static partial Regex SpeaksOfMoney();

    [GeneratedRegex("率|比例|占比|份额|百分|%|成", RegexOptions.None, 10000)]
    private static partial Regex SpeaksOfShares();

    [GeneratedRegex("[久长短快慢]|时间|期限|年限|天数", RegexOptions.None, 10000)]
    private static partial Regex SpeaksOfTime();

    [GeneratedRegex("投入|预算|总额|总共|财政|基金|规模", RegexOptions.None, 10000)]
    private static partial Regex AsksTotals();

    // 各城市补贴金额对比: each place's value, in order.
    [GeneratedRegex("(?:各个?|每个|不同)(?:城市|地(?![址点位块铁])|省份?|地区)[^,。;]{0,4}(?:补贴|补助|奖励|资助|扶持|资金)[^,。;]{0,6}(?:多少|对比|比较|排名|排序|分别|差异|高低)|(?:比较|对比)(?:一下)?(?:各个?|不同)(?:城市|地(?![址点位块铁])|省份?|地区)[^,。;]{0,4}(?:补贴|补助|奖励|资助|扶持|资金)", RegexOptions.None, 10000)]
    private static partial Regex AsksEach();

    [GeneratedRegex("(?:哪(?:一|个|座|些)?个?|各个?|每个|不同)(?:城市|市(?!场))", RegexOptions.None, 10000)]
    private static partial Regex City();

    [GeneratedRegex("哪(?:一|个|座|些)?个?(?:城市|省份|省|市(?!场)|区(?!块)|县|地方|地区|地).{0,12}最|最(?:早|晚|先|高|多|低|少|大|小).{1,14}(?:在|是)?哪(?:一|个|座)?个?(?:城市|省份|省|地方|地区)|最(?:早|晚|先|高|多|低|少|大|小)的(?:城市|省份|省|市|地方|地区)(?:(?:是|在|叫)?(?:哪|什么)|[?]?$)", RegexOptions.None, 10000)]
    private static partial Regex AsksPlace();
}
