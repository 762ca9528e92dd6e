using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>What a question says of the rows of a table in the very words of a column that sorts them: 节能 where the kinds are 节能, 减排, 节能.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">What its cells say, folded.</param>
/// <param name="Said">Where the question says it.</param>
internal sealed record RowCategory(int Column, string Value, TextRange Said)
{
    private const int Longest = 10;

    /// <summary>The category of rows of <paramref name="table"/> that <paramref name="question"/> names; null where it names none, or no two rows share one.</summary>
    public static RowCategory? Of(ReadQuestion question, ListGroup table)
    {
        int columns = ListAnswer.Columns(table).Count;
        for (int column = RowText.NamingColumn(table.Members[0].Passage) + 1; column < columns; column++)
        {
            string[] cells = [.. table.Members.Select(m => Cell(m, column))];
            string? said = cells.Where(c => c.Length is > 1 and <= Longest && c.Any(Folding.IsHan) && question.Folded.Contains(c.TrimEnd('类'), StringComparison.Ordinal)).MaxBy(c => c.Length);
            if (said is not null && cells.Distinct(StringComparer.Ordinal).Count() is var kinds and > 1 && kinds < cells.Length)
            {
                int at = question.Folded.IndexOf(said.TrimEnd('类'), StringComparison.Ordinal);
                return new RowCategory(column, said, new TextRange(at, Math.Min(question.Folded.Length, at + said.Length + 1)));
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="row"/> is of it.</summary>
    public bool Holds(PreparedPassage row) => string.Equals(Cell(row, Column), Value, StringComparison.Ordinal);

    private static string Cell(PreparedPassage row, int column) => ListAnswer.Row(row) is var cells && column < cells.Count ? Folding.Fold(cells[column].Text).Trim() : "";
}
