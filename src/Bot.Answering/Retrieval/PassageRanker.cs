using Bot.Answering.Reading;
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

        double best = hits[0].Score;
        return
        [
            .. hits.Select(hit => Rank(question, hit, best))
                .OrderByDescending(p => p.Score).ThenBy(p => p.DocId),
        ];
    }

    private RankedPassage Rank(WeightedQuestion question, SearchHit hit, double best)
    {
        var passage = catalog[hit.DocId];
        double[] features = PassageFeatures.Of(question, passage, hit.Score / best);
        double score = LinearModel.Score(features, PassageFeatures.Weights);
        return new RankedPassage(hit.DocId, passage, score, features, hit.Highlights);
    }

    private static string SearchText(ReadQuestion question) =>
        string.Join(' ', question.Terms.SelectMany(t => t.Variants).Select(v => v.Text).Prepend(question.Folded));
}
