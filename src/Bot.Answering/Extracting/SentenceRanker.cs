using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Orders the sentences of a passage by how well they answer.</summary>
internal static class SentenceRanker
{
    /// <summary>How much each feature counts; fitted by <c>fit</c> of the benchmarks.</summary>
    public static IReadOnlyList<double> Fitted { get; } = [2.03, 0.59, 1.27, 0.06, 0.68, 0.56, 2.00, -0.45, -0.27, 0.72, -0.60, 3.22, -0.90, 0.75, 1.47, 1.05, 1.12, -1.00, 1.81];

    /// <summary>The weights in use: the fitted ones, unless a fit is running.</summary>
    internal static double[] Weights { get; set; } = [.. Fitted];

    /// <summary>Score of every sentence of <paramref name="passage"/>, in their order.</summary>
    public static double[] Scores(WeightedQuestion question, PreparedPassage passage) =>
        [.. SentenceFeatures.Of(question, passage).Select(f => LinearModel.Score(f, Weights))];
}
