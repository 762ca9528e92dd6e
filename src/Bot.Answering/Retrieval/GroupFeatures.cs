namespace Bot.Answering.Retrieval;

/// <summary>What speaks for a passage beside the other candidates: features about 0 to 1.</summary>
/// <remarks>
/// A document's subject stands in most of its passages and picks none of them; so within a document a term counts by how few of the candidates
/// have it. A document that many candidates come from is more likely the right one, and a paragraph beside one that the index ranks high is more likely to
/// belong to what was asked about. What is asked of a thing counts by how few candidates tell it, and a bracket that the question does not lie in speaks
/// against its paragraph where one nearby has the bracket that it lies in.
/// </remarks>
internal static class GroupFeatures
{
    // Paragraphs this far apart still tell of one thing, a rule and its exceptions.
    private const int Near = 3;

    // Rows and items of one list.
    private const int Listed = 6;

    /// <summary>The features of every candidate, in the order of <see cref="PassageFeatures.Names"/>, which <see cref="Supersession"/> completes.</summary>
    public static double[][] Of(IReadOnlyList<PassageMatch> matches, IReadOnlyList<double> indexScores)
    {
        double[][] features = new double[matches.Count][];
        var groups = Enumerable.Range(0, matches.Count).GroupBy(i => matches[i].Document).Select(g => g.ToArray()).ToList();
        var aspects = AspectFeatures.Of(matches);
        double most = 1e-6;
        foreach (int[] group in groups)
        {
            double[] coverage = Coverage(matches, group);
            double evidence = group.Select(i => indexScores[i]).OrderDescending().Take(5).Sum();
            most = Math.Max(most, evidence);
            for (int g = 0; g < group.Length; g++)
            {
                int i = group[g];
                var (sum, share, above) = aspects[i];
                features[i] = [coverage[g], evidence, 0, BestNear(matches, group, i, indexScores), IsOutdone(matches, group, i) ? 1 : 0, sum, share, above];
            }
        }

        foreach (double[] own in features)
        {
            own[1] /= most;
        }

        return features;
    }

    private static double BestNear(IReadOnlyList<PassageMatch> matches, int[] group, int at, IReadOnlyList<double> indexScores)
    {
        double best = 0;
        foreach (int other in group)
        {
            if (other != at && Distance(matches, at, other) <= Near)
            {
                best = Math.Max(best, indexScores[other]);
            }
        }

        return best;
    }

    private static bool IsOutdone(IReadOnlyList<PassageMatch> matches, int[] group, int at) =>
        matches[at].Range < 0 && group.Any(other => matches[other].Range > 0 && Distance(matches, at, other) <= Listed);

    private static int Distance(IReadOnlyList<PassageMatch> matches, int one, int other) =>
        Math.Abs(matches[one].Passage.Passage.Number - matches[other].Passage.Passage.Number);

    private static double[] Coverage(IReadOnlyList<PassageMatch> matches, int[] group)
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

        return [.. sums.Select(s => s / total)];
    }
}
