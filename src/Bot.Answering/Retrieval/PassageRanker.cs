using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>Finds the passages that answer a question, best first.</summary>
/// <param name="catalog">The passages.</param>
/// <param name="index">The index of the same passages.</param>
internal sealed partial class PassageRanker(PassageCatalog catalog, PassageIndex index)
{
    /// <summary>How many passages are compared. The index finds the right one among this many practically always; comparing them costs well under a millisecond.</summary>
    public const int Candidates = 120;

    /// <summary>The passages for <paramref name="question"/>, best first; equal scores in document order.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="filter">Which doc ids may answer; null for all.</param>
    /// <param name="near">Doc ids nearest in meaning, best first, which join by reciprocal rank; none when there are no vectors.</param>
    public IReadOnlyList<RankedPassage> Rank(WeightedQuestion question, Func<int, bool>? filter, IReadOnlyList<int> near)
    {
        var hits = Found(SearchText(question.Question), filter);
        if (near.Count > 0)
        {
            var found = hits.Select(h => h.DocId).ToHashSet();
            hits = [.. hits, .. near.Where(docId => !found.Contains(docId)).Select(docId => new SearchHit(docId, catalog[docId].Passage.Id, 0, []))];
        }

        if (hits.Count == 0)
        {
            return [];
        }

        var matches = Match(question, hits.Select(h => catalog[h.DocId]));
        double[] scores = [.. hits.Select(h => h.Score == 0 ? 0 : h.Score / (double)hits[0].Score)];
        double[][] group = GroupFeatures.Of(matches, scores);
        var ranked = Order(hits.Select((hit, i) => Rank(hit.DocId, hit.Highlights, matches[i], scores[i], group[i])));
        ranked = near.Count > 0 ? RankFusion.Join(ranked, near) : ranked;
        PutVersionFirst(question.Question, ranked);
        PutYearFirst(question.Question, ranked);
        return ranked;
    }

    // Of two versions of a document, only the one in force in the year that the question names can answer.
    private static void PutVersionFirst(ReadQuestion question, List<RankedPassage> ranked)
    {
        if (question.Years.Count != 1)
        {
            return;
        }

        var holding = ranked.Select(p => p.Passage.Passage.Document).Distinct()
            .Where(d => ranked.Find(p => ReferenceEquals(p.Passage.Passage.Document, d))!.Passage.Validity.Governs(question.Years[0])).ToHashSet();
        bool IsOtherVersion(RankedPassage p) => !InForce.Holds(question, p.Passage.Passage.Document, p.Passage.Validity)
            && p.Passage.Validity.ReplacedBy.Concat(p.Passage.Validity.Replaces).Any(r => holding.Contains(r.Document));
        var last = ranked.Where(IsOtherVersion).ToList();
        ranked.RemoveAll(IsOtherVersion);
        ranked.AddRange(last);
    }

    // A year that the question names is no wish but a condition: of passages that say about as much, the one of that year answers. One that only
    // mentions it must be about as good besides and tell a value where one is asked for.
    private static void PutYearFirst(ReadQuestion question, List<RankedPassage> ranked)
    {
        const int considered = 10;
        const double nearly = 0.8;
        if (!YearMatch.Lacks(question, ranked[0].Passage))
        {
            return;
        }

        double enough = ranked[0].TermsHere * nearly;
        double near = ranked[0].Score * nearly;
        int first = ranked.FindIndex(0, Math.Min(considered, ranked.Count), p => p.TermsHere >= enough && (IsAsGood(p) || YearMatch.IsOfRule(question) || p.Passage.Validity.Governs(question.Years[0])) && !YearMatch.Lacks(question, p.Passage));
        if (first > 0)
        {
            var passage = ranked[first];
            ranked.RemoveAt(first);
            ranked.Insert(0, passage);
        }

        bool IsAsGood(RankedPassage p) => p.Score >= near && p.Features[PassageFeatures.StrictType] >= nearly * ranked[0].Features[PassageFeatures.StrictType];
    }

    /// <summary><paramref name="passages"/> by how well they answer <paramref name="question"/>, best first; the index is not asked again.</summary>
    public static IReadOnlyList<RankedPassage> Rerank(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        double[] scores = [.. passages.Select(p => p.Features[0])];
        var matches = Match(question, passages.Select(p => p.Passage));
        double[][] group = GroupFeatures.Of(matches, scores);
        return Order(passages.Select((p, i) => Rank(p.DocId, p.Highlights, matches[i], scores[i], group[i])));
    }

    private static List<RankedPassage> Order(IEnumerable<RankedPassage> passages)
    {
        List<RankedPassage> ordered = [.. Supersession.Weigh([.. passages])];
        ordered.Sort((one, other) => other.Score.CompareTo(one.Score) is not 0 and var order ? order : one.DocId.CompareTo(other.DocId));
        return ordered;
    }

    private static PassageMatch[] Match(WeightedQuestion question, IEnumerable<PreparedPassage> passages)
    {
        var documents = new Dictionary<Document, DocumentMatch>(ReferenceEqualityComparer.Instance);
        var matches = new List<PassageMatch>(Candidates);
        foreach (var passage in passages)
        {
            if (!documents.TryGetValue(passage.Passage.Document, out var document))
            {
                documents.Add(passage.Passage.Document, document = new DocumentMatch(question, passage));
            }

            matches.Add(new PassageMatch(question, passage, document));
        }

        return [.. matches];
    }

    private static RankedPassage Rank(int docId, IReadOnlyList<TextRange> highlights, PassageMatch match, double indexScore, double[] group)
    {
        double[] features = PassageFeatures.Of(match, indexScore, group);
        return new RankedPassage(docId, match.Passage, LinearModel.Score(features, PassageFeatures.Weights), features, highlights);
    }

    // The index demands what stands in quotation marks letter by letter; people also put a few words of their own in them. A sentence, a figure or
    // something foreign is quoted as it stands.
    private IReadOnlyList<SearchHit> Found(string text, Func<int, bool>? filter)
    {
        var hits = index.Search(new Query(text) { Top = Candidates, Filter = filter, Bodies = Body });
        return hits.Count > 0 || !FewWords().IsMatch(text) ? hits : index.Search(new Query(FewWords().Replace(text, " $1 ")) { Top = Candidates, Filter = filter, Bodies = Body });
    }

    private string Body(int docId) => catalog.Collection.Passages[docId].Text;

    // A word in marks that has other words (“高企”) is no name to be found as it stands.
    private static string SearchText(ReadQuestion question) =>
        string.Join(' ', question.Terms.SelectMany(t => t.Variants).Select(v => v.Text).Prepend(FewWords().Replace(question.Folded,
            quoted => question.Terms.Any(t => t.Variants.Count > 0 && string.Equals(t.Text, quoted.Groups[1].Value, StringComparison.Ordinal)) ? $" {quoted.Groups[1].Value} " : quoted.Value)));

    [GeneratedRegex("[“\"「『]([\u4e00-\u9fff]{2,8})[”\"」』]", RegexOptions.None, 10000)]
    private static partial Regex FewWords();
}
