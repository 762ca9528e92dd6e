using Bot.Answering.Reading;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>Finds the passages that answer a question, best first.</summary>
/// <param name="catalog">The passages.</param>
/// <param name="index">The index of the same passages.</param>
internal sealed class PassageRanker(PassageCatalog catalog, PassageIndex index)
{
    // The index finds the right passage among this many practically always; comparing them costs well under a millisecond.
    private const int Candidates = 120;

    /// <summary>The passages for <paramref name="question"/>, best first; equal scores in document order.</summary>
    public IReadOnlyList<RankedPassage> Rank(WeightedQuestion question, Func<int, bool>? filter)
    {
        var hits = index.Search(new Query(SearchText(question.Question)) { Top = Candidates, Filter = filter });
        if (hits.Count == 0)
        {
            return [];
        }

        PreparedPassage[] passages = [.. hits.Select(h => catalog[h.DocId])];
        double[] scores = [.. hits.Select(h => h.Score / (double)hits[0].Score)];
        double[][] group = GroupFeatures.Of(question, passages, scores);
        return
        [
            .. hits.Select((hit, i) => Rank(question, hit, passages[i], scores[i], group[i]))
                .OrderByDescending(p => p.Score).ThenBy(p => p.DocId),
        ];
    }

    /// <summary><paramref name="passages"/> by how well they answer <paramref name="question"/>, best first; the index is not asked again.</summary>
    public IReadOnlyList<RankedPassage> Rerank(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        double[] scores = [.. passages.Select(p => p.Features[0])];
        double[][] group = GroupFeatures.Of(question, [.. passages.Select(p => p.Passage)], scores);
        return
        [
            .. passages.Select((p, i) => Rank(question, new SearchHit(p.DocId, p.Passage.Passage.Id, 0, p.Highlights), p.Passage, scores[i], group[i]))
                .OrderByDescending(p => p.Score).ThenBy(p => p.DocId),
        ];
    }

    private RankedPassage Rank(WeightedQuestion question, SearchHit hit, PreparedPassage passage, double indexScore, double[] group)
    {
        var document = passage.Passage.Document;
        bool isReplaced = catalog.Facts.Validity(document).At(question.Question.AsOf) is (ValidityState.Replaced or ValidityState.Expired) && !question.Question.WantsOld(document.Date?.Year);
        double[] features = [.. PassageFeatures.Of(question, passage, indexScore, isReplaced), .. group];
        return new RankedPassage(hit.DocId, passage, LinearModel.Score(features, PassageFeatures.Weights), features, hit.Highlights);
    }

    private static string SearchText(ReadQuestion question) =>
        string.Join(' ', question.Terms.SelectMany(t => t.Variants).Select(v => v.Text).Prepend(question.Folded));
}
