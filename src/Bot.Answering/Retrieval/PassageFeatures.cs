using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>What speaks for a passage as the answer to a question, each about 0 to 1.</summary>
internal static class PassageFeatures
{
    /// <summary>Names of the features, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "index score", "terms in text", "terms in context only", "terms in title only", "terms nearby only",
        "pairs in text", "pairs in context", "best sentence terms", "best sentence pairs", "answer type", "range", "length",
        "pairs in title", "type times coverage", "is heading question",
    ];

    /// <summary>How much each counts; fitted by <c>fit</c> of the benchmarks.</summary>
    public static IReadOnlyList<double> Fitted { get; } =
    [
        1.0, 1.2, 0.8, 0.5, 0.2,
        1.0, 0.4, 0.8, 0.6, 0.35, 0.5, 0,
        0.3, 0.5, 0.2,
    ];

    /// <summary>The weights in use: the fitted ones, unless a fit is running.</summary>
    internal static double[] Weights { get; set; } = [.. Fitted];

    /// <summary>The features of <paramref name="passage"/> for <paramref name="question"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="indexScore">Its score in the index relative to the best passage's.</param>
    public static double[] Of(WeightedQuestion question, PreparedPassage passage, double indexScore)
    {
        var located = Locate(question, passage);
        double bestTerms = 0;
        double bestPairs = 0;
        double bestType = 0;
        double bestTypeCovered = 0;
        foreach (var sentence in passage.Sentences)
        {
            var text = passage.Text.AsSpan(sentence.Start, sentence.Length);
            double terms = question.TermCoverage(text);
            double type = AnswerType.Match(question.Question, passage, sentence);
            bestTerms = Math.Max(bestTerms, terms);
            bestPairs = Math.Max(bestPairs, question.PairCoverage(text));
            bestType = Math.Max(bestType, type);
            bestTypeCovered = Math.Max(bestTypeCovered, type * terms);
        }

        return
        [
            indexScore, located.Text, located.Context, located.Title, located.Nearby,
            question.PairCoverage(passage.Text), question.PairCoverage(passage.Context), bestTerms, bestPairs, bestType,
            RangeMatch.Of(question.Question, passage, new TextRange(0, passage.Text.Length)),
            Math.Min(1, passage.Text.Length / 400.0),
            question.PairCoverage(passage.Title), bestTypeCovered,
            question.TermCoverage(passage.Context),
        ];
    }

    private static (double Text, double Context, double Title, double Nearby) Locate(WeightedQuestion question, PreparedPassage passage)
    {
        double text = 0;
        double context = 0;
        double title = 0;
        double nearby = 0;
        foreach (var term in question.Terms)
        {
            double inText = term.Strength(passage.Text);
            double inContext = inText >= 1 ? 1 : Math.Max(inText, term.Strength(passage.Context));
            double inTitle = inContext >= 1 ? 1 : Math.Max(inContext, term.Strength(passage.Title));
            double inNearby = inTitle >= 1 ? 1 : Math.Max(inTitle, term.Strength(passage.Neighbours));
            text += inText * term.Weight;
            context += (inContext - inText) * term.Weight;
            title += (inTitle - inContext) * term.Weight;
            nearby += (inNearby - inTitle) * term.Weight;
        }

        double total = question.TermTotal;
        return (text / total, context / total, title / total, nearby / total);
    }
}
