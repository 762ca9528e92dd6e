namespace Bot.Answering.Retrieval;

/// <summary>What speaks for a passage beside the others of its document: three features about 0 to 1.</summary>
/// <remarks>
/// A document's subject stands in most of its passages and picks none of them; so within a document a term counts by how few of the candidates
/// have it. A document that many candidates come from is more likely the right one, and a paragraph beside one that the index ranks high is more likely to
/// belong to what was asked about.
/// </remarks>
internal static class GroupFeatures
{
    // Paragraphs this far apart still tell of one thing, a rule and its exceptions.
    private const int Near = 3;

    /// <summary>For every candidate: coverage of the terms weighed within its document, its document's share of the index scores relative to the best document's, and the best index score among its neighbours.</summary>
    public static double[][] Of(IReadOnlyList<PassageMatch> matches, IReadOnlyList<double> indexScores)
    {
        double[][] features = new double[matches.Count][];
        var groups = Enumerable.Range(0, matches.Count).GroupBy(i => matches[i].Passage.Passage.Document).Select(g => g.ToArray()).ToList();
        double most = 1e-6;
        foreach (int[] group in groups)
        {
            AddCoverage(matches, group, features);
            double evidence = group.Select(i => indexScores[i]).OrderDescending().Take(5).Sum();
            most = Math.Max(most, evidence);
            foreach (int i in group)
            {
                features[i][1] = evidence;
                features[i][2] = BestNear(matches, group, i, indexScores);
            }
        }

        foreach (double[] triple in features)
        {
            triple[1] /= most;
        }

        return features;
    }

    private static double BestNear(IReadOnlyList<PassageMatch> matches, int[] group, int at, IReadOnlyList<double> indexScores)
    {
        double best = 0;
        foreach (int other in group)
        {
            if (other != at && Math.Abs(matches[other].Passage.Passage.Number - matches[at].Passage.Passage.Number) <= Near)
            {
                best = Math.Max(best, indexScores[other]);
            }
        }

        return best;
    }

    private static void AddCoverage(IReadOnlyList<PassageMatch> matches, int[] group, double[][] features)
    {
        var terms = matches[group[0]].Question.Terms;
        double[] sums = new double[group.Length];
        double[] strengths = new double[group.Length];
        double total = 1e-6;
        for (int t = 0; t < terms.Count; t++)
        {
            double having = 0.1;
            for (int g = 0; g < group.Length; g++)
            {
                var match = matches[group[g]];
                strengths[g] = Math.Max(match.InText[t], 0.8 * match.InContext[t]);
                having += strengths[g];
            }

            double weight = terms[t].Weight * Math.Log(1 + ((group.Length + 1) / having));
            total += weight;
            for (int g = 0; g < group.Length; g++)
            {
                sums[g] += weight * strengths[g];
            }
        }

        for (int g = 0; g < group.Length; g++)
        {
            features[group[g]] = [sums[g] / total, 0, 0];
        }
    }
}
