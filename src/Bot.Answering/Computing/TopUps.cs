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

        var clauses = source.Stretches.Select(s => Clause.Of(catalog, source, s)).ToList();
        var added = clauses.Where(c => Adds().IsMatch(c.Text) && RangeMatch.Of(question.Question, source, c.Range) > 0).ToList();
        int at = added is [var more] ? clauses.IndexOf(more) : 0;
        if (at == 0 || Only(clauses[at]) is not { } top || Adds().IsMatch(clauses[at - 1].Text) || Only(clauses[at - 1]) is not { } first || !first.IsComparable(top))
        {
            return null;
        }

        string total = Measure.Write(first.Number + top.Number, first.Unit);
        return Calculations.Told($"合计{total}（{first.Said}＋{top.Said}）", [clauses[at - 1], clauses[at]], plain.Confidence);
    }

    private static Measure? Only(Clause clause) =>
        clause.Facts.Where(f => f.Kind == FactKind.Amount).ToList() is [{ Quantity.Bound: Bound.Exact } only] ? Measure.Of(only) : null;

    [GeneratedRegex("另(?:外)?(?:行)?(?:加|给|补|奖|发)|再(?:加|给予|补|奖|增加)|加发|增发|额外", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Adds();
}
