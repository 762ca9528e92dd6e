using Bot.Answering.Extracting;
using Bot.Answering.Ordering;
using Bot.Answering.Replying;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;

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

    // A refusal that is missing counts twice; an answer from the wrong passage is no great loss when refused; and a question whose right paragraphs are
    // hidden is a refusal that is sometimes wrong, so it counts little.
    private const double Unanswerable = 2;
    private const double WrongPassage = 0.5;
    private const double Hidden = 0.02;

    // When one of so many passages says the answer too, hiding the right ones makes no question that cannot be answered.
    private const int Looked = 3;

    /// <summary>Features of the best passage for <paramref name="gold"/>; and, as a question that cannot be answered, those of the best one when the right passages are out of reach; each with how much it counts.</summary>
    public static IEnumerable<(double[] Features, bool IsRight, double Weight)> Support(AnswerPipeline pipeline, GoldQuestion gold)
    {
        var question = pipeline.Weigh(pipeline.Read(gold.Question, null));
        var best = SmallTalk.KindOf(question.Question.Folded) is null ? Located.First(question, pipeline.Rank(question, null)) : [];
        if (best.Count > 0)
        {
            yield return (Features(question, best, pipeline.Catalog), gold.Answerable, !gold.Answerable ? Unanswerable : HoldsGold(gold, best[0].Passage) ? 1 : WrongPassage);
        }

        var without = gold.Answerable ? Located.First(question, pipeline.Rank(question, docId => !HoldsGold(gold, pipeline.Catalog[docId]))) : [];
        if (without.Count > 0 && gold.AnswerAll.Count > 0 && !without.Take(Looked).Any(p => Grading.SaysAnswer(gold, p.Passage.Passage.Text)))
        {
            yield return (Features(question, without, pipeline.Catalog), false, Hidden);
        }
    }

    private static double[] Features(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog) =>
        SupportFeatures.Of(new FirstPassage(question, passages, catalog.Statistics));

    private static bool HoldsGold(GoldQuestion gold, PreparedPassage passage) =>
        Grading.HoldsGold(gold, passage.Passage.Document.Id, passage.Passage.Text);
}
