using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Orders the sentences of a passage by how well they answer.</summary>
internal static class SentenceRanker
{
    /// <summary>How much each feature counts; fitted by <c>fit</c> of the benchmarks.</summary>
    public static IReadOnlyList<double> Fitted { get; } = [0.58, -0.29, 1.13, 0.38, 0.42, 0.53, 0.40, -0.50, -0.12, 4.33, 0.83, 3.60, 0.74, 0.05];

    /// <summary>The weights in use: the fitted ones, unless a fit is running.</summary>
    internal static double[] Weights { get; set; } = [.. Fitted];

    /// <summary>Score of every sentence of <paramref name="passage"/>, in their order.</summary>
    public static double[] Scores(WeightedQuestion question, PreparedPassage passage) =>
        [.. SentenceFeatures.Of(question, passage).Select(f => LinearModel.Score(f, Weights))];
}
