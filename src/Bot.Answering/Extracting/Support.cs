using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Extracting;

/// <summary>Estimates whether a passage really answers a question.</summary>
internal static partial class Support
{
    /// <summary>Below this probability the bot refuses: the value at which refusals are right most often on the project's question sets.</summary>
    public const double Threshold = 0.40;

    /// <summary>How much each of <see cref="SupportFeatures"/> counts: the mean of two results of <c>fit</c> of the benchmarks, without and with <see cref="JointSupport"/>.</summary>
    public static IReadOnlyList<double> Fitted { get; } =
    [
        -1.55, // always 1
        0.98, // terms
        0.43, // terms in context or title
        0.54, // best sentence terms
        0.17, // terms within the document
        1.56, // score
        0.76, // lead over the second
        0.13, // another says more
        -0.79, // no value of the kind
        -0.41, // weak value of the kind
        -0.83, // other measure
        -3.08, // other year
        -1.75, // no such place
        -1.69, // other place
        -0.14, // focus missing
        -2.42, // unknown words
        0.59, // unknown names
        -1.02, // missing known terms
        -0.21, // first term missing
        1.40, // count of missing terms
        2.04, // said in other words
        2.33, // count of terms
        0.41, // one term
        0.51, // heaviest term missing
        0.30, // pairs
        -1.59, // longest stretch missing
        1.90, // pairs unknown to the documents
        -0.35, // asks yes or no
        -0.20, // asks how or why
        -0.95, // asks who
        0.33, // asks which organisation
        -0.12, // asks where
        0.30, // asks for a name
        0.49, // asks what
        1.07, // lead in the index
        -0.53, // asks a value alone
        -0.14, // aspect not told
        -1.74, // missing here, in the document
        -2.10, // missing in the document
        -0.92, // place named and met
        -1.05, // asks for a value
        -0.22, // missing beside the value
        -0.29, // focus missing beside the value too
        -0.85, // no value, focus missing
        -1.44, // many unknown words
        -1.38, // much missing
        -0.54, // last and focus missing
        1.03, // asks who, missing beside the value
        -0.53, // ahead, missing beside the value
        -0.45, // terms in title, whatever the text says
        -0.20, // characters in text
        -0.72, // characters above only
        0.62, // characters of missing terms
        0.72, // score of the sentence
        -0.30, // best sentence pairs
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
        return confidence > Hopeless && (IsHopeless(question, passages[0].Passage) || NamesUnknownPlace(question.Question, catalog.Statistics)) ? Hopeless : confidence;
    }

    /// <summary>The terms that neither <paramref name="passage"/> nor its headings, title or neighbours mention, heaviest first.</summary>
    public static IReadOnlyList<WeightedTerm> Missing(WeightedQuestion question, PreparedPassage passage) =>
    [
        .. question.Terms.Where(t => t.Term.IsDemanded && IsMissing(t, passage)).OrderByDescending(t => t.Weight),
    ];

    /// <summary>Whether neither <paramref name="passage"/> nor its headings and title mention <paramref name="term"/>, nor, for a place, it belongs there.</summary>
    public static bool IsMissing(WeightedTerm term, PreparedPassage passage) =>
        term.PartialStrength(passage.Text) + term.PartialStrength(passage.Context) + term.PartialStrength(passage.Title) <= 0
        && !(term.Term.Role == TermRole.Region && passage.Regions.Belongs.Any(region => IsNamed(term.Term.Text, region)));

    private static bool IsNamed(string place, Region region) =>
        place.StartsWith(region.ShortName, StringComparison.Ordinal) || (region.Parent is { } around && IsNamed(place, around));

    // It is about other places, or shares next to nothing, or nothing but the place or the year, or the figures are those of another part of the year.
    private static bool IsHopeless(WeightedQuestion question, PreparedPassage passage) =>
        PlaceMatch.Of(question.Question, passage) < 0
        || (question.Question.YearPart is not null && YearMatch.Lacks(question.Question, passage))
        || SupportFeatures.CharactersMissing(question, passage) >= MostMissing
        || SupportFeatures.ForeignMissing(question, passage) > MostForeignMissing
        || SaysNothingNew(question, passage)
        || SaysNoWord(question, passage);

    // 隔壁青山县: a county or city that no gazetteer and no document has is not one that the documents speak of.
    private static bool NamesUnknownPlace(ReadQuestion question, PairStatistics statistics) =>
        County().Matches(question.Folded).Any(place => !statistics.Occurs(place.Value) && !question.Places.Any(p => place.Value.Contains(p.ShortName, StringComparison.Ordinal)));

    // Where a question has whole words, a single character that it shares with the passage is chance.
    private static bool SaysNoWord(WeightedQuestion question, PreparedPassage passage)
    {
        WeightedTerm[] subjects = [.. question.Terms.Where(IsSubject)];
        WeightedTerm[] words = [.. subjects.Where(t => t.Term.IsDemanded)];
        WeightedTerm[] asked = words.Length > 0 ? words : subjects;
        return asked.Length > 0 && asked.All(t => IsMissing(t, passage));
    }

    // What a follow-up carries over from the question before says nothing of what it asks itself.
    private static bool SaysNothingNew(WeightedQuestion question, PreparedPassage passage)
    {
        bool carries = question.Terms.Any(t => t.Term.Share < 1);
        WeightedTerm[] own = carries ? [.. question.Terms.Where(t => t.Term.Share >= 1 && t.Term.IsDemanded && IsSubject(t))] : [];
        return own.Length > 0 && own.All(t => IsMissing(t, passage));
    }

    private static bool IsSubject(WeightedTerm term) => term.Term.Role is not (TermRole.Region or TermRole.Date or TermRole.Hint);

    [GeneratedRegex("(?<=^|[,。、;?!]|隔壁|邻近|附近|旁边|[在到和跟与的是来去从])(?![全本各该哪几两某外]|上市|超市|城市|股市)[\\u4e00-\\u9fff]{2}[县市](?![场民长级区内外委政价县值面])", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex County();
}
