namespace Bot.Answering.Retrieval;

/// <summary>Weighs features: the sum of each feature times its weight.</summary>
internal static class LinearModel
{
    /// <summary>The weighted sum.</summary>
    public static double Score(ReadOnlySpan<double> features, ReadOnlySpan<double> weights)
    {
        double score = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            score += features[i] * weights[i];
        }

        return score;
    }

    /// <summary>
    /// Weights under which the right candidates of each group get the most of the group's probability (softmax of the scores), found by gradient
    /// ascent from <paramref name="start"/>; <paramref name="pull"/> draws the weights towards the start.
    /// </summary>
    /// <param name="groups">Candidates of one question each: features, and whether it is right. Groups without a right candidate are left out.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="pull">Strength of the pull, about 0.001 to 0.1.</param>
    public static double[] Fit(IReadOnlyList<FitGroup> groups, IReadOnlyList<double> start, double pull)
    {
        const int rounds = 400;
        double[] weights = [.. start];
        var usable = groups.Where(g => g.Candidates.Any(c => c.IsRight)).ToList();
        double total = usable.Sum(g => g.Weight);
        double[] momentum = new double[weights.Length];
        for (int round = 0; round < rounds; round++)
        {
            double[] gradient = new double[weights.Length];
            foreach (var group in usable)
            {
                AddGradient(group, weights, gradient);
            }

            for (int i = 0; i < weights.Length; i++)
            {
                double step = (gradient[i] / total) - (pull * (weights[i] - start[i]));
                momentum[i] = (0.9 * momentum[i]) + step;
                weights[i] += 0.5 * momentum[i];
            }
        }

        return weights;
    }

    private static void AddGradient(FitGroup group, double[] weights, double[] gradient)
    {
        double[] scores = [.. group.Candidates.Select(c => Score(c.Features, weights))];
        double highest = scores.Max();
        double all = 0;
        double right = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - highest);
            all += scores[i];
            right += group.Candidates[i].IsRight ? scores[i] : 0;
        }

        for (int i = 0; i < scores.Length; i++)
        {
            double share = (group.Candidates[i].IsRight ? scores[i] / right : 0) - (scores[i] / all);
            for (int f = 0; f < gradient.Length; f++)
            {
                gradient[f] += group.Weight * share * group.Candidates[i].Features[f];
            }
        }
    }
}

/// <summary>The candidates of one question.</summary>
internal sealed record FitGroup(IReadOnlyList<FitCandidate> Candidates, double Weight);

/// <summary>One candidate's features and whether it is a right one.</summary>
internal sealed record FitCandidate(double[] Features, bool IsRight);
