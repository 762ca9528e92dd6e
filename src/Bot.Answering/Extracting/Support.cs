using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>Estimates whether a passage really answers a question.</summary>
internal static class Support
{
    /// <summary>Below this probability the bot refuses: the value at which refusals are right most often on the project's question sets.</summary>
    public const double Threshold = 0.40;

    /// <summary>How much each of <see cref="SupportFeatures"/> counts; fitted by <c>fit</c> of the benchmarks.</summary>
    public static IReadOnlyList<double> Fitted { get; } =
    [
        -1.21, // always 1
        0.82, // terms
        -0.07, // terms in context or title
        0.69, // best sentence terms
        0.32, // terms within the document
        1.38, // score
        0.59, // lead over the second
        0.22, // another says more
        -0.63, // no value of the kind
        -0.48, // weak value of the kind
        -0.96, // other measure
        -3.05, // other year
        -1.84, // no such place
        -1.68, // other place
        -0.38, // focus missing
        -2.32, // unknown words
        0.51, // unknown names
        -1.08, // missing known terms
        -0.17, // first term missing
        1.20, // count of missing terms
        2.00, // said in other words
        2.16, // count of terms
        0.35, // one term
        0.52, // heaviest term missing
        0.24, // pairs
        -1.42, // longest stretch missing
        2.03, // pairs unknown to the documents
        -0.32, // asks yes or no
        -0.22, // asks how or why
        -0.57, // asks who
        0.24, // asks which organisation
        -0.12, // asks where
        0.34, // asks for a name
        0.35, // asks what
        1.19, // lead in the index
        -0.55, // asks a value alone
        -0.22, // aspect not told
        -1.85, // missing here, in the document
        -2.01, // missing in the document
        -0.91, // place named and met
        -0.92, // asks for a value
        -0.15, // missing beside the value
        -0.61, // focus missing beside the value too
        -1.14, // no value, focus missing
        -1.31, // many unknown words
        -1.11, // much missing
    ];

    /// <summary>The weights in use: the fitted ones, unless a fit is running.</summary>
    internal static double[] Weights { get; set; } = [.. Fitted];

    // What the documents cannot answer for certain, whatever else matches.
    private const double Hopeless = 0.1;

    // From this share of the question's characters on, what is there is there by chance: 一部 in 推荐一部电影. At .7 off-topic questions are refused
    // as often, and 2 to 7 % more of what the documents answer too.
    private const double MostMissing = 0.8;
    private const double MostForeignMissing = 0.5;

    /// <summary>Probability, 0 to 1, that the first of <paramref name="passages"/> answers <paramref name="question"/>: a logistic of the features.</summary>
    public static double Confidence(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        double confidence = 1 / (1 + Math.Exp(-LinearModel.Score(SupportFeatures.Of(question, passages, catalog), Weights)));
        return confidence > Hopeless && IsHopeless(question, passages[0].Passage) ? Hopeless : confidence;
    }

    /// <summary>The terms that neither <paramref name="passage"/> nor its headings, title or neighbours mention, heaviest first.</summary>
    public static IReadOnlyList<WeightedTerm> Missing(WeightedQuestion question, PreparedPassage passage) =>
    [
        .. question.Terms.Where(t => t.Term.IsDemanded && IsMissing(t, passage)).OrderByDescending(t => t.Weight),
    ];

    /// <summary>Whether neither <paramref name="passage"/> nor its headings and title mention <paramref name="term"/>.</summary>
    public static bool IsMissing(WeightedTerm term, PreparedPassage passage) =>
        term.PartialStrength(passage.Text) + term.PartialStrength(passage.Context) + term.PartialStrength(passage.Title) <= 0;

    // It is about other places, or shares next to nothing, or nothing but the place or the year, or the figures are those of another part of the year.
    private static bool IsHopeless(WeightedQuestion question, PreparedPassage passage) =>
        PlaceMatch.Of(question.Question, passage) < 0
        || (question.Question.YearPart is not null && YearMatch.Lacks(question.Question, passage))
        || SupportFeatures.CharactersMissing(question, passage) >= MostMissing
        || SupportFeatures.ForeignMissing(question, passage) > MostForeignMissing
        || SaysNothingNew(question, passage)
        || (question.Terms.Any(IsSubject) && !question.Terms.Any(t => IsSubject(t) && !IsMissing(t, passage)));

    // What a follow-up carries over from the question before says nothing of what it asks itself.
    private static bool SaysNothingNew(WeightedQuestion question, PreparedPassage passage)
    {
        bool carries = question.Terms.Any(t => t.Term.Share < 1);
        WeightedTerm[] own = carries ? [.. question.Terms.Where(t => t.Term.Share >= 1 && t.Term.IsDemanded && IsSubject(t))] : [];
        return own.Length > 0 && own.All(t => IsMissing(t, passage));
    }

    private static bool IsSubject(WeightedTerm term) => term.Term.Role is not (TermRole.Region or TermRole.Date or TermRole.Hint);
}
