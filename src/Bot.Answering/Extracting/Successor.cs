using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Extracting;

/// <summary>
/// Puts what the version in force rules before what the version that it replaced ruled, where both rules open with the same case
/// (变更经营者的，可以直接… before 变更经营者的，应当在注销后…), however the question is worded.
/// </summary>
internal static partial class Successor
{
    // Paragraphs that are looked through; a rule is as long as 500.
    private const int Most = 2000;

    /// <summary>The <paramref name="draft"/> with the rule in force first; itself when it quotes none that was replaced, or none with the same case.</summary>
    /// <param name="question">The question; what held before is left to it when it asks for that.</param>
    /// <param name="draft">An answer.</param>
    /// <param name="catalog">All passages.</param>
    public static Draft Before(WeightedQuestion question, Draft draft, PassageCatalog catalog)
    {
        if (draft is not { Table: null, Parts: [var only] } || question.Question.SpeaksOfThePast
            || only.Source.Validity.At(question.Question.HoldsOn) != ValidityState.Replaced)
        {
            return draft;
        }

        string[] cases = [.. only.Source.Sentences.Where(s => only.Quotes.Any(q => q.Overlaps(s))).Select(s => CaseOf(only.Source, s)).OfType<string>()];
        if (cases.Length == 0)
        {
            return draft;
        }

        var ruled = only.Source.Validity.ReplacedBy.SelectMany(r => r.Document.Passages).Where(p => p.Kind != PassageKind.Heading).Take(Most).Select(p => catalog[catalog.Find(p)])
            .SelectMany(p => p.Sentences.Select(s => (Passage: p, Sentence: s, Case: CaseOf(p, s)))).Where(r => r.Case is not null && cases.Any(c => AreSame(c, r.Case))).Take(2).ToList();
        return ruled is [var now] ? draft with { Parts = [Quotation.Joined(question, now.Passage, [now.Sentence]) with { Ending = "\n" }, only] } : draft;
    }

    /// <summary>The sentences of <paramref name="one"/> and <paramref name="other"/> that rule the same case; null where none do.</summary>
    public static (TextRange One, TextRange Other)? Alike(PreparedPassage one, PreparedPassage other)
    {
        var ruled = other.Sentences.Select(s => (Sentence: s, Case: CaseOf(other, s))).Where(r => r.Case is not null).ToList();
        foreach (var sentence in one.Sentences)
        {
            // 有下列情形之一的 opens many rules.
            if (CaseOf(one, sentence) is { } told && !told.Contains("下列", StringComparison.Ordinal) && ruled.Find(r => AreSame(told, r.Case!)) is { Case: not null } same)
            {
                return (sentence, same.Sentence);
            }
        }

        return null;
    }

    // 个体工商户变更经营者的 and 变更经营者的: the later version may leave out whom the whole of it is about. A case that comes twice (情节严重的) tells nothing.
    private static bool AreSame(string one, string other) => one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal);

    private static string? CaseOf(PreparedPassage passage, TextRange sentence) =>
        Case().Match(sentence.Of(passage.Text)) is { Success: true } match ? match.Groups["case"].Value : null;

    [GeneratedRegex("^\\s*(?:第[一二三四五六七八九十百零0-9]{1,6}条)?\\s*(?<case>[^,。;:]{4,40}的),", RegexOptions.None, 10000)]
    private static partial Regex Case();
}
