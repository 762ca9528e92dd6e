using Bot.Search.Segments;

namespace Bot.Search.Querying;

/// <summary>Takes a score apart.</summary>
internal static class Explainer
{
    /// <summary>What each clause adds to the score of a passage.</summary>
    public static Explanation Explain(IReadOnlyList<Clause> clauses, int docId, Segment segment)
    {
        var contributions = clauses.Select(c => Contribution(c, docId, segment.Header.PassageCount)).OfType<TermContribution>().ToList();
        float score = (float)contributions.Sum(c => (double)c.Contribution);
        return new Explanation(segment.Names.Name(docId), score, contributions);
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
