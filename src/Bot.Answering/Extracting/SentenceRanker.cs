using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Orders the sentences of a passage by how well they answer.</summary>
internal static class SentenceRanker
{
    /// <summary>How much each feature counts; fitted by <c>fit</c> of the benchmarks.</summary>
    public static IReadOnlyList<double> Fitted { get; } = [1.95, 0.53, 0.52, 0.35, 0.79, 0.62, -0.25, 0.04, -0.31, 0.38, -0.24, 2.71, -0.04, 0.16, 1.42, 1.10, 0.77];

    /// <summary>The weights in use: the fitted ones, unless a fit is running.</summary>
    internal static double[] Weights { get; set; } = [.. Fitted];

    /// <summary>Score of every sentence of <paramref name="passage"/>, in their order.</summary>
    public static double[] Scores(WeightedQuestion question, PreparedPassage passage) =>
        [.. SentenceFeatures.Of(question, passage).Select(f => LinearModel.Score(f, Weights))];
}
