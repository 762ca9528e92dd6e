using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Ordering;

/// <summary>
/// What the version in force rules comes before what the version that it replaced ruled of the same matter, where both say as much of the question, hold its kind of value and share
/// their words (年终奖金按照公司年度净利润的…): chance decides between them otherwise.
/// </summary>
internal static class Current
{
    // How many of the best passages are looked at.
    private const int Considered = 10;

    // Two rules of the same matter share so many characters in a row.
    private const int Shared = 8;
    private const double Nearly = 0.95;

    /// <summary><paramref name="passages"/>, with the one in force first; as they are where the first one was not replaced, or <paramref name="question"/> asks of the past or points at a version.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        var read = question.Question;
        if (passages.Count < 2 || passages[0].Passage.Validity.At(read.HoldsOn) != ValidityState.Replaced || read.Compares || KindRules.SpeaksOfThePast(read.Folded) || DocumentMark.Find(read.Folded).Count > 0)
        {
            return passages;
        }

        var replaced = passages[0];
        var newer = replaced.Passage.Validity.ReplacedBy.Select(r => r.Document).ToHashSet();
        var current = passages.Take(Considered).Skip(1).FirstOrDefault(p => newer.Contains(p.Passage.Passage.Document) && p.TermsSaid >= Nearly * replaced.TermsSaid
            && AnswerType.Match(read, p.Passage, p.Passage.Whole) >= AnswerType.Match(read, replaced.Passage, replaced.Passage.Whole)
            && CommonRun.Longest(p.Passage.Text, replaced.Passage.Text) >= Shared);
        return current is null ? passages : passages.PutFirst(current);
    }
}
