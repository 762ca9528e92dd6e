using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Extracting;

/// <summary>Answers from a table of the documents: all its rows, and the row that is highest or lowest when that is asked.</summary>
internal static partial class TableAnswer
{
    // Longer tables are read in the document.
    private const int MostRows = 40;

    /// <summary>The answer when <paramref name="best"/> is a table row and the question is about the rows together; else null.</summary>
    public static Draft? Make(ReadQuestion question, PreparedPassage best, PassageCatalog catalog)
    {
        bool asksExtreme = Reduction.AsksExtreme(question.Folded);
        if (best.Passage.Kind != PassageKind.TableRow || !(question.WantsList || question.Compares || asksExtreme))
        {
            return null;
        }

        var first = asksExtreme && Extreme().Match(question.Folded) is { Success: true } extreme && Ordered(Rows(best, catalog), IsLow().IsMatch(extreme.Value)) is { } top ? top : best;
        return Whole(best, catalog) is { } table ? new Draft([Quotation.Row(first)], table, 0) : null;
    }

    /// <summary>The table that <paramref name="row"/> is of; null when it has no columns or no other row.</summary>
    public static DraftTable? Whole(PreparedPassage row, PassageCatalog catalog)
    {
        var rows = Rows(row, catalog);
        var columns = row.Passage.Columns;
        return rows.Count < 2 || columns.Count == 0 ? null : new DraftTable(columns, [.. rows.Select(r => Cells(r, columns.Count))], 1, catalog.Collection.Documents.Count);
    }

    /// <summary>Whether both are rows of one table.</summary>
    public static bool AreOfOneTable(PreparedPassage one, PreparedPassage other) =>
        IsSameTable(one.Passage, other) && other.Passage.Kind == PassageKind.TableRow && one.Passage.IsInSectionOf(other.Passage);

    private static List<PreparedPassage> Rows(PreparedPassage best, PassageCatalog catalog)
    {
        int at = catalog.Find(best.Passage);
        int first = at;
        while (IsSameTable(catalog.Sibling(first, -1), best))
        {
            first--;
        }

        var rows = new List<PreparedPassage>();
        for (int i = first; rows.Count < MostRows && (i == first || IsSameTable(catalog.Sibling(i - 1, 1), best)); i++)
        {
            rows.Add(catalog[i]);
        }

        return rows;
    }

    private static bool IsSameTable(Passage? passage, PreparedPassage best) =>
        passage is { Kind: PassageKind.TableRow } && passage.Columns.SequenceEqual(best.Passage.Columns, StringComparer.Ordinal);

    // By the first amount that every row has; rows without one cannot be ordered.
    private static PreparedPassage? Ordered(List<PreparedPassage> rows, bool low)
    {
        foreach (var kind in (ValueKind[])[ValueKind.Money, ValueKind.Percent, ValueKind.Count, ValueKind.Duration, ValueKind.Area])
        {
            if (rows.TrueForAll(r => r.Values.Any(v => v.Kind == kind)))
            {
                return low ? rows.MinBy(r => r.Values.First(v => v.Kind == kind).Number) : rows.MaxBy(r => r.Values.First(v => v.Kind == kind).Number);
            }
        }

        return null;
    }

    private static DraftPart[] Cells(PreparedPassage row, int columns)
    {
        var cells = new List<DraftPart>();
        int start = 0;
        foreach (string cell in row.Passage.Text.Split('\t'))
        {
            cells.Add(new DraftPart(cell, row, cell.Length == 0 ? [] : [new TextRange(start, start + cell.Length)]));
            start += cell.Length + 1;
        }

        while (cells.Count < columns)
        {
            cells.Add(new DraftPart("", row, []));
        }

        return [.. cells.Take(columns)];
    }

    [GeneratedRegex("最(?:高|多|大|长|贵|低|少|小|短|便宜)", RegexOptions.None, 10000)]
    private static partial Regex Extreme();

    [GeneratedRegex("[低少小短便]", RegexOptions.None, 10000)]
    private static partial Regex IsLow();
}
