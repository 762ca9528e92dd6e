using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Orders the sentences of a passage by how well they answer.</summary>
internal static class SentenceRanker
{
    /// <summary>How much each feature counts; fitted by <c>fit</c> of the benchmarks.</summary>
    public static IReadOnlyList<double> Fitted { get; } = [1.42, 0.21, 1.21, -0.01, 0.62, 0.56, 2.00, -0.66, -0.33, 0.46, -0.98, 3.26, -0.97, 0.64, 1.51, 1.04, 1.26, -1.00, 1.77, 1.11, 0.96, 2.00];

    /// <summary>The weights in use: the fitted ones, unless a fit is running.</summary>
    internal static double[] Weights { get; set; } = [.. Fitted];

    /// <summary>Score of every sentence of <paramref name="passage"/>, in their order.</summary>
    public static double[] Scores(WeightedQuestion question, PreparedPassage passage) =>
        [.. SentenceFeatures.Of(question, passage).Select(f => LinearModel.Score(f, Weights))];
}
