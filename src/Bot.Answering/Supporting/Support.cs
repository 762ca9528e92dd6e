using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Supporting;

/// <summary>Estimates whether a passage really answers a question.</summary>
internal static partial class Support
{
    /// <summary>Below this probability the bot refuses: the value at which refusals are right most often on the project's question sets.</summary>
    public const double Threshold = 0.40;

    /// <summary>How much each of <see cref="SupportFeatures"/> counts: the mean of the weights before <see cref="WordingSupport"/> and of those with it, by <c>fit</c> of the benchmarks.</summary>
    public static IReadOnlyList<double> Fitted { get; } =
    [
        -1.69, // always 1
        1.19, // terms
        0.21, // terms in context or title
        0.33, // best sentence terms
        0.51, // terms within the document
        1.68, // score
        0.81, // lead over the second
        -0.06, // another says more
        -0.85, // no value of the kind
        -0.46, // weak value of the kind
        -0.65, // other measure
        -2.86, // other year
        -1.43, // no such place
        -1.88, // other place
        -0.10, // focus missing
        -2.27, // unknown words
        0.55, // unknown names
        -0.46, // missing known terms
        -0.25, // first term missing
        1.30, // count of missing terms
        1.98, // said in other words
        2.01, // count of terms
        0.39, // one term
        0.37, // heaviest term missing
        0.20, // pairs
        -1.48, // longest stretch missing
        1.47, // pairs unknown to the documents
        -0.31, // asks yes or no
        -0.15, // asks how or why
        -1.08, // asks who
        -0.02, // asks which organisation
        -0.08, // asks where
        0.29, // asks for a name
        0.72, // asks what
        0.64, // lead in the index
        -0.49, // asks a value alone
        -0.16, // aspect not told
        -1.53, // missing here, in the document
        -1.92, // missing in the document
        -0.82, // place named and met
        -1.06, // asks for a value
        -0.17, // missing beside the value
        -0.15, // focus missing beside the value too
        -0.60, // no value, focus missing
        -1.24, // many unknown words
        -1.50, // much missing
        -0.56, // last and focus missing
        1.67, // asks who, missing beside the value
        -0.88, // ahead, missing beside the value
        -0.79, // terms in title, whatever the text says
        -0.33, // characters in text
        -0.82, // characters above only
        1.01, // characters of missing terms
        1.14, // score of the sentence
        -0.66, // best sentence pairs
        -0.72, // official words missing
        -0.36, // last one missing is official
        1.07, // missing outside the clause that asks
        1.20, // several clauses: set by hand, for a fit makes short questions pay for it
    ];

    /// <summary>The weights in use: the fitted ones, unless a fit is running.</summary>
    internal static double[] Weights { get; set; } = [.. Fitted];

    // What the documents cannot answer for certain, whatever else matches.
    private const double Hopeless = 0.1;

    // From this share of the question's characters on, what is there is there by chance: 一部 in 推荐一部电影. At .7 off-topic questions are refused
    // as often, and 2 to 7 % more of what the documents answer too.
    private const double MostMissing = 0.8;
    private const double MostForeignMissing = 0.5;

    // 超过200元 is no rule for 12万.
    private const double Reach = 10;

    // What the log odds lose where the paragraph is of another subject: set by hand.
    private const double OtherSubject = 1.5;

    /// <summary>Probability, 0 to 1, that the first of <paramref name="passages"/> answers <paramref name="question"/>: a logistic of the features.</summary>
    public static double Confidence(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        double odds = LinearModel.Score(SupportFeatures.Of(question, passages, catalog), Weights) - (IsOfOtherSubject(question, passages, catalog.Statistics) ? OtherSubject : 0);
        double confidence = 1 / (1 + Math.Exp(-odds));
        return confidence > Hopeless && (IsHopeless(question, passages[0].Passage) || NamesUnknownPlace(question.Question, catalog.Statistics)) ? Hopeless : confidence;
    }

    // U盘丢了, of rules for travel: what the question opens with is said nowhere in the document, whose title says nothing of the question, but in others.
    private static bool IsOfOtherSubject(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PairStatistics statistics)
    {
        var best = passages[0].Passage;
        WeightedTerm[] demanded = [.. question.Terms.Where(t => t.Term is { IsDemanded: true, Stated: null, Share: >= 1, Role: TermRole.Word or TermRole.Name or TermRole.Region, Text.Length: > 1 })];
        return !question.Question.Compares && best.Passage.Document.Title.Any(Folding.IsHan) && demanded.MinBy(t => t.Term.Range.Start) is { } head && IsMissing(head, best) && head.IsKnown(statistics)
            && !demanded.Any(t => t.Strength(best.Title) > 0)
            && !passages.Any(p => ReferenceEquals(p.Passage.Passage.Document, best.Passage.Document) && !IsMissing(head, p.Passage));
    }

