using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Evaluation;

/// <summary>Makes the samples that weights are fitted on, out of question sets.</summary>
internal static class FitSamples
{
    /// <summary>The passages that compete for <paramref name="gold"/>.</summary>
    public static IReadOnlyList<FitCandidate> Passages(AnswerPipeline pipeline, GoldQuestion gold) =>
    [
        .. pipeline.Rank(pipeline.Weigh(pipeline.Read(gold.Question, null)), null).Select(p => new FitCandidate([.. p.Features], HoldsGold(gold, p.Passage))),
    ];

    /// <summary>The sentences of the right passage that compete for <paramref name="gold"/>; none when the passage is not found.</summary>
    public static IReadOnlyList<FitCandidate> Sentences(AnswerPipeline pipeline, GoldQuestion gold)
    {
        var question = pipeline.Weigh(pipeline.Read(gold.Question, null));
        var right = pipeline.Rank(question, null).FirstOrDefault(p => HoldsGold(gold, p.Passage));
        return right is null ? [] :
        [
            .. SentenceFeatures.Of(question, right.Passage).Select((features, i) => new FitCandidate(
                features, Grading.SaysAnswer(gold, right.Passage.Sentences[i].Of(right.Passage.Passage.Text)))),
        ];
    }

    /// <summary>Features of the best passage for <paramref name="gold"/>; and, as a question that cannot be answered, those of the best one when the right passages are out of reach.</summary>
    public static IEnumerable<(double[] Features, bool IsRight, bool IsReal)> Support(AnswerPipeline pipeline, GoldQuestion gold)
    {
        var question = pipeline.Weigh(pipeline.Read(gold.Question, null));
        var best = pipeline.Rank(question, null);
        if (best.Count > 0)
        {
            yield return (SupportFeatures.Of(question, best, pipeline.Catalog), gold.Answerable, true);
        }

        var without = gold.Answerable ? pipeline.Rank(question, docId => !HoldsGold(gold, pipeline.Catalog[docId])) : [];
        if (without.Count > 0)
        {
            yield return (SupportFeatures.Of(question, without, pipeline.Catalog), false, false);
        }
    }

    private static bool HoldsGold(GoldQuestion gold, PreparedPassage passage) =>
        Grading.HoldsGold(gold, passage.Passage.Document.Id, passage.Passage.Text);
}
