using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Orders the sentences of a passage by how well they answer.</summary>
internal static class SentenceRanker
{
    private static readonly double[] Weights = [1.0, 1.0, 0.3, 0.6, 0.15, 0.1, 0.5, 0.05, 0.02];

    /// <summary>Score of every sentence of <paramref name="passage"/>, in their order.</summary>
    public static double[] Scores(WeightedQuestion question, PreparedPassage passage)
    {
        double[] scores = new double[passage.Sentences.Count];
        for (int i = 0; i < scores.Length; i++)
        {
            double[] features = SentenceFeatures.Of(question, passage, i);
            for (int f = 0; f < features.Length; f++)
            {
                scores[i] += features[f] * Weights[f];
            }
        }

        return scores;
    }
}
