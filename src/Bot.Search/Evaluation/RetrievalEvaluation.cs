namespace Bot.Search.Evaluation;

/// <summary>Measures a ranking on queries whose right passages are known.</summary>
public static class RetrievalEvaluation
{
    private const int Depth = 10;

    /// <summary>Asks every query. Queries without a relevant passage are left out, as trec_eval does.</summary>
    /// <param name="index">The passages.</param>
    /// <param name="queries">The queries with their relevant passages.</param>
    /// <param name="prepare">Makes the query that the engine runs from a query's text.</param>
    public static RetrievalMetrics Run(PassageIndex index, IEnumerable<JudgedQuery> queries, Func<string, Query> prepare)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(prepare);
        int count = 0;
        Span<double> sums = stackalloc double[5];
        sums.Clear();
        foreach (var judged in queries.Where(q => q.Relevance.Count > 0))
        {
            var hits = index.Search(prepare(judged.Text) with { Top = Depth, WantsHighlights = false });
            int[] grades = [.. hits.Select(h => judged.Relevance.GetValueOrDefault(h.PassageId))];
            count++;
            sums[0] += Recall(grades, judged, 1);
            sums[1] += Recall(grades, judged, 5);
            sums[2] += Recall(grades, judged, Depth);
            sums[3] += Array.FindIndex(grades, g => g > 0) is >= 0 and var first ? 1.0 / (first + 1) : 0;
            sums[4] += judged.AnySuffices ? BestGain(grades) : Gain(grades) / Gain(judged.Relevance.Values.OrderDescending().Take(Depth));
        }

        double n = Math.Max(1, count);
        return new RetrievalMetrics(index.PassageCount, count, sums[0] / n, sums[1] / n, sums[2] / n, sums[3] / n, sums[4] / n);
    }

    private static double Recall(int[] grades, JudgedQuery judged, int k)
    {
        int found = grades.Take(k).Count(g => g > 0);
        return judged.AnySuffices ? Math.Min(1, found) : found / (double)judged.Relevance.Count;
    }

    /// <summary>The gain where one passage is all there is to find: that of the first relevant one.</summary>
    private static double BestGain(int[] grades) => Array.FindIndex(grades, g => g > 0) is >= 0 and var first ? 1 / Math.Log2(first + 2) : 0;

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();
}