    /// <summary>The terms that neither <paramref name="passage"/> nor its headings, title or neighbours mention, heaviest first.</summary>
    public static IReadOnlyList<WeightedTerm> Missing(WeightedQuestion question, PreparedPassage passage) =>
    [
        .. question.Terms.Where(t => t.Term.IsDemanded && IsMissing(t, passage)).OrderByDescending(t => t.Weight),
    ];

    /// <summary>Whether neither <paramref name="passage"/> nor its headings and title mention <paramref name="term"/>, nor, for a place, it belongs there, nor, for a number of the asker's case, a bracket holds it.</summary>
    public static bool IsMissing(WeightedTerm term, PreparedPassage passage) =>
        term.PartialStrength(passage.Text) + term.PartialStrength(passage.Context) + term.PartialStrength(passage.Title) <= 0
        && !OwnWords.IsMeant(term.Term.Text, passage)
        && !(term.Term.Stated is { } own && passage.Brackets.Any(b => b.IsComparable(own) && b.Holds(own) && (!double.IsPositiveInfinity(b.High) || own.Low <= b.Low * Reach)))
        && !(term.Term.Role == TermRole.Region && passage.Regions.Belongs.Any(region => IsNamed(term.Term.Text, region)));

    private static bool IsNamed(string place, Region region) =>
        place.StartsWith(region.ShortName, StringComparison.Ordinal) || (region.Parent is { } around && IsNamed(place, around));

    // It is about other places, or shares next to nothing, or nothing but the place or the year, or the figures are those of another part of the year.
    private static bool IsHopeless(WeightedQuestion question, PreparedPassage passage) =>
        PlaceMatch.Of(question.Question, passage) < 0
        || (question.Question.YearPart is not null && YearMatch.Lacks(question.Question, passage))
        || SharesNextToNothing(question, passage)
        || SupportFeatures.ForeignMissing(question, passage) > MostForeignMissing
        || SaysNothingNew(question, passage)
        || SaysNoWord(question, passage);

    // A situation told around the question may share nothing with any paragraph: what asks must be missing as well.
    private static bool SharesNextToNothing(WeightedQuestion question, PreparedPassage passage)
    {
        string folded = question.Question.Folded;
        return SupportFeatures.CharactersMissing(question, passage, new TextRange(0, folded.Length)) >= MostMissing
            && SupportFeatures.CharactersMissing(question, passage, WordingSupport.Asking(folded)) >= MostMissing;
    }

    // 隔壁青山县: a county or city that no gazetteer and no document has is not one that the documents speak of.
    private static bool NamesUnknownPlace(ReadQuestion question, PairStatistics statistics) =>
        County().Matches(question.Folded).Any(place => !statistics.Occurs(place.Value) && !question.Places.Any(p => place.Value.Contains(p.ShortName, StringComparison.Ordinal)));

    // Where a question has whole words, a single character that it shares with the passage is chance.
    private static bool SaysNoWord(WeightedQuestion question, PreparedPassage passage)
    {
        WeightedTerm[] subjects = [.. question.Terms.Where(IsSubject)];
        WeightedTerm[] words = [.. subjects.Where(t => t.Term.IsDemanded)];
        WeightedTerm[] asked = words.Length > 0 ? words : subjects;
        bool saysAsked = words.Length == 0 && question.Terms.Any(t => t.Term.Asks && !IsMissing(t, passage));
        return asked.Length > 0 && !saysAsked && asked.All(t => IsMissing(t, passage)) 
            // 那三千块 is a word of its own where the place fits, and so is a row for 我30万买的.
            && !(question.Question.Places.Count > 0 && (passage.StatesSumOf(question.Question) || (passage.Passage.Kind == PassageKind.TableRow && RangeMatch.Of(question.Question, passage, passage.Whole) > 0)));
    }

    // What a follow-up carries over from the question before says nothing of what it asks itself.
    private static bool SaysNothingNew(WeightedQuestion question, PreparedPassage passage)
    {
        bool carries = question.Terms.Any(t => t.Term.Share < 1);
        WeightedTerm[] own = carries ? [.. question.Terms.Where(t => t.Term.Share >= 1 && t.Term.IsDemanded && IsSubject(t))] : [];
        return own.Length > 0 && own.All(t => IsMissing(t, passage));
    }

    private static bool IsSubject(WeightedTerm term) => term.Term.Role is not (TermRole.Region or TermRole.Date or TermRole.Hint) && !term.Term.Asks;

    [GeneratedRegex("(?<=^|[,。、;?!]|隔壁|邻近|附近|旁边|[在到和跟与的是来去从])(?![全本各该哪几两某外]|上市|超市|城市|股市)[\\u4e00-\\u9fff][\\u4e00-\\u9fff-[到在往去给由向归找请交报送问从]][县市](?![场民长级区内外委政价县值面里])", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex County();
}
