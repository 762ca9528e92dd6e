using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>
/// What each place gives, out of the typed facts of the whole collection: who asks which city gives most asks for grants of any name, and
/// no ranking by words brings all of them together (扶持资金, 研发费用补贴, 标准奖励).
/// </summary>
internal static partial class PlaceGrants
{
    // Larger collections are not read through for one question.
    private const int Most = 50_000;

    // Of fewer passages any word is common.
    private const int Several = 50;

    // What the question says of the grants beside that they are grants (购房, 研发) must be said of each.
    private const double Said = 0.6;
    private const int ProvinceCode = 2;
    private const int CityCode = 4;

    // So many characters after an amount tell that it is given: 200万元的扶持资金.
    private const int Behind = 10;

    /// <summary>Whether <paramref name="text"/>, a question or a piece of a document, speaks of a grant.</summary>
    public static bool AreSpokenOf(string text) => Grant().IsMatch(text);

    /// <summary>The amounts that the places of the collection give, those that are a total for all who get them marked; empty where the question names a place or asks for no grants.</summary>
    public static IReadOnlyList<PlaceGrant> Find(PassageCatalog catalog, WeightedQuestion question)
    {
        if (!AreSpokenOf(question.Question.Wording) || catalog.Collection.Passages.Count > Most)
        {
            return [];
        }

        bool tellsCommon = catalog.Collection.Passages.Count >= Several;
        bool isRendered = !ReferenceEquals(question.Question.Wording, question.Question.Folded);
        var own = question.Terms.Where(t => t.Term.IsDemanded && t.Term.Role is not (TermRole.Number or TermRole.Foreign) && !Generic().IsMatch(t.Term.Text) && !(tellsCommon && catalog.Statistics.IsCommon(t.Term.Text))
            && !(isRendered && t.Term.Variants.Any(v => Generic().IsMatch(v.Text) || catalog.Statistics.IsCommon(v.Text)))).ToList();
        bool byCity = ByCity().IsMatch(question.Question.Wording);
        var found = new List<PlaceGrant>();
        for (int docId = 0; docId < catalog.Collection.Passages.Count; docId++)
        {
            var raw = catalog.Collection.Passages[docId];
            if (raw.Kind == PassageKind.Heading || !Amount().IsMatch(raw.Text))
            {
                continue;
            }

            var passage = catalog[docId];
            if (PlaceOf(passage, byCity) is { } region && InForce.Holds(question.Question, raw.Document, passage.Validity) && Covers(own, passage))
            {
                found.AddRange(Stated(catalog, passage).Select(s => new PlaceGrant(region, s.Value, s.Clause, IsTotal: Total().IsMatch(s.Clause.Folded))));
            }
        }

        return found;
    }

    private static bool Covers(List<WeightedTerm> own, PreparedPassage passage) =>
        own.Sum(t => t.Weight * Math.Max(t.PartialStrength(passage.Text), Math.Max(t.PartialStrength(passage.Context), t.PartialStrength(passage.Title)))) >= Said * own.Sum(t => t.Weight);

    // 黄埔区 and 广州开发区 are of one city; where no city is asked for, the place stands as it is.
    private static Region? PlaceOf(PreparedPassage passage, bool byCity)
    {
        var places = passage.Regions.Belongs.Select(r => byCity ? City(r) : r).OfType<Region>().ToList();
        bool isListed = places.Exists(p => p.IsListed);
        return places.Where(p => (p.IsListed || !isListed) && !places.Exists(o => !o.Equals(p) && p.Contains(o))).Distinct().ToList() is [var only] ? only : null;
    }

    private static Region? City(Region region) =>
        region.Code.Length == ProvinceCode ? region.Name.EndsWith('市') ? region : null
        : region.Code.Length <= CityCode || region.Parent is null ? region : City(region.Parent) ?? region;

    private static IEnumerable<(Measure Value, Clause Clause)> Stated(PassageCatalog catalog, PreparedPassage passage) =>
        passage.Passage.Kind == PassageKind.TableRow ? OfRow(catalog, passage)
        : passage.Stretches.Select(s => Clause.Of(catalog, passage, s)).SelectMany(c => Amounts(c, c.Range).Where(a => IsGiven(passage.Text, c.Range, a.Range)).Select(a => (a.Value, c)));

