using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Estimates whether a passage really answers a question.</summary>
internal static class Support
{
    /// <summary>Below this probability the bot refuses: the value at which refusals are right most often on the project's question sets.</summary>
    public const double Threshold = 0.42;

    /// <summary>How much each feature counts; fitted by <c>fit</c> of the benchmarks.</summary>
    public static IReadOnlyList<double> Fitted { get; } =
    [
        -1.21, 1.15, 0.08, 2.10, -1.07, -2.64, -0.56, -0.52, 1.43, 0.56, -0.19, 1.26, -1.08, -2.15, -1.69, 0.30, -0.39,
    ];

    /// <summary>The weights in use: the fitted ones, unless a fit is running.</summary>
    internal static double[] Weights { get; set; } = [.. Fitted];

    // What the documents cannot answer for certain, whatever else matches.
    private const double Hopeless = 0.1;

    /// <summary>Probability, 0 to 1, that the first of <paramref name="passages"/> answers <paramref name="question"/>: a logistic of the features.</summary>
    public static double Confidence(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        double confidence = 1 / (1 + Math.Exp(-LinearModel.Score(Features(question, passages, catalog), Weights)));
        return IsHopeless(question, passages[0].Passage) ? Math.Min(confidence, Hopeless) : confidence;
    }

    /// <summary>What speaks for and against.</summary>
    public static double[] Features(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        var ranked = passages[0];
        var passage = ranked.Passage;
        var missing = Missing(question, passage);
        double unknownWords = question.Terms.Where(t => IsUnknown(t, catalog.Statistics) && t.Term.IsListed).Sum(t => t.Weight);
        double unknownNames = question.Terms.Where(t => IsUnknown(t, catalog.Statistics) && !t.Term.IsListed).Sum(t => t.Weight);
        bool strict = AnswerType.IsStrict(question.Question.Kind);
        double type = strict ? ranked.Features[15] : ranked.Features[9];
        bool needsType = strict || question.Question.Kind is QuestionKind.Who;
        return
        [
            1,
            ranked.Features[1] + ranked.Features[2] + ranked.Features[3],
            ranked.Features[7],
            ranked.Features[PassageFeatures.Names.Count],
            needsType && type < 0.5 ? 1 : 0,
            YearMatch.Lacks(question.Question, passage) ? 1 : 0,
            question.Focus is { } focus && focus.Strength(passage.Text) + focus.Strength(passage.Context) <= 0 ? 1 : 0,
            unknownWords / question.TermTotal,
            unknownNames / question.TermTotal,
            ranked.Features[5],
            question.Terms.Count <= 1 ? 1 : 0,
            Math.Min(1, ranked.Score / 25),
            needsType && type < 0.9 ? 1 : 0,
            question.Question.Places.Count > 0 && PlaceMatch.Of(question.Question, passage) <= 0 ? 1 : 0,
            question.Question.Places.Count > 0 && PlaceMatch.Of(question.Question, passage) < 0 ? 1 : 0,
            ranked.Features[2] + ranked.Features[3],
            question.Question.Measure is { } measure && question.Question.Kind == QuestionKind.Count && !passage.Values.Any(v => string.Equals(v.Unit, measure, StringComparison.Ordinal)) ? 1 : 0,
        ];
    }

    /// <summary>The terms that neither <paramref name="passage"/> nor its headings, title or neighbours mention, heaviest first.</summary>
    public static IReadOnlyList<WeightedTerm> Missing(WeightedQuestion question, PreparedPassage passage) =>
    [
        .. question.Terms.Where(t => t.Term.IsDemanded && t.Strength(passage.Text) + t.Strength(passage.Context) + t.Strength(passage.Title) <= 0)
            .OrderByDescending(t => t.Weight),
    ];

    // It is about other places, or nothing but the place or the year is shared, or the figures are those of another part of the year.
    private static bool IsHopeless(WeightedQuestion question, PreparedPassage passage) =>
        PlaceMatch.Of(question.Question, passage) < 0
        || (question.Question.YearPart is not null && YearMatch.Lacks(question.Question, passage))
        || (question.Terms.Any(IsSubject) && !question.Terms.Any(t => IsSubject(t) && t.Strength(passage.Text) + t.Strength(passage.Context) + t.Strength(passage.Title) > 0));

    private static bool IsSubject(WeightedTerm term) => term.Term.Role is not (TermRole.Region or TermRole.Date or TermRole.Hint);

    private static bool IsUnknown(WeightedTerm term, PairStatistics statistics) =>
        term.Term.IsDemanded && !statistics.Occurs(term.Term.Text) && !term.Term.Variants.Any(v => statistics.Occurs(v.Text));
}
