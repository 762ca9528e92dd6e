using Bot.Search.Querying;
using Bot.Search.Segments;

namespace Bot.Search.Tests.Support;

/// <summary>Scores every posting of every clause of an index: the oracle for pruning where counting terms anew would take too long.</summary>
internal static class Exhaustive
{
    public static List<ScoredDoc> Search(IReadOnlyList<Clause> clauses, int passageCount, int k)
    {
        double[] scores = new double[passageCount];
        foreach (var clause in clauses)
        {
            var lengths = clause.Field.Lengths.As<byte>();
            var postings = new PostingCursor();
            postings.Reset(clause.Field, clause.Entry, passageCount);
            for (int next = 0; postings.MoveTo(next); next = postings.Docs()[^1] + 1)
            {
                for (int i = 0; i < postings.Docs().Length; i++)
                {
                    int docId = postings.Docs()[i];
                    scores[docId] += clause.Score(postings.Freqs()[i] * clause.Field.Norms[lengths[docId]]);
                }
            }
        }

        return [.. scores.Select((score, docId) => new ScoredDoc(docId, (float)score)).Where(s => s.Score > 0)
            .OrderByDescending(s => s.Score).ThenBy(s => s.DocId).Take(k)];
    }
}
