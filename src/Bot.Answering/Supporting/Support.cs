using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Supporting;

/// <summary>Estimates whether a passage really answers a question.</summary>
internal static class Support
{
    /// <summary>Below this probability the bot refuses: the value at which refusals are right most often on the project's question sets.</summary>
    public const double Threshold = 0.40;

    // What the log odds lose where the paragraph is of another subject: set by hand.
    private const double OtherSubject = -1.5;

    /// <summary>Probability, 0 to 1, that the first of <paramref name="passages"/> answers <paramref name="question"/>: a logistic of the features.</summary>
    public static double Confidence(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        var first = new FirstPassage(question, passages, catalog.Statistics);
        double confidence = 1 / (1 + Math.Exp(-LogOdds(first).Sum(part => part.Adds)));
        return confidence > Hopeless.Most && Hopeless.Reason(first) is not null ? Hopeless.Most : confidence;
    }

    /// <summary>What each of <see cref="SupportFeatures"/> adds to the log odds that <paramref name="first"/> answers.</summary>
    public static IEnumerable<(string Name, double Adds)> LogOdds(FirstPassage first) =>
        SupportFeatures.All.Select(f => (f.Name, f.Weight * f.Of(first))).Append(("of another subject", IsOfOtherSubject(first) ? OtherSubject : 0));

    // U盘丢了, of rules for travel: what the question opens with is said nowhere in the document, whose title says nothing of the question, but in others.
    private static bool IsOfOtherSubject(FirstPassage first)
    {
        var (question, best) = (first.Question, first.Passage);
        WeightedTerm[] demanded = [.. question.Terms.Where(t => t.Term is { IsDemanded: true, Stated: null, Share: >= 1, Role: TermRole.Word or TermRole.Name or TermRole.Region, Text.Length: > 1 })];
        return !question.Question.Compares && best.Passage.Document.Title.Any(Folding.IsHan) && demanded.MinBy(t => t.Term.Range.Start) is { } head && IsMissing(head, best) && head.IsKnown(first.Statistics)
            && !demanded.Any(t => t.Strength(best.Title) > 0)
            && !first.Passages.Any(p => ReferenceEquals(p.Passage.Passage.Document, best.Passage.Document) && !IsMissing(head, p.Passage));
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
        && !(term.Term.Stated is { } own && passage.Brackets.Any(b => b.Governs(own)))
        && !(term.Term.Role == TermRole.Region && passage.Regions.Belongs.Any(region => IsNamed(term.Term.Text, region)));

    private static bool IsNamed(string place, Region region) =>
        place.StartsWith(region.ShortName, StringComparison.Ordinal) || (region.Parent is { } around && IsNamed(place, around));
}
