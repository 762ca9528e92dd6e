using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;

namespace Bot.Answering.Conversations;

/// <summary>Orders passages by what the conversation tells beside the question's words.</summary>
internal static class Continuity
{
    // In the units of a passage's score, whose differences between first and second are 0.3 to 3.
    private const double SameDocument = 0.6;
    private const double SameSection = 0.6;

    // A question of its own may be about the document spoken of where another is ahead by no more, and says no more of it.
    private const double Undecided = 1.5;
    private const int Considered = 10;

    /// <summary><paramref name="passages"/> with those beside the last citations lifted, without those that are not meant again, and with those last that do not say the word that was put in.</summary>
    public static IReadOnlyList<RankedPassage> Arrange(IReadOnlyList<RankedPassage> passages, WeightedQuestion question, Interpretation interpretation)
    {
        if (interpretation is { Slot: null, Near.Count: 0, Except.Count: 0 })
        {
            return passages;
        }

        if (interpretation.IsWhole)
        {
            return Staying(passages, interpretation.Near);
        }

        var near = passages.Where(p => interpretation.Near.Contains(p.Passage.Passage.Id, StringComparer.Ordinal)).ToList();
        // A number of another case (十二年) need not stand in the text: the span that it lies in tells.
        string? slot = interpretation.Slot is { } thing && !ValueScanner.Scan(Folding.Fold(thing)).Any(v => v.Kind != ValueKind.Date) ? Folding.Fold(thing) : null;
        List<WeightedTerm> terms = slot is null ? [] : [.. question.Terms.Where(t => t.Term.Role is not (TermRole.Character or TermRole.Date) && slot.Contains(t.Term.Text, StringComparison.Ordinal))];
        // What was told holds now: how it goes on is not asked of the version that it replaced.
        bool asksNow = !question.Question.SpeaksOfThePast && question.Question.Years.Count == 0;
        var told = Documents(interpretation.Near).ToHashSet(StringComparer.Ordinal);
        bool IsReplacedByTold(RankedPassage p) => asksNow && p.Passage.Validity.ReplacedBy.Any(r => told.Contains(r.Document.Id));
        return
        [
            .. passages.Where(p => !interpretation.Except.Contains(p.Passage.Passage.Id, StringComparer.Ordinal))
                .Select(p => Lift(p, near) is > 0 and var lift ? p with { Score = p.Score + lift } : p)
                .OrderBy(p => IsReplacedByTold(p) ? 1 : 0).ThenBy(p => slot is null || Says(p.Passage, slot, terms) ? 0 : 1).ThenByDescending(p => p.Score).ThenBy(p => p.DocId),
        ];
    }

    private static IReadOnlyList<RankedPassage> Staying(IReadOnlyList<RankedPassage> passages, IReadOnlyList<string> cited)
    {
        var documents = cited.Select(DocumentOf).ToHashSet(StringComparer.Ordinal);
        bool IsHere(RankedPassage p) => documents.Contains(DocumentOf(p.Passage.Passage.Id));
        return passages.Count == 0 || IsHere(passages[0]) || passages.Take(Considered).FirstOrDefault(IsHere) is not { } here
            || passages[0].Score - here.Score > Undecided || here.TermsSaid < passages[0].TermsSaid
            ? passages
            : [.. passages.Where(IsHere), .. passages.Where(p => !IsHere(p))];
    }

    /// <summary>The documents of the passages that <paramref name="cited"/> names.</summary>
    public static IReadOnlyList<string> Documents(IEnumerable<string> cited) => [.. cited.Select(DocumentOf).Distinct(StringComparer.Ordinal)];

    private static string DocumentOf(string passageId) => passageId[..passageId.LastIndexOf('#')];

    private static double Lift(RankedPassage passage, List<RankedPassage> near)
    {
        double lift = 0;
        foreach (var beside in near)
        {
            if (ReferenceEquals(beside.Passage.Passage.Document, passage.Passage.Passage.Document))
            {
                lift = Math.Max(lift, beside.Passage.Passage.IsInSectionOf(passage.Passage.Passage) ? SameDocument + SameSection : SameDocument);
            }
        }

        return lift;
    }

    // By one of its words or another word for it, or by half of its pairs of characters: 外文书 is said by 外文图书.
    private static bool Says(PreparedPassage passage, string slot, List<WeightedTerm> terms)
    {
        if (terms.Exists(t => t.Strength(passage.Text) + t.Strength(passage.Context) + t.Strength(passage.Title) > 0))
        {
            return true;
        }

        int found = 0;
        for (int i = 0; i + 1 < slot.Length; i++)
        {
            var pair = slot.AsSpan(i, 2);
            found += passage.Text.AsSpan().IndexOf(pair, StringComparison.Ordinal) >= 0
                || passage.Context.AsSpan().IndexOf(pair, StringComparison.Ordinal) >= 0
                || passage.Title.AsSpan().IndexOf(pair, StringComparison.Ordinal) >= 0 ? 1 : 0;
        }

        return found > 0 && found * 2 >= slot.Length - 1;
    }
}
