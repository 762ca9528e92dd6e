using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Estimates whether a passage really answers a question.</summary>
internal static class Support
{
    /// <summary>Below this probability the bot refuses: the value at which refusals are right most often on the project's question sets.</summary>
    public const double Threshold = 0.36;

    /// <summary>How much each of <see cref="SupportFeatures"/> counts; fitted by <c>fit</c> of the benchmarks.</summary>
    public static IReadOnlyList<double> Fitted { get; } =
    [
        -1.32, 1.33, -0.31, 0.87, 0.59,
        -1.77, 0.95, -0.48,
        -1.66, -0.61, -0.85, -2.86, -1.90, -1.62, -1.00,
        -3.10, 0.93, -1.23, -0.19, 0.26, 2.51, 2.34, 0.67,
        0.46, -1.30, 1.96,
        0.11, 0.50, 0.10, 1.07, 0.76, 1.12, 0.78,
    ];

    /// <summary>The weights in use: the fitted ones, unless a fit is running.</summary>
    internal static double[] Weights { get; set; } = [.. Fitted];

    // What the documents cannot answer for certain, whatever else matches.
    private const double Hopeless = 0.1;

    /// <summary>Probability, 0 to 1, that the first of <paramref name="passages"/> answers <paramref name="question"/>: a logistic of the features.</summary>
    public static double Confidence(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        double confidence = 1 / (1 + Math.Exp(-LinearModel.Score(SupportFeatures.Of(question, passages, catalog), Weights)));
        return IsHopeless(question, passages[0].Passage) ? Math.Min(confidence, Hopeless) : confidence;
    }

    /// <summary>The terms that neither <paramref name="passage"/> nor its headings, title or neighbours mention, heaviest first.</summary>
    public static IReadOnlyList<WeightedTerm> Missing(WeightedQuestion question, PreparedPassage passage) =>
    [
        .. question.Terms.Where(t => t.Term.IsDemanded && IsMissing(t, passage)).OrderByDescending(t => t.Weight),
    ];

    /// <summary>Whether neither <paramref name="passage"/> nor its headings and title mention <paramref name="term"/>.</summary>
    public static bool IsMissing(WeightedTerm term, PreparedPassage passage) =>
        term.PartialStrength(passage.Text) + term.PartialStrength(passage.Context) + term.PartialStrength(passage.Title) <= 0;

    // It is about other places, or nothing but the place or the year is shared, or the figures are those of another part of the year.
    private static bool IsHopeless(WeightedQuestion question, PreparedPassage passage) =>
        PlaceMatch.Of(question.Question, passage) < 0
        || (question.Question.YearPart is not null && YearMatch.Lacks(question.Question, passage))
        || (question.Terms.Any(IsSubject) && !question.Terms.Any(t => IsSubject(t) && !IsMissing(t, passage)));

    private static bool IsSubject(WeightedTerm term) => term.Term.Role is not (TermRole.Region or TermRole.Date or TermRole.Hint);
}
