using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge;

namespace Bot.Answering.Computing;

/// <summary>Which row of a table the case of a question falls under: 博士 under the row that alone says so, whatever row ranks first.</summary>
internal static class Cases
{
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

    /// <summary>The rows of <paramref name="rows"/> that a word of the question stands in and in no other.</summary>
    public static List<PreparedPassage> Named(WeightedQuestion question, IReadOnlyList<PreparedPassage> rows) =>
        [.. question.Terms.Where(t => t.Term.Role is TermRole.Word or TermRole.Name && t.Term.Text.Length > 1)
            .Select(t => rows.Where(r => r.Text.Contains(t.Term.Text, StringComparison.Ordinal)).ToList()).Where(r => r.Count == 1).Select(r => r[0]).Distinct()];
}
