using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Search;

namespace Bot.Answering.Supporting;

/// <summary>
/// How a question is worded, as far as it tells what a missing word proves: a word of documents would stand in the answer, an everyday one may have been said
/// in others; and what is told of a situation around the question itself need not stand in any paragraph. Each feature 0 to 1.
/// </summary>
internal static partial class WordingSupport
{
    /// <summary>The features, in the order in which they are added up.</summary>
    public static IReadOnlyList<SupportFeature> All { get; } =
    [
        new("official words missing", -0.72, p => p.Demanded.Share(p.Demanded.Missing.Where(t => t.Term.IsOfficial))),
        new("last one missing is official", -0.36, p => p.Demanded is { LacksLast: true, Last.Term.IsOfficial: true }),
        new("missing outside the clause that asks", 1.07, p => MissingOutside(p.Demanded, Asking(p.Read.Folded, p.Clauses))),
        // Set by hand, for a fit makes short questions pay for it.
        new("several clauses", 1.20, p => p.Clauses.Count > 1),
    ];

    /// <summary>The clause of <paramref name="folded"/>, a question, that asks: the one of its last question word, or its last one.</summary>
    public static TextRange Asking(string folded) => Asking(folded, Clauses(folded));

    /// <summary>The clauses of <paramref name="folded"/>, a question.</summary>
    public static IReadOnlyList<TextRange> Clauses(string folded) => [.. Clause().Matches(folded.TrimEnd()).Select(m => m.Range())];

    private static TextRange Asking(string folded, IReadOnlyList<TextRange> clauses)
    {
        int at = QuestionWord().Matches(folded) is [.., var word] ? word.Index : folded.Length;
        return clauses.Count == 0 ? new TextRange(0, folded.Length) : clauses.FirstOrDefault(c => at >= c.Start && at < c.End) is { Length: > 0 } found ? found : clauses[^1];
    }

    private static double MissingOutside(DemandedTerms demanded, TextRange asking) =>
        demanded.Share(demanded.Missing.Where(t => t.Term.Range.Start < asking.Start || t.Term.Range.Start >= asking.End));

    [GeneratedRegex("[^,。;?!]+", RegexOptions.None, 10000)]
    private static partial Regex Clause();

    [GeneratedRegex("多少|(?<!哪|好|十|第)几|什么|啥|哪|谁|怎么|怎样|如何|咋|多[久长大高]|何", RegexOptions.None, 10000)]
    private static partial Regex QuestionWord();
}
