using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Orders the sentences of a passage by how well they answer.</summary>
internal static class SentenceRanker
{
    /// <summary>How much each feature counts; fitted by <c>fit</c> of the benchmarks.</summary>
    public static IReadOnlyList<double> Fitted { get; } =
    [
        1.42, // terms
        0.21, // pairs
        1.21, // soft answer type
        -0.01, // type times pairs, rare ones counting more
        0.62, // pairs of the sentence before
        0.56, // pairs of the sentence after
        2.00, // range
        -0.66, // length
        -0.33, // first sentence
        0.46, // terms, rare ones counting more
        -0.98, // pairs, rare ones counting more
        3.26, // strict answer type
        -0.97, // strict type times terms
        0.64, // common run
        1.51, // terms, implied ones too
        1.04, // pairs, implied ones too
        1.26, // type times terms, implied ones too
        -1.00, // outside the range, another inside
        1.77, // aspects told
        1.11, // characters
        0.96, // characters, rare ones counting more
        2.00, // defines what is asked
    ];

    /// <summary>The weights in use: the fitted ones, unless a fit is running.</summary>
    internal static double[] Weights { get; set; } = [.. Fitted];

    /// <summary>Score of every sentence of <paramref name="passage"/>, in their order.</summary>
    public static double[] Scores(WeightedQuestion question, PreparedPassage passage) =>
        [.. SentenceFeatures.Of(question, passage).Select(f => LinearModel.Score(f, Weights))];
}