    // The cells under a heading that speaks of a grant, or beside one: 补贴上限, 500万元.
    private static IEnumerable<(Measure Value, Clause Clause)> OfRow(PassageCatalog catalog, PreparedPassage passage)
    {
        var clause = Clause.Of(catalog, passage, passage.Whole);
        var cells = ListAnswer.Row(passage);
        for (int i = 1; i < cells.Count; i++)
        {
            string header = i < passage.Passage.Columns.Count ? passage.Passage.Columns[i] : "";
            if (cells[i].Quotes is [var range, ..] && (Grant().IsMatch(header) || (cells.Count == 2 && Grant().IsMatch(cells[0].Text))))
            {
                foreach (var (value, _) in Amounts(clause, range))
                {
                    yield return (value, clause);
                }
            }
        }
    }

    // 500万 of a grant is money, though no 元 follows.
    private static IEnumerable<(Measure Value, TextRange Range)> Amounts(Clause clause, TextRange within)
    {
        var stated = clause.Facts.Where(f => f.Kind == FactKind.Amount && within.Contains(f.Range) && f.Quantity?.Bound != Bound.AtLeast).ToList();
        var bare = Bare().Matches(clause.Passage.Passage.Text).Where(m => within.Contains(m.Range()) && !clause.Facts.Any(f => f.Kind == FactKind.Amount && f.Range.Overlaps(m.Range())));
        return stated.Select(f => (Measure.Of(f)!, f.Range)).Concat(bare.Select(m => (Value(m), m.Range())));

        static Measure Value(Match m) => new(FactKind.Amount, decimal.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) * (m.Groups["u"].Value is "亿" ? 100_000_000m : 10_000m), "元", m.Value);
    }

    // 收入突破1000万元的奖励20万元: the nearest verb before says which of them is given.
    private static bool IsGiven(string text, TextRange sentence, TextRange amount)
    {
        string before = text[sentence.Start..amount.Start];
        string after = text[amount.End..Math.Min(sentence.End, amount.End + Behind)];
        return Verb().Matches(before) is { Count: > 0 } verbs ? verbs[^1].Groups["gives"].Success || Given().IsMatch(after) : Given().IsMatch(after);
    }

    [GeneratedRegex("补贴|补助|奖励|资助|奖金|扶持|资金|投入|奖补|发钱|给钱", RegexOptions.None, 10000)]
    private static partial Regex Grant();

    [GeneratedRegex("[0-9一二三四五六七八九十百千两](?:余|多)?[万亿元]", RegexOptions.None, 10000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?<![0-9.,])(?<n>[0-9]{1,6}(?:\.[0-9]+)?)(?<u>[万亿])(?=[、的，。；,;）)]|$)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Bare();

    [GeneratedRegex("(?<gives>给予|投入|安排|奖励|补贴|补助|资助|奖补|扶持|发放|可以?得到|可以?获得?|领取|最高|不超过|封顶|上限)|突破|收入|产值|销售额|达到?|超过|满|投资|规模|总额|成交|交易|业务量|融资|估值|注册资本", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Verb();

    [GeneratedRegex("^(?:以内|以下|左右)?的?[^,，。；;突达超]{0,6}(?:补贴|补助|奖励|资助|奖金|扶持|资金|投入|奖补)", RegexOptions.None, 10000)]
    private static partial Regex Given();

    // What is set aside for all is more than anybody gets.
    [GeneratedRegex("财政投入|预算|总额|资金额度|总规模|基金|每年(?:将)?(?:增加|安排|投入)|专项资金|资金池", RegexOptions.None, 10000)]
    private static partial Regex Total();

    [GeneratedRegex("哪(?:一|个|座|些)?个?(?:城市|市(?!场)|地方|地(?![点区块铁]))|各个?(?:城市|地)|每个城市|不同(?:城市|地方)", RegexOptions.None, 10000)]
    private static partial Regex ByCity();

    [GeneratedRegex("^(?:(?:扶持|扶植|支持|补贴|补助|奖励|资助|奖补|资金|奖金|财政|投入|金额|数额|额度|力度|优惠|政策)+|给钱|发钱|最?[高多大低少]|最[高多大低少]的|第[一二三四五]|排名|上限|封顶|城市|地方|地区|省份?|市|县|区|企业|公司|单位|政府|当地|[钱给出拿发得]|给出|给予|提供|可以|能够?|对比|比较|各地|各城市|每个)$", RegexOptions.None, 10000)]
    private static partial Regex Generic();
}

/// <summary>An amount that a place gives.</summary>
/// <param name="Region">The place.</param>
/// <param name="Value">The amount.</param>
/// <param name="Clause">What states it.</param>
/// <param name="IsTotal">Whether it is what is set aside for all who get it.</param>
internal sealed record PlaceGrant(Region Region, Measure Value, Clause Clause, bool IsTotal);
