using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>The terms that a question demands of a passage, found once for all features of the two.</summary>
/// <param name="All">The terms, in the order of the question's.</param>
/// <param name="Missing">Those that the passage lacks, likewise.</param>
internal sealed record DemandedTerms(IReadOnlyList<WeightedTerm> All, IReadOnlyList<WeightedTerm> Missing)
{
    /// <summary>Sum of the weights of <see cref="All"/>; never 0.</summary>
    public double Weight { get; } = Math.Max(1e-6, All.Sum(t => t.Weight));

    /// <summary>The one that stands last in the question; null when it demands none.</summary>
    public WeightedTerm? Last { get; } = All.MaxBy(t => t.Term.Range.Start);

    /// <summary>Whether <see cref="Last"/> is missing.</summary>
    public bool LacksLast => Last is not null && Missing.Contains(Last);

    /// <summary>Whether the one that stands first in the question is missing.</summary>
    public bool LacksFirst => All.MinBy(t => t.Term.Range.Start) is { } first && Missing.Contains(first);

    /// <summary>Share of <paramref name="some"/> of them in the weight of all.</summary>
    public double Share(IEnumerable<WeightedTerm> some) => some.Sum(t => t.Weight) / Weight;

    /// <summary>What <paramref name="question"/> demands of <paramref name="passage"/>.</summary>
    public static DemandedTerms Of(WeightedQuestion question, PreparedPassage passage)
    {
        WeightedTerm[] all = [.. question.Terms.Where(t => t.Term.IsDemanded)];
        return new DemandedTerms(all, [.. all.Where(t => Support.IsMissing(t, passage))]);
    }
}
