using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>
/// What speaks for and against the first passage as an answer at all; each feature about 0 to 1. A near miss (the right subject, but what is
/// asked of it is not there) shows in what is missing, and most of all in missing words that the documents use elsewhere. Each line has name, weight
/// and what finds it; the weights are the mean of those before <see cref="WordingSupport"/> and of those with it, by <c>fit</c> of the benchmarks.
/// </summary>
internal static class SupportFeatures
{
    // How far down another passage is looked for that says more of the question.
    private const int Considered = 20;

    // From these shares of the question's weight on, what is unknown or missing counts more than in proportion.
    private const double Many = 0.3;
    private const double Much = 0.4;

    /// <summary>The features, in the order in which they are added up.</summary>
    public static IReadOnlyList<SupportFeature> All { get; } =
    [
        new("always", -1.69, _ => 1),
        new("terms", 1.19, p => p.Ranked.TermsSaid),
        new("terms in context or title", 0.21, p => p[PassageFeatures.TermsInContext] + p[PassageFeatures.TermsInTitle]),
        new("best sentence terms", 0.33, p => p[PassageFeatures.SentenceTerms]),
        new("terms within the document", 0.51, p => p[PassageFeatures.TermsInDocument]),
        new("score", 1.68, p => Math.Min(1, p.Ranked.Score / 25)),
        new("lead over the second", 0.81, p => p.Lead),
        new("another says more", -0.06, p => p.Passages.Take(Considered).Max(o => o.TermsSaid) - p.Ranked.TermsSaid),
        new("no value of the kind", -0.85, p => p.LacksValue),
        new("weak value of the kind", -0.46, p => p.NeedsValue && p.Value < 0.9),
        new("other measure", -0.65, p => p.Read is { Kind: QuestionKind.Count, Measure: { } measure } && !p.Passage.Values.Any(v => Values.Measures.AreAlike(measure, v.Unit))),
        new("other year", -2.86, p => YearMatch.Lacks(p.Read, p.Passage)),
        new("no such place", -1.43, p => p.Place <= 0),
        new("other place", -1.88, p => p.Place < 0),
        new("focus missing", -0.10, p => p.FocusMissing),
        new("unknown words", -2.27, p => p.UnknownListed),
        new("unknown names", 0.55, p => p.Unknown.Where(t => !t.Term.IsListed).Sum(t => t.Weight) / p.Question.TermTotal),
        new("missing known terms", -0.46, p => p.Demanded.Share(p.Demanded.Missing.Where(t => t.IsKnown(p.Statistics)))),
        new("first term missing", -0.25, p => p.Demanded.LacksFirst),
        new("count of missing terms", 1.30, p => Math.Min(1, p.Demanded.Missing.Count / 4.0)),
        new("said in other words", 1.98, p => p.Demanded.Share(p.Demanded.All.Where(t => !p.Demanded.Missing.Contains(t) && !p.Passage.Mentions(t.Term.Text)))),
        new("count of terms", 2.01, p => Math.Min(1, p.Demanded.All.Count / 6.0)),
        new("one term", 0.39, p => p.Question.Terms.Count <= 1),
        new("heaviest term missing", 0.37, p => p.Demanded.Missing.Count > 0 && p.Demanded.Missing.Max(t => t.Weight) >= p.Demanded.All.Max(t => t.Weight)),
        new("pairs", 0.20, p => p.PairsSaid),
        new("longest stretch missing", -1.48, p => Math.Min(1, LongestMissing(p.Question, p.Passage) / 6.0)),
        new("pairs unknown to the documents", 1.47, p => p.PairsUnknown),
        new("asks yes or no", -0.31, p => p.Kind is QuestionKind.YesNo),
        new("asks how or why", -0.15, p => p.Kind is QuestionKind.Manner or QuestionKind.Reason),
        new("asks who", -1.08, p => p.Kind is QuestionKind.Who),
        new("asks which organisation", -0.02, p => p.Kind is QuestionKind.Organisation),
        new("asks where", -0.08, p => p.Kind is QuestionKind.Where),
        new("asks for a name", 0.29, p => p.Kind is QuestionKind.Name or QuestionKind.Document),
        new("asks what", 0.72, p => p.Kind is QuestionKind.Fact or QuestionKind.Definition),
        new("lead in the index", 0.64, p => IndexLead(p.Passages)),
        new("asks a value alone", -0.49, p => (p.Question.Aspects & Aspects.PlainOnes) == 0),
        new("aspect not told", -0.16, p => Aspects.Lacks(p.Question.Aspects, p.Passage.Told | p.Passage.ToldAbove)),
        new("missing here, in the document", -1.53, p => p.MissingHere),
        new("missing in the document", -1.92, p => p.MissingInDocument),
        new("place named and met", -0.82, p => p[PassageFeatures.Place] > 0),
        new("asks for a value", -1.06, p => AnswerType.IsStrict(p.Kind)),
        new("missing beside the value", -0.17, p => p.BesideValue),
        new("focus missing beside the value too", -0.15, p => p.FocusBesideValue),
        new("no value, focus missing", -0.60, p => p.LacksValue ? p.FocusMissing : 0),
        new("many unknown words", -1.24, p => Math.Max(0, p.UnknownListed - Many)),
        new("much missing", -1.50, p => Math.Max(0, p.MissingHere + p.MissingInDocument - Much)),
        .. JointSupport.All,
        .. WordingSupport.All,
    ];

    /// <summary>The features of <paramref name="first"/>.</summary>
    public static double[] Of(FirstPassage first) => [.. All.Select(feature => feature.Of(first))];

    // How far the index, which knows nothing of fitted weights, puts the passage before all others: what both agree on is right more often.
    private static double IndexLead(IReadOnlyList<RankedPassage> passages)
    {
        double best = passages[0].Features[PassageFeatures.IndexScore];
        return best < 1 ? 0 : 1 - passages.Skip(1).Select(p => p.Features[PassageFeatures.IndexScore]).DefaultIfEmpty().Max();
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
}
