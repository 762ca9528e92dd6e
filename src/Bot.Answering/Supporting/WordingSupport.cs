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
    /// <summary>Names of the features, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["official words missing", "last one missing is official", "missing outside the clause that asks", "several clauses"];

    /// <summary>The features of <paramref name="folded"/>, a question, whose terms are <paramref name="demanded"/> of the passage.</summary>
    public static double[] Of(string folded, DemandedTerms demanded)
    {
        TextRange[] clauses = Clauses(folded);
        var asking = Asking(folded, clauses);
        return
        [
            demanded.Missing.Where(t => t.Term.IsOfficial).Sum(t => t.Weight) / demanded.Weight,
            demanded is { LacksLast: true, Last.Term.IsOfficial: true } ? 1 : 0,
            demanded.Missing.Where(t => t.Term.Range.Start < asking.Start || t.Term.Range.Start >= asking.End).Sum(t => t.Weight) / demanded.Weight,
            clauses.Length > 1 ? 1 : 0,
        ];
    }

    /// <summary>The clause of <paramref name="folded"/>, a question, that asks: the one of its last question word, or its last one.</summary>
    public static TextRange Asking(string folded) => Asking(folded, Clauses(folded));

    private static TextRange[] Clauses(string folded) => [.. Clause().Matches(folded.TrimEnd()).Select(m => m.Range())];

    private static TextRange Asking(string folded, TextRange[] clauses)
    {
        int at = QuestionWord().Matches(folded) is [.., var word] ? word.Index : folded.Length;
        return clauses.Length == 0 ? new TextRange(0, folded.Length) : Array.Find(clauses, c => at >= c.Start && at < c.End) is { Length: > 0 } found ? found : clauses[^1];
    }

    [GeneratedRegex("[^,。;?!]+", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Clause();

    [GeneratedRegex("多少|(?<!哪|好|十|第)几|什么|啥|哪|谁|怎么|怎样|如何|咋|多[久长大高]|何", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex QuestionWord();
}
