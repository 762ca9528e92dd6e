using AngleSharp.Dom;

namespace Bot.Knowledge.Formats;

/// <summary>Reads a table as rows of cells under column headers, with cells that span rows or columns repeated in each.</summary>
internal static class HtmlTable
{
    // A cell that claims to span more is a mistake or an attack on memory.
    private const int MaxSpan = 200;

    /// <summary>Whether the table only arranges a page: tables inside it, or a single cell or column of running text.</summary>
    public static bool IsLayout(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table") is not null)
        {
            return true;
        }

        List<IElement> rows = RowsOf(table);
        return rows.Count == 0 || rows.TrueForAll(row => row.Children.Count(IsCell) <= 1);
    }

    /// <summary>The caption as a heading would be noise; it travels with each row instead.</summary>
    public static IEnumerable<HtmlRun> Rows(IElement table, int hint)
    {
        string? caption = table.QuerySelector("caption") is { } element && Text(HtmlWalk.Collect(element)) is { Length: > 0 } text ? text : null;
        List<Row> rows = Grid(RowsOf(table), hint);
        int headerCount = HeaderCount(rows);
        string[] columns = Columns(rows, headerCount);
        foreach (Row row in rows.Skip(headerCount))
        {
            string joined = string.Join('\t', row.Cells);
            if (row.Cells.Exists(cell => cell.Length > 0))
            {
                var block = new Block { Text = joined, Kind = PassageKind.TableRow, Columns = Fit(columns, row.Cells.Count), Caption = caption };
                yield return new HtmlRun(block, row.Hint, string.Concat(row.OwnCells));
            }
        }
    }

    private static List<IElement> RowsOf(IElement table) => [.. table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table)];

    private static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    private static List<Row> Grid(List<IElement> elements, int hint)
    {
        var rows = new List<Row>();
        var spans = new SortedDictionary<int, (int Left, string Text)>();
        foreach (IElement element in elements)
        {
            var row = new Row(element.SourceReference?.Position.Index ?? hint, element.ParentElement?.LocalName == "thead");
            foreach (IElement cell in element.Children.Where(IsCell))
            {
                TakeSpans(row, spans);
                Place(row, cell, spans);
            }

            TakeSpans(row, spans);
            row.IsHeader |= row.HeaderCells > 0 && row.HeaderCells == row.OwnCells.Count;
            rows.Add(row);
        }

        return rows;
    }

    private static void Place(Row row, IElement cell, SortedDictionary<int, (int Left, string Text)> spans)
    {
        List<HtmlRun> runs = HtmlWalk.Collect(cell);
        string text = Text(runs);
        row.OwnCells.Add(text);
        row.HeaderCells += cell.LocalName == "th" || (runs.Count > 0 && runs.TrueForAll(run => run.Block.IsStrong)) ? 1 : 0;
        int rowSpan = Span(cell, "rowspan");
        for (int i = Span(cell, "colspan"); i > 0 && row.Cells.Count < MaxSpan; i--)
        {
            if (rowSpan > 1)
            {
                spans[row.Cells.Count] = (rowSpan - 1, text);
            }

            row.Cells.Add(text);
        }
    }

    // Cells of earlier rows that reach into this one, as long as they are next in it.
    private static void TakeSpans(Row row, SortedDictionary<int, (int Left, string Text)> spans)
    {
        while (spans.TryGetValue(row.Cells.Count, out (int Left, string Text) span))
        {
            if (span.Left == 1)
            {
                spans.Remove(row.Cells.Count);
            }
            else
            {
                spans[row.Cells.Count] = span with { Left = span.Left - 1 };
            }

            row.Cells.Add(span.Text);
        }
    }

    private static int HeaderCount(List<Row> rows)
    {
        int marked = rows.TakeWhile(row => row.IsHeader).Count();
        // A table of nothing but headers has its text in them.
        return marked == rows.Count ? 0 : marked > 0 ? marked : rows.Count > 1 && TableHeaders.LooksLikeHeader(rows[0].Cells) ? 1 : 0;
    }

    private static string[] Columns(List<Row> rows, int headerCount)
    {
        int width = rows.Take(headerCount).Select(row => row.Cells.Count).DefaultIfEmpty(0).Max();
        return
        [
            .. Enumerable.Range(0, width).Select(column => string.Join(
                ' ', rows.Take(headerCount).Where(row => column < row.Cells.Count).Select(row => row.Cells[column]).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal))),
        ];
    }

    private static string[] Fit(string[] columns, int count) =>
        columns.Length == 0 ? [] : [.. Enumerable.Range(0, count).Select(i => i < columns.Length ? columns[i] : "")];

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), out int span) ? Math.Clamp(span, 1, MaxSpan) : 1;

    private static string Text(List<HtmlRun> runs) => string.Join(' ', runs.Select(run => run.Block.Text)).Replace('\t', ' ');

    private sealed class Row(int hint, bool isHeader)
    {
        public int Hint { get; } = hint;

        public bool IsHeader { get; set; } = isHeader;

        public int HeaderCells { get; set; }

        public List<string> Cells { get; } = [];

        public List<string> OwnCells { get; } = [];
    }
}
