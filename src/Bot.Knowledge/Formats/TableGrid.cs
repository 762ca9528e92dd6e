using AngleSharp.Dom;

namespace Bot.Knowledge.Formats;

/// <summary>Puts the cells of a table in their columns, those that span rows in each row that they reach.</summary>
internal static class TableGrid
{
    // A cell that claims to span more is a mistake or an attack on memory.
    private const int MaxSpan = 200;

    /// <summary>The rows of the table itself, not of tables in it.</summary>
    public static List<IElement> RowsOf(IElement table) => [.. table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table)];

    /// <summary>Whether the element is a cell.</summary>
    public static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    /// <summary>The text of a cell: its paragraphs with a space between.</summary>
    public static string Text(List<HtmlRun> runs) => string.Join(' ', runs.Select(run => run.Block.Text)).Replace('\t', ' ');

    /// <summary>The rows with their cells in order of columns.</summary>
    public static List<Row> Of(IElement table, int hint)
    {
        var rows = new List<Row>();
        var spans = new SortedDictionary<int, (int Left, Cell Cell)>();
        foreach (IElement element in RowsOf(table))
        {
            var row = new Row(element.SourceReference?.Position.Index ?? hint);
            int own = 0;
            int headers = 0;
            foreach (IElement cell in element.Children.Where(IsCell))
            {
                TakeSpans(row, spans);
                headers += Place(row, cell, spans) ? 1 : 0;
                own++;
            }

            TakeSpans(row, spans);
            row.IsHeader = own > 0 && (headers == own || element.ParentElement?.LocalName == "thead");
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Adds the cell to the row; says whether it is a header.</summary>
    private static bool Place(Row row, IElement element, SortedDictionary<int, (int Left, Cell Cell)> spans)
    {
        List<HtmlRun> runs = HtmlWalk.Collect(element);
        var cell = new Cell(Text(runs), row.Width, Math.Min(Span(element, "colspan"), Math.Max(1, MaxSpan - row.Width)), IsOwn: true);
        int rowSpan = Span(element, "rowspan");
        if (rowSpan > 1)
        {
            spans[cell.Column] = (rowSpan - 1, cell with { IsOwn = false });
        }

        row.Cells.Add(cell);
        return element.LocalName == "th" || (runs.Count > 0 && runs.TrueForAll(run => run.Block.IsStrong));
    }

    // Cells of earlier rows that reach into this one, as long as they are next in it.
    private static void TakeSpans(Row row, SortedDictionary<int, (int Left, Cell Cell)> spans)
    {
        while (spans.Remove(row.Width, out (int Left, Cell Cell) span))
        {
            if (span.Left > 1)
            {
                spans[span.Cell.Column] = span with { Left = span.Left - 1 };
            }

            row.Cells.Add(span.Cell);
        }
    }

    private static int Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), out int span) ? Math.Clamp(span, 1, MaxSpan) : 1;

    /// <summary>A cell in its columns; <paramref name="IsOwn"/> says that it does not reach in from a row above.</summary>
    internal readonly record struct Cell(string Text, int Column, int Width, bool IsOwn);

    /// <summary>A row of cells.</summary>
    internal sealed class Row(int hint)
    {
        /// <summary>Where the row begins in the markup.</summary>
        public int Hint { get; } = hint;

        /// <summary>Whether all its cells are headers.</summary>
        public bool IsHeader { get; set; }

        /// <summary>Its cells from left to right.</summary>
        public List<Cell> Cells { get; } = [];

        /// <summary>Number of columns that its cells take.</summary>
        public int Width => Cells.Count == 0 ? 0 : Cells[^1].Column + Cells[^1].Width;

        /// <summary>Whether its only cell runs across the table: a title of the rows after it.</summary>
        public bool IsTitle(List<Row> rows) =>
            Cells is [{ IsOwn: true, Width: > 1 } cell] && cell.Text.Length is > 0 and <= 60 && cell.Text[^1] is not ('。' or '；') && rows[^1] != this;
    }
}
