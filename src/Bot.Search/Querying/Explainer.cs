using Bot.Search.Segments;

namespace Bot.Search.Querying;

/// <summary>Takes a score apart.</summary>
internal static class Explainer
{
    /// <summary>What each clause and each lift adds to the score of a passage, in the order and precision of the search.</summary>
    public static Explanation Explain(QueryPlan plan, Ranking ranking, int docId, Segment segment)
    {
        int passageCount = segment.Header.PassageCount;
        var contributions = plan.Clauses.Select(c => Contribution(c, docId, passageCount)).OfType<TermContribution>().ToList();
        float score = (float)contributions.Sum(c => (double)c.Contribution);
        var lifts = new Lifts(plan, ranking, passageCount);
        var lifted = lifts.IsNeeded && contributions.Count > 0 ? lifts.Of(docId) : [];
        return new Explanation(segment.Names.Name(docId), Lifts.Add(score, lifted), contributions, lifted);
    }

    private static TermContribution? Contribution(Clause clause, int docId, int passageCount)
    {
        var postings = new PostingCursor();
        postings.Reset(clause.Field, clause.Entry, passageCount);
        int place = postings.MoveTo(docId) ? postings.Docs().BinarySearch(docId) : -1;
        if (place < 0)
        {
            return null;
        }

        byte code = clause.Field.Lengths.Slice(docId, 1)[0];
        int termFreq = postings.Freqs()[place];
        return new TermContribution(
            clause.Field.Header.Name,
            clause.Term,
            termFreq,
            clause.Entry.DocFreq,
            LengthCode.Decode(code),
            clause.Boost,
            clause.Weight,
            clause.Reason,
            clause.Score(termFreq * clause.Field.Norms[code]));
    }
}
