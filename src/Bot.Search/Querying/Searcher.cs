namespace Bot.Search.Querying;

/// <summary>Runs a query in two steps: the exact best by BM25, then the lifts over the best of those.</summary>
internal static class Searcher
{
    // On cmrc2018-dev .9997 of the right passages are among the first 10 by BM25: what stands below 50 is not there to be lifted.
    private const int LiftDepth = 50;

    /// <summary>The best <paramref name="k"/> passages, best first.</summary>
    public static ScoredDoc[] Best(QueryPlan plan, Query query, int k, int passageCount)
    {
        var lifts = new Lifts(plan, query.Ranking, passageCount);
        var top = new TopK(lifts.IsNeeded ? Math.Min(passageCount, Math.Max(k, LiftDepth)) : k);
        MaxScoreSearch.Run(plan.Clauses, passageCount, top, query.Filter);
        var ranked = top.Ranked();
        if (!lifts.IsNeeded)
        {
            return ranked;
        }

        Array.Sort(ranked, static (left, right) => left.DocId.CompareTo(right.DocId));
        for (int i = 0; i < ranked.Length; i++)
        {
            ranked[i] = ranked[i] with { Score = Lifts.Add(ranked[i].Score, lifts.Of(ranked[i].DocId)) };
        }

        Array.Sort(ranked, static (left, right) => left.IsWorseThan(right) ? 1 : -1);
        return ranked[..Math.Min(k, ranked.Length)];
    }
}
