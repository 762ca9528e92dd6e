namespace Bot.Answering.Retrieval;

/// <summary>What speaks for a passage beside the others of its document: two features about 0 to 1.</summary>
/// <remarks>
/// A document's subject stands in most of its passages and picks none of them; so within a document a term counts by how few of the candidates
/// have it. And a document that many candidates come from is more likely the right one.
/// </remarks>
internal static class GroupFeatures
{
    /// <summary>For every candidate: coverage of the terms weighed within its document, and its document's share of the index scores relative to the best document's.</summary>
    public static double[][] Of(WeightedQuestion question, IReadOnlyList<PreparedPassage> passages, IReadOnlyList<double> indexScores)
    {
        double[][] features = new double[passages.Count][];
        var groups = Enumerable.Range(0, passages.Count).GroupBy(i => passages[i].Passage.Document).Select(g => g.ToArray()).ToList();
        double most = 1e-6;
        foreach (int[] group in groups)
        {
            AddCoverage(question, passages, group, features);
            double evidence = group.Select(i => indexScores[i]).OrderDescending().Take(5).Sum();
            most = Math.Max(most, evidence);
            foreach (int i in group)
            {
                features[i][1] = evidence;
            }
        }

        foreach (double[] pair in features)
        {
            pair[1] /= most;
        }

        return features;
    }

    private static void AddCoverage(WeightedQuestion question, IReadOnlyList<PreparedPassage> passages, int[] group, double[][] features)
    {
        double[] sums = new double[group.Length];
        double[] strengths = new double[group.Length];
        double total = 1e-6;
        foreach (var term in question.Terms)
        {
            double having = 0.1;
            for (int g = 0; g < group.Length; g++)
            {
                var passage = passages[group[g]];
                strengths[g] = Math.Max(term.Strength(passage.Text), 0.8 * term.Strength(passage.Context));
                having += strengths[g];
            }

            double weight = term.Weight * Math.Log(1 + ((group.Length + 1) / having));
            total += weight;
            for (int g = 0; g < group.Length; g++)
            {
                sums[g] += weight * strengths[g];
            }
        }

        for (int g = 0; g < group.Length; g++)
        {
            features[group[g]] = [sums[g] / total, 0];
        }
    }
}
