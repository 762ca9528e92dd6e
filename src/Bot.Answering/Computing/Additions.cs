using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Computing;

/// <summary>What a case gets in all: the amount of its step and those that the same section adds for what the question says of the case (报废旧车的，再增加…).</summary>
internal static partial class Additions
{
    // How many of the best passages are looked at.
    private const int Considered = 12;

    // A word of the question that the addition speaks of and nothing else in its section does.
    private const double Said = 0.7;
    private const double Unsaid = 0.5;
    private const double LeastWeight = 0.4;
    private const int Few = 3;

    /// <summary>The amounts with their sum; null unless all of them are asked for and the section of the step that answers adds to it.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        if (!Calculations.AsksAmount(question.Question) || !TotalAsked.OfAmounts(question.Question.Folded) || plain is not { Table: null, Parts: [var only] })
        {
            return null;
        }

        var section = passages.Take(Considered).Select(p => p.Passage)
            .Where(p => p.Passage.IsInSectionOf(only.Source.Passage)).ToList();
        var clauses = section.SelectMany(p => p.Stretches.Select(range => Clause.Of(catalog, p, range))).ToList();
        var stated = clauses.Select(Stated).OfType<StatedAmount>().ToLookup(s => Adds().IsMatch(s.Clause.Text));
        if (stated[false].Where(s => ReferenceEquals(s.Clause.Passage, only.Source) || Fit(question, s) > 0).MaxBy(s => Fit(question, s)) is not { } step)
        {
            return null;
        }

        var added = stated[true].Where(s => s.Value.IsComparable(step.Value) && IsMet(question, s.Clause, clauses)).ToList();
        if (added.Count == 0)
        {
            return null;
        }

        List<StatedAmount> all = [step, .. added.OrderBy(s => s.Clause.Passage.Passage.Number)];
        string total = Measure.Write(all.Sum(s => s.Value.Number), step.Value.Unit);
        var parts = all.Select((s, i) => s.Clause.Saying($"{(i == 0 ? $"合计{total}（{string.Join('＋', all.Select(a => a.Value.Said))}）：" : "")}{s.Clause.Text}{(i + 1 < all.Count ? "；" : "。")}")).ToList();
        return new Draft(parts, null, plain.Confidence);
    }

    private static double Fit(WeightedQuestion question, StatedAmount stated) => RangeMatch.Of(question.Question, stated.Clause.Passage, stated.Clause.Range);

    // A clause that grants one amount.
    private static StatedAmount? Stated(Clause clause) =>
        clause.Facts.Where(f => f.Kind == FactKind.Amount && IsGranted(clause, f)).Select(Measure.Of).OfType<Measure>().ToList() is [var only] ? new StatedAmount(clause, only) : null;

    // 发票价税合计25万元以上 is a condition.
    private static bool IsGranted(Clause clause, Fact amount) => Granting().IsMatch(Before(clause.Passage.Text, amount.Range.Start, clause.Range.Start));

    // What the question says that nothing else in the section does, nor the title: that the case is about a car is said of all.
    private static bool IsMet(WeightedQuestion question, Clause addition, IEnumerable<Clause> section)
    {
        string text = addition.Folded;
        var others = section.Where(c => !ReferenceEquals(c.Passage, addition.Passage) || c.Range != addition.Range).Select(c => c.Folded).Append(addition.Passage.Title).ToList();
        var meeting = question.Terms.Where(t => t.Weight >= LeastWeight && t.Term.Role is TermRole.Word or TermRole.Name && !Asking().IsMatch(t.Term.Text)
            && t.Strength(text) >= Said && others.TrueForAll(o => t.Strength(o) < Unsaid)).ToList();
        return meeting.Count > 0 && meeting.TrueForAll(t => !IsDenied(question.Question.Folded, t.Term));
    }

    // 没装桩, 也不是农村户口.
    private static bool IsDenied(string folded, QuestionTerm term) =>
        Denied().IsMatch(term.Text) || Denied().IsMatch(Before(folded, term.Range.Start));

    // The few characters that stand before a place in the text.
    private static ReadOnlySpan<char> Before(string text, int end, int start = 0) => text.AsSpan(..end)[Math.Max(start, end - Few)..];

    [GeneratedRegex("再(?:增加|给予|补|奖|加)|另(?:行|外)?(?:增加|给予|补|奖|加)|额外|加补|加奖|增发|追加|叠加", RegexOptions.None, 10000)]
    private static partial Regex Adds();

    [GeneratedRegex("补|奖|给予|增加|资助|发放|[^以合总]计$", RegexOptions.None, 10000)]
    private static partial Regex Granting();

    [GeneratedRegex("多少|几", RegexOptions.None, 10000)]
    private static partial Regex Asking();

    [GeneratedRegex("没|不|未|无", RegexOptions.None, 10000)]
    private static partial Regex Denied();

    private sealed record StatedAmount(Clause Clause, Measure Value);
}
