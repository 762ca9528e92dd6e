using AngleSharp.Dom;

namespace Bot.Knowledge.Formats;

/// <summary>Reads a table as rows of cells under column headers.</summary>
internal static class HtmlTable
{
    private const int LongCell = 100;

    /// <summary>Whether the table only arranges a page: tables inside it, one column, or one cell that holds most of its text in several paragraphs.</summary>
    public static bool IsLayout(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table") is not null)
        {
            return true;
        }

        List<IElement> rows = TableGrid.RowsOf(table);
        if (rows.Count == 0 || rows.TrueForAll(row => row.Children.Count(TableGrid.IsCell) <= 1))
        {
            return true;
        }

        int total = table.TextContent.Length;
        return rows.SelectMany(row => row.Children.Where(TableGrid.IsCell))
            .Any(cell => cell.TextContent.Length > LongCell && cell.TextContent.Length > 0.6 * total && cell.QuerySelectorAll("br,p,div,h1,h2,h3,h4").Length >= 4);
    }

    /// <summary>
    /// The rows below the headers. A caption, or a row of one cell across the whole table, comes as a paragraph of its own and names the
    /// rows after it. A cell across several columns stands once, under all their headers; one across several rows stands in each of them.
    /// </summary>
    public static IEnumerable<HtmlRun> Rows(IElement table, int hint)
    {
        IElement? caption = table.QuerySelector("caption");
        string? title = caption is null ? null : TableGrid.Text(HtmlWalk.Collect(caption));
        if (title is { Length: > 0 })
        {
            yield return Title(title, caption!.SourceReference?.Position.Index ?? hint);
        }

        List<TableGrid.Row> rows = TableGrid.Of(table, hint);
        int headers = 0;
        string[] columns = [];
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].IsTitle(rows))
            {
                title = rows[i].Cells[0].Text;
                yield return Title(title, rows[i].Hint);
                continue;
            }

            if (headers == 0)
            {
                (headers, columns) = Headers(rows[i..]);
                i += headers;
                headers = Math.Max(1, headers);
            }

            if (i < rows.Count && rows[i].Cells.Exists(cell => cell.Text.Length > 0))
            {
                yield return Body(rows[i], columns, title is { Length: > 0 } ? title : null);
            }
        }
    }

    private static HtmlRun Title(string text, int hint) =>
        new(new Block { Text = text, Kind = PassageKind.Paragraph, Caption = text }, hint, text);

    private static HtmlRun Body(TableGrid.Row row, string[] columns, string? caption)
    {
        var block = new Block
        {
            Text = string.Join('\t', row.Cells.Select(cell => cell.Text)),
            Kind = PassageKind.TableRow,
            Columns = columns.Length == 0 ? [] : [.. row.Cells.Select(cell => Label(columns, cell))],
            Caption = caption,
        };
        return new HtmlRun(block, row.Hint, string.Concat(row.Cells.Where(cell => cell.IsOwn).Select(cell => cell.Text)));
    }

    private static string Label(string[] columns, TableGrid.Cell cell) =>
        string.Join('、', columns.Skip(cell.Column).Take(cell.Width).Where(label => label.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>How many of the first rows are headers, and the label of each column.</summary>
    private static (int Count, string[] Columns) Headers(List<TableGrid.Row> rows)
    {
        int marked = rows.TakeWhile(row => row.IsHeader).Count();
        // A table of nothing but headers has its text in them.
        int count = marked == rows.Count ? 0
            : marked > 0 ? marked
            : rows.Count > 1 && TableHeaders.LooksLikeHeader([.. rows[0].Cells.Select(cell => cell.Text)]) ? 1 : 0;
        int width = rows.Take(count).Select(row => row.Width).DefaultIfEmpty(0).Max();
        return (count, [.. Enumerable.Range(0, width).Select(column => string.Join(' ', Above(rows, count, column)))]);
    }

    private static IEnumerable<string> Above(List<TableGrid.Row> rows, int count, int column) =>
        rows.Take(count).Select(row => row.Cells.Find(cell => cell.Column <= column && column < cell.Column + cell.Width).Text ?? "")
            .Where(text => text.Length > 0).Distinct(StringComparer.Ordinal);
}
