namespace Bot.Answering.Retrieval;

/// <summary>How much of what is asked of a thing each candidate tells; what few of them tell counts more.</summary>
internal static class AspectFeatures
{
    /// <summary>For every candidate: the weight of the asked aspects that its text tells, the share of that in the weight of all asked, and the share that its headings announce.</summary>
    public static (double Sum, double Share, double Above)[] Of(IReadOnlyList<PassageMatch> matches)
    {
        var features = new (double Sum, double Share, double Above)[matches.Count];
        ulong asked = matches.Count == 0 ? 0 : matches[0].Question.Aspects;
        if (asked == 0)
        {
            return features;
        }

        ulong[] told = [.. matches.Select(m => m.Passage.Told & asked)];
        ulong[] above = [.. matches.Select(m => m.Passage.ToldAbove & asked)];
        double[] weights = [.. Enumerable.Range(0, Aspects.Count).Select(aspect => Has(asked, aspect) ? Weight(told, aspect) : 0)];
        double all = 1e-6 + weights.Sum();
        for (int i = 0; i < features.Length; i++)
        {
            double sum = Sum(weights, told[i]);
            features[i] = (sum, sum / all, Sum(weights, above[i]) / all);
        }

        return features;
    }

    // 0 for what every candidate tells, 1 for what none does.
    private static double Weight(ulong[] told, int aspect) =>
        Math.Log((told.Length + 1.0) / (told.Count(bits => Has(bits, aspect)) + 1)) / Math.Log(told.Length + 2);

    private static double Sum(double[] weights, ulong bits)
    {
        double sum = 0;
        for (int aspect = 0; aspect < weights.Length; aspect++)
        {
            sum += Has(bits, aspect) ? weights[aspect] : 0;
        }

        return sum;
    }

    private static bool Has(ulong bits, int aspect) => (bits >> aspect & 1) != 0;
}
