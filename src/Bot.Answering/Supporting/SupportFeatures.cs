using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Supporting;

/// <summary>
/// What speaks for and against the first passage as an answer at all; each feature about 0 to 1. A near miss (the right subject, but what is
/// asked of it is not there) shows in what is missing, and most of all in missing words that the documents use elsewhere.
/// </summary>
internal static class SupportFeatures
{
    // How far down another passage is looked for that says more of the question.
    private const int Considered = 20;

    // From these shares of the question's weight on, what is unknown or missing counts more than in proportion.
    private const double Many = 0.3;
    private const double Much = 0.4;

    // So many characters of a paragraph are what all of it is about.
    private const int Opening = 20;

    // From here on a sentence holds a value of the kind asked for, be it of a weaker sort.
    private const double Weak = 0.7;

    // Longer questions are compared by their beginning.
    private const int MostCharacters = 500;

    /// <summary>Names of the features, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "always 1", "terms", "terms in context or title", "best sentence terms", "terms within the document",
        "score", "lead over the second", "another says more",
        "no value of the kind", "weak value of the kind", "other measure", "other year", "no such place", "other place", "focus missing",
        "unknown words", "unknown names", "missing known terms", "first term missing", "count of missing terms", "said in other words", "count of terms", "one term", "heaviest term missing",
        "pairs", "longest stretch missing", "pairs unknown to the documents",
        "asks yes or no", "asks how or why", "asks who", "asks which organisation", "asks where", "asks for a name", "asks what",
        "lead in the index", "asks a value alone", "aspect not told", "missing here, in the document", "missing in the document", "place named and met", "asks for a value",
        "missing beside the value", "focus missing beside the value too", "no value, focus missing", "many unknown words", "much missing",
        .. JointSupport.Names, .. WordingSupport.Names,
    ];

    /// <summary>The features of the first of <paramref name="passages"/> for <paramref name="question"/>.</summary>
    public static double[] Of(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        var ranked = passages[0];
        double terms = ranked.TermsSaid;
        var demanded = DemandedTerms.Of(question, ranked.Passage);
        double[] demands = Demands(question, ranked, catalog.Statistics);
        double[] words = Words(question, ranked.Passage, demanded, catalog.Statistics);
        double[] reach = MissingByReach(question, passages, demanded, catalog.Statistics.Trust);
        double[] beside = BesideValue(question, ranked.Passage, demanded);
        double lead = passages.Count > 1 ? Math.Min(1, (ranked.Score - passages[1].Score) / 5) : 1;
        return
        [
            1, terms, ranked.Features[PassageFeatures.TermsInContext] + ranked.Features[PassageFeatures.TermsInTitle], ranked.Features[PassageFeatures.SentenceTerms], ranked.Features[PassageFeatures.TermsInDocument],
            Math.Min(1, ranked.Score / 25), lead, passages.Take(Considered).Max(p => p.TermsSaid) - terms,
            .. demands, .. words, .. Pairs(question, ranked.Passage, catalog.Statistics), .. Kinds(question.Question.Kind),
            IndexLead(passages),
            (question.Aspects & Aspects.PlainOnes) == 0 ? 1 : 0,
            Aspects.Lacks(question.Aspects, ranked.Passage.Told | ranked.Passage.ToldAbove) ? 1 : 0,
            .. reach,
            ranked.Features[PassageFeatures.Place] > 0 ? 1 : 0,
            AnswerType.IsStrict(question.Question.Kind) ? 1 : 0,
            .. beside,
            demands[0] * demands[^1],
            Math.Max(0, words[0] - Many),
            Math.Max(0, reach[0] + reach[1] - Much),
            .. JointSupport.Of(question, ranked, lead, beside[0], demanded.LacksLast ? demands[^1] : 0), .. WordingSupport.Of(question.Question.Folded, demanded),
        ];
    }

    // A paragraph may hold a value of the kind asked for and tell it of something else: what is asked about must stand in the value's own sentence,
    // or be what the paragraph opens with or stands under.
    private static double[] BesideValue(WeightedQuestion question, PreparedPassage passage, DemandedTerms demanded)
    {
        if (!(AnswerType.IsStrict(question.Question.Kind) || question.Question.Kind is QuestionKind.Who) || passage.Passage.Kind == PassageKind.TableRow)
        {
            return [0, 0];
        }

        string above = passage.Context + "\n" + passage.Title + "\n" + passage.Text[..Math.Min(passage.Text.Length, Opening)];
        double least = 1;
        double focus = question.Focus is null ? 0 : 1;
        foreach (var sentence in passage.Sentences.Where(s => AnswerType.Match(question.Question, passage, s) >= Weak))
        {
            string text = passage.Text.Substring(sentence.Start, sentence.Length);
            least = Math.Min(least, demanded.All.Where(t => t.PartialStrength(text) + t.PartialStrength(above) <= 0).Sum(t => t.Weight) / demanded.Weight);
            focus = question.Focus is { } f && f.PartialStrength(text) > 0 ? 0 : focus;
        }

        return [least, least * focus];
    }

    // How far the index, which knows nothing of fitted weights, puts the passage before all others: what both agree on is right more often.
    private static double IndexLead(IReadOnlyList<RankedPassage> passages)
    {
        double best = passages[0].Features[PassageFeatures.IndexScore];
        return best < 1 ? 0 : 1 - passages.Skip(1).Select(p => p.Features[PassageFeatures.IndexScore]).DefaultIfEmpty().Max();
    }

    // A word that the passage lacks but its document says elsewhere was passed over; one that the whole document lacks is asked of the wrong document.
    private static double[] MissingByReach(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, DemandedTerms demanded, double trust)
    {
        double inDocument = 0;
        double nowhere = 0;
        foreach (var term in demanded.Missing)
        {
            bool isElsewhere = passages.Any(p => ReferenceEquals(p.Passage.Passage.Document, passages[0].Passage.Passage.Document) && !Support.IsMissing(term, p.Passage));
            inDocument += isElsewhere ? term.Weight : 0;
            nowhere += isElsewhere ? 0 : term.Weight;
        }

        return [inDocument * trust / question.TermTotal, nowhere * trust / question.TermTotal];
    }

    /// <summary>
    /// Share of the characters of the content of <paramref name="range"/> of the question, 0 to 1, that <paramref name="passage"/> lacks: a character is there when a pair that it
    /// belongs to stands in the passage, its headings or title, or a term that it belongs to is said in whatever words.
    /// </summary>
    public static double CharactersMissing(WeightedQuestion question, PreparedPassage passage, TextRange range)
    {
        string folded = question.Question.Folded;
        Span<bool> content = stackalloc bool[Math.Min(folded.Length, MostCharacters)];
        Span<bool> there = stackalloc bool[content.Length];
        for (int i = 0; i + 1 < content.Length; i++)
        {
            var pair = folded.AsSpan(i, 2);
            if (question.AsksOf(pair))
            {
                content[i] = content[i + 1] = true;
                bool holds = passage.Mentions(pair);
                there[i] |= holds;
                there[i + 1] |= holds;
            }
        }

        foreach (var term in question.Terms.Where(t => !Support.IsMissing(t, passage) && t.Term.Range.End <= folded.Length))
        {
            for (int i = term.Term.Range.Start; i < Math.Min(term.Term.Range.End, there.Length); i++)
            {
                there[i] = true;
            }
        }

        int asked = 0;
        int missing = 0;
        for (int i = range.Start; i < Math.Min(range.End, content.Length); i++)
        {
            asked += content[i] ? 1 : 0;
            missing += content[i] && !there[i] ? 1 : 0;
        }

        return (double)missing / Math.Max(1, asked);
    }

    /// <summary>Share of the question's terms, 0 to 1, that are foreign words which nothing Chinese stands for and <paramref name="passage"/> lacks: the more of them, the less was understood.</summary>
    public static double ForeignMissing(WeightedQuestion question, PreparedPassage passage) =>
        (double)question.Terms.Count(t => t.Term.Role == TermRole.Foreign && t.Strength(passage.Text) <= 0) / Math.Max(1, question.Terms.Count);

    private static double[] Demands(WeightedQuestion question, RankedPassage ranked, PairStatistics statistics)
    {
        var passage = ranked.Passage;
        bool strict = AnswerType.IsStrict(question.Question.Kind);
        bool needsType = strict || question.Question.Kind is QuestionKind.Who;
        double type = ranked.Features[strict ? PassageFeatures.StrictType : PassageFeatures.SoftType];
        double place = question.Question.Places.Count > 0 ? PlaceMatch.Of(question.Question, passage) : 1;
        bool counts = question.Question is { Kind: QuestionKind.Count, Measure: not null };
        return
        [
            needsType && type < 0.5 ? 1 : 0,
            needsType && type < 0.9 ? 1 : 0,
            counts && !passage.Values.Any(v => Measures.AreAlike(question.Question.Measure!, v.Unit)) ? 1 : 0,
            YearMatch.Lacks(question.Question, passage) ? 1 : 0,
            place <= 0 ? 1 : 0,
            place < 0 ? 1 : 0,
            question.Focus is { } focus && focus.Strength(passage.Text) + focus.Strength(passage.Context) <= 0 ? focus.IsKnown(statistics) ? 1 : statistics.Trust : 0,
        ];
    }

    private static double[] Words(WeightedQuestion question, PreparedPassage passage, DemandedTerms terms, PairStatistics statistics)
    {
        WeightedTerm[] demanded = [.. terms.All.OrderBy(t => t.Term.Range.Start)];
        WeightedTerm[] missing = [.. terms.Missing.OrderBy(t => t.Term.Range.Start)];
        // A number of the asker's case that a bracket holds is told by it.
        WeightedTerm[] unknown = [.. demanded.Where(t => !t.IsKnown(statistics) && (t.Term.Stated is null || missing.Contains(t)))];
        double total = Math.Max(1e-6, demanded.Sum(t => t.Weight));
        double inOtherWords = demanded.Where(t => !missing.Contains(t) && !passage.Mentions(t.Term.Text)).Sum(t => t.Weight) / total;
        return
        [
            unknown.Where(t => t.Term.IsListed).Sum(t => t.Weight) * statistics.Trust / question.TermTotal,
            unknown.Where(t => !t.Term.IsListed).Sum(t => t.Weight) / question.TermTotal,
            missing.Where(t => t.IsKnown(statistics)).Sum(t => t.Weight) / total,
            demanded.Length > 0 && missing.Contains(demanded[0]) ? 1 : 0,
            Math.Min(1, missing.Length / 4.0),
            inOtherWords,
            Math.Min(1, demanded.Length / 6.0),
            question.Terms.Count <= 1 ? 1 : 0,
            missing.Length > 0 && missing.Max(t => t.Weight) >= demanded.Max(t => t.Weight) ? 1 : 0,
        ];
    }

    private static double[] Pairs(WeightedQuestion question, PreparedPassage passage, PairStatistics statistics)
    {
        double total = 1e-6;
        double found = 0;
        int unknown = 0;
        foreach (var pair in question.Pairs)
        {
            total += pair.Weight;
            found += passage.Mentions(pair.Text) ? pair.Weight : 0;
            unknown += statistics.PassageFreq(pair.Text) == 0 ? 1 : 0;
        }

        return [found / total, Math.Min(1, LongestMissing(question, passage) / 6.0), (double)unknown / Math.Max(1, question.Pairs.Count)];
    }

    // Pairs stand in the question's order; those of one stretch overlap. Years and amounts are compared as such, not letter by letter.
    private static int LongestMissing(WeightedQuestion question, PreparedPassage passage)
    {
        int longest = 0;
        int run = 0;
        string folded = question.Question.Folded;
        for (int i = 0; i + 1 < folded.Length; i++)
        {
            var pair = folded.AsSpan(i, 2);
            run = question.AsksOf(pair) && !pair.ContainsAnyInRange('0', '9') && !passage.Mentions(pair) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static double[] Kinds(QuestionKind kind) =>
    [
        kind is QuestionKind.YesNo ? 1 : 0,
        kind is QuestionKind.Manner or QuestionKind.Reason ? 1 : 0,
        kind is QuestionKind.Who ? 1 : 0,
        kind is QuestionKind.Organisation ? 1 : 0,
        kind is QuestionKind.Where ? 1 : 0,
        kind is QuestionKind.Name or QuestionKind.Document ? 1 : 0,
        kind is QuestionKind.Fact or QuestionKind.Definition ? 1 : 0,
    ];
}
