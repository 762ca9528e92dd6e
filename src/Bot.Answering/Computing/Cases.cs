using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge;

namespace Bot.Answering.Computing;

/// <summary>Which row of a table the case of a question falls under: 博士 under the row that alone says so, whatever row ranks first.</summary>
internal static partial class Cases
{
    private const double Says = 0.5;

    // What only one row says must be so much of the question: less is chance.
    private const double Apart = 0.1;

    /// <summary>The row of the table of <paramref name="passage"/> that is meant, itself where nothing tells it from the others; null where the question names another case and it is not told which row is its.</summary>
    public static PreparedPassage? Row(WeightedQuestion question, PassageCatalog catalog, PreparedPassage passage)
    {
        if (passage.Passage.Kind != PassageKind.TableRow || ListGroup.Of(catalog, catalog.Find(passage.Passage)) is not { IsTable: true } table)
        {
            return passage;
        }

        var named = Named(question, table.Members);
        if (named.Count > 0)
        {
            return named is [var only] ? only : named.Contains(passage) ? passage : null;
        }

        var met = table.Members.Where(r => RangeMatch.Of(question.Question, r, r.Whole) > 0).ToList();
        return met.Count == 0 || met.Contains(passage) ? passage : met is [var one] ? one : null;
    }

    /// <summary>The one of <paramref name="rows"/> that the case of a question singles out (高级技师, of five grades): it says what no other row says, and no other does; null where the question asks for all of them or names nothing of its own.</summary>
    public static PreparedPassage? Singled(WeightedQuestion question, IReadOnlyList<PreparedPassage> rows)
    {
        if (AllOfThem().IsMatch(question.Question.Folded) || question.Question.Compares)
        {
            return null;
        }

        var said = question.Terms.Where(t => t.Term.IsDemanded && t.Term.Role is TermRole.Word or TermRole.Name)
            .Select(t => (t.Weight, Rows: rows.Where(r => t.Strength(r.Text) > Says).ToList())).Where(t => t.Rows.Count == 1).ToList();
        return said.Select(t => t.Rows[0]).Distinct().ToList() is [var only] && said.Sum(t => t.Weight) >= Apart * question.TermTotal && RangeMatch.Of(question.Question, only, only.Whole) >= 0 ? only : null;
    }

    /// <summary>The rows of <paramref name="rows"/> that a word of the question stands in and in no other.</summary>
    public static List<PreparedPassage> Named(WeightedQuestion question, IReadOnlyList<PreparedPassage> rows) =>
        [.. question.Terms.Where(t => t.Term.Role is TermRole.Word or TermRole.Name && t.Term.Text.Length > 1)
            .Select(t => rows.Where(r => r.Text.Contains(t.Term.Text, StringComparison.Ordinal)).ToList()).Where(r => r.Count == 1).Select(r => r[0]).Distinct()];

    [GeneratedRegex("哪些|哪几|各|每一?[个档类种级]|都有|所有|全部|[两二三四五六七八九十几][个档类种级批]|名单|列", RegexOptions.None, 10000)]
    private static partial Regex AllOfThem();
}
