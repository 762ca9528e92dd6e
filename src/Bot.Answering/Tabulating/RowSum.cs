using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;

namespace Bot.Answering.Tabulating;

/// <summary>Adds up the columns of one row that a question names side by side: 学费加住宿费一共多少.</summary>
internal static partial class RowSum
{
    private const double Sure = 0.8;
    private const int Considered = 30;
    private const int Shared = 2;

    /// <summary>The sum with the cells it is made of; null where no row is named, or fewer than two of its columns that hold values in one unit.</summary>
    public static Draft? Find(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        string folded = question.Question.Folded;
        if (!(TotalAsked.OfRows(folded) || TotalAsked.OfAmounts(folded)) || !Joins().IsMatch(folded))
        {
            return null;
        }

        var tables = ListGroup.Tables(passages.Take(Considered).Where(p => p.Passage.Passage.Columns.Count > 2), catalog);
        return ListGroup.InForceFirst(question.Question, tables).Select(t => InTable(question, t)).FirstOrDefault(d => d is not null);
    }

    private static Draft? InTable(WeightedQuestion question, ListGroup table)
    {
        if (NamedRows.Of(question, table) is not { IsSure: true, Rows: [var row] } || PlaceMatch.Of(question.Question, row) < 0)
        {
            return null;
        }

        var cells = ListAnswer.Row(row);
        var headers = row.Columns.Names;
        int[] named = [.. Enumerable.Range(RowText.NamingColumn(row.Passage) + 1, Math.Max(0, Math.Min(cells.Count, headers.Count) - RowText.NamingColumn(row.Passage) - 1))
            .Where(c => IsNamed(question.Question.Folded, headers, c))];
        var values = named.Select(c => row.Values.Where(v => cells[c].Quotes is [var range, ..] && range.Contains(v.Range)).ToList()).ToList();
        if (named.Length < 2 || values.Exists(v => v.Count != 1 || v[0].Kind is not (ValueKind.Money or ValueKind.Count) || v[0].Kind != values[0][0].Kind || UnitOf(v[0]) != UnitOf(values[0][0])))
        {
            return null;
        }

        string total = Measure.WriteLike(values.Sum(v => (decimal)v[0].Number), UnitOf(values[0][0]), row.Text);
        string parts = string.Join('＋', named.Select(c => $"{row.Passage.Columns[c]}{cells[c].Text}"));
        return new Draft([new DraftPart($"{RowText.Name(row.Passage)}合计{total}（{parts}）。", row, [row.Whole])], null, Sure) { IsExact = true };
    }

    // A run of the header that no other header has.
    private static bool IsNamed(string folded, IReadOnlyList<string> headers, int column) =>
        Enumerable.Range(0, Math.Max(0, headers[column].Length - Shared + 1)).Select(i => headers[column].Substring(i, Shared))
            .Any(run => folded.Contains(run, StringComparison.Ordinal) && !headers.Where((_, c) => c != column).Any(h => h.Contains(run, StringComparison.Ordinal)));

    private static string UnitOf(TypedValue value) => value.Kind == ValueKind.Money ? "元" : value.Unit;

    [GeneratedRegex("[加和与跟、]", RegexOptions.None, 10000)]
    private static partial Regex Joins();
}
