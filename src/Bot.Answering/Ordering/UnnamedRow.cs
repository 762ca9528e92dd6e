using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge;

namespace Bot.Answering.Ordering;

/// <summary>
/// A row of a table answers by what it is called (国家标准, 一档) or by the case that it is for (1000万元). Where the question says neither, the row that leads
/// another of its table by a hair does so by chance, and the sentence that comes right behind them goes first.
/// </summary>
internal static class UnnamedRow
{
    // Passages looked at, and scores that far from the first that the order says little.
    private const int Considered = 6;
    private const double Near = 1.0;

    /// <summary><paramref name="passages"/>, with a sentence first where only chance picks a row; as they are where the question names the row, or no sentence is near.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count < 3 || question.Question.Compares || question.Question.WantsList || passages[0].Passage is not { Passage.Kind: PassageKind.TableRow } row)
        {
            return passages;
        }

        var near = passages.Take(Considered).Skip(1).Where(p => passages[0].Score - p.Score <= Near).ToList();
        var siblings = near.Where(p => IsBeside(p.Passage, row)).Select(p => p.Passage).ToList();
        var sentence = near.Find(p => p.Passage.Passage.Kind == PassageKind.Paragraph && ReferenceEquals(p.Passage.Passage.Document, row.Passage.Document)
            && p.Passage.Sentences.Any(s => AnswerType.Match(question.Question, p.Passage, s) > 0));
        return siblings.Count == 0 || sentence is null || IsNamed(question, row, siblings) ? passages : passages.PutFirst(sentence);
    }

    private static bool IsBeside(PreparedPassage passage, PreparedPassage row) =>
        passage.Passage.Kind == PassageKind.TableRow && ReferenceEquals(passage.Passage.Document, row.Passage.Document) && string.Equals(passage.Heading, row.Heading, StringComparison.Ordinal);

    // By two characters that the rows beside it lack, or by a number.
    private static bool IsNamed(WeightedQuestion question, PreparedPassage row, List<PreparedPassage> siblings)
    {
        if (row.Passage.Columns.Count > 0 && question.Question.Values.Any(v => v.Kind is not (ValueKind.Date or ValueKind.Time) && row.Values.Any(r => r.Kind == v.Kind)))
        {
            return true;
        }

        string asked = question.Question.Folded;
        for (int at = 0; at + 2 <= row.Text.Length; at++)
        {
            string pair = row.Text.Substring(at, 2);
            if (char.IsLetterOrDigit(pair[0]) && char.IsLetterOrDigit(pair[1]) && !siblings.TrueForAll(s => s.Text.Contains(pair, StringComparison.Ordinal))
                && (asked.Contains(pair, StringComparison.Ordinal) || question.Terms.Any(t => t.Term.Range.Length > 1 && t.Strength(pair) > 0)))
            {
                return true;
            }
        }

        return false;
    }
}
