using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Computing;

/// <summary>An amount and what the next sentence adds for a case that the question states (每年6000元；年满70周岁的，另加2000元, for somebody of 71).</summary>
internal static partial class TopUps
{
    /// <summary>The sum with both sentences; null unless all is asked for and the case meets the bound of the one addition.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        var source = passages[0].Passage;
        if (!TotalAsked.OfAmounts(question.Question.Folded) || question.Question.Compares || plain is not { Table: null } || !plain.Cites(source))
        {
            return null;
        }

        if (InOneSentence(question, catalog, source) is [var base1, var more1])
        {
            return Told(base1, more1, plain.Confidence);
        }

        var clauses = source.Stretches.Select(s => Clause.Of(catalog, source, s)).ToList();
        var added = clauses.Where(c => Adds().IsMatch(c.Text) && RangeMatch.Of(question.Question, source, c.Range) > 0).ToList();
        int at = added is [var more] ? clauses.IndexOf(more) : 0;
        if (at == 0 || Only(clauses[at]) is not { } top || Adds().IsMatch(clauses[at - 1].Text) || Only(clauses[at - 1]) is not { } first || !first.IsComparable(top))
        {
            return null;
        }

        return Told(clauses[at - 1], clauses[at], plain.Confidence);
    }

    private static Draft Told(Clause one, Clause more, double confidence)
    {
        var (first, top) = (Only(one)!, Only(more)!);
        string total = Measure.WriteLike(first.Number + top.Number, first.Unit, one.Text + more.Text);
        return Calculations.Told($"合计{total}（{first.Said}＋{top.Said}）", [one, more], confidence);
    }

    // 进入实质审查后每件资助3000元，获得授权后每件再资助12000元: both are due in the end; of several such pairs the one that says most of the question.
    private static Clause[] InOneSentence(WeightedQuestion question, PassageCatalog catalog, PreparedPassage source)
    {
        var pieces = Pieces.Of(catalog, source).ToList();
        return Enumerable.Range(1, Math.Max(0, pieces.Count - 1)).Select(i => (Clause[])[pieces[i - 1], pieces[i]])
            .Where(p => Again().IsMatch(p[1].Text) && !Again().IsMatch(p[0].Text) && Only(p[0]) is { } first && Only(p[1]) is { } top && first.IsComparable(top) && source.SentenceAt(p[0].Range.Start) == source.SentenceAt(p[1].Range.Start))
            .OrderByDescending(p => question.TermCoverage(p[0].Folded + p[1].Folded)).FirstOrDefault() ?? [];
    }

    private static Measure? Only(Clause clause) =>
        clause.Facts.Where(f => f.Kind == FactKind.Amount && !IsAside(clause, f)).ToList() is [{ Quantity.Bound: Bound.Exact } only] ? Measure.Of(only) : null;

    // What stands in brackets is for another case.
    private static bool IsAside(Clause clause, Fact fact)
    {
        string before = clause.Passage.Text[clause.Range.Start..fact.Range.Start];
        return before.Count(c => c == '(') > before.Count(c => c == ')');
    }

    [GeneratedRegex("再(?:资助|奖励|补贴|补助|给予|发放|发给|奖|补|支付|拨付)", RegexOptions.None, 10000)]
    private static partial Regex Again();

    [GeneratedRegex("另(?:外)?(?:行)?(?:加|给|补|奖|发)|再(?:加|给予|补|奖|增加)|加发|增发|额外", RegexOptions.None, 10000)]
    private static partial Regex Adds();
}
