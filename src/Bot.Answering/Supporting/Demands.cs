using Bot.Answering.Extracting;
using Bot.Answering.Ordering;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge;

namespace Bot.Answering.Supporting;

/// <summary>What no answer may lack, however sure it is otherwise.</summary>
internal static class Demands
{
    /// <summary>Confidence of an answer that does not meet them: below every threshold of refusal.</summary>
    public const double Unmet = 0.1;

    /// <summary>Which demand of <paramref name="question"/> the <paramref name="draft"/> out of <paramref name="passages"/> does not meet; null where it meets all.</summary>
    public static string? FirstUnmet(WeightedQuestion question, Draft draft, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog) =>
        Specifics.Unmet(question.Question, draft, catalog) is { } specific ? specific
        : !Possessor.IsMet(question.Question, draft, catalog) ? "of another owner"
        : !AskedVersion.IsMet(question.Question, draft, catalog) ? "of another version than the one named"
        : OtherVersion.IsAsked(question, draft, catalog) ? "said by another version only"
        : Entry.IsOfOthers(question, passages, [.. draft.Sources]) ? "told by the entries of others only"
        : TellsExcludedRow(question.Question, draft) ? "a row for other numbers than the one stated"
        : null;

    // What is asked by yes or no is answered by the bracket that the case fails.
    private static bool TellsExcludedRow(ReadQuestion question, Draft draft) =>
        draft.Table is null && question is { Compares: false, WantsList: false, Kind: not QuestionKind.YesNo } && question.Stated.Count > 0
        && draft.Parts.Any(p => p.Source.Passage.Kind == PassageKind.TableRow && NamedRows.Excludes(p.Source, question));
}
