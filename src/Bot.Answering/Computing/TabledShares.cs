using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;

namespace Bot.Answering.Computing;

/// <summary>
/// A share of an amount that the question states of its case (研发花了1000万), where a table gives the share and its cap: in one row that the question
/// names (补贴比例, 最高金额 are columns), or in two rows of names and values (补贴比例｜10%, 补贴上限｜500万元).
/// </summary>
internal static partial class TabledShares
{
    private const double Sure = 0.8;
    private const int Considered = 15;

    // The table and what stands above it say this much of what the question speaks of besides the amount; less is enough where a row is named.
    private const double Covered = 0.7;
    private const double CoveredByName = 0.5;

    /// <summary>The share with its working; null unless <paramref name="question"/> states one amount and asks for another, and the first table that speaks of it gives one share.</summary>
    public static Draft? Find(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, PassageCatalog catalog)
    {
        var read = question.Question;
        if (!Calculations.AsksAmount(read) || read.Values.Where(v => v.Kind == ValueKind.Money).ToList() is not [var stated] || Asks().Count(read.Folded) != 1)
        {
            return null;
        }

        var tables = ListGroup.InForceFirst(read, ListGroup.Tables(passages.Take(Considered), catalog).Where(t => PlaceMatch.Of(read, t.Members[0]) >= 0));

        // What the asker spent is no number that a row's brackets hold: the most that is granted is none of what he spent.
        var named = new Lazy<WeightedQuestion>(() => new WeightedQuestion(read with { Stated = [] }, catalog.Statistics));
        return tables.Select(t => InTable(question, named, t, stated)).OfType<(Draft Draft, double Said)>().OrderByDescending(t => t.Said).FirstOrDefault().Draft;
    }

    private static (Draft Draft, double Said)? InTable(WeightedQuestion question, Lazy<WeightedQuestion> named, ListGroup table, TypedValue stated)
    {
        bool namesValues = NamesValues(table.Members[0]);
        var rows = namesValues ? table.Members : NamedRows.Of(named.Value, table) is { IsSure: true, Rows: [var row] } ? [row] : [];
        if (rows.Count == 0 || Cells(rows, ValueKind.Percent, Share()) is not [var share] || Cells(rows, ValueKind.Money, Cap()) is not { Count: <= 1 } caps)
        {
            return null;
        }

        string said = string.Join('\n', rows.Select(r => r.Text)) + "\n" + rows[0].Above;
        double covered = Coverage(question, stated, said);
        return covered >= (namesValues ? Covered : CoveredByName) && Calculations.Product([(decimal)stated.Number, (decimal)share.Value.Number / 100]) is { } product
            ? (Told(stated.Range.Of(question.Question.Folded), product, share, caps.Count > 0 ? caps[0] : null), covered) : null;
    }

    // 补贴比例｜10%: what a value is of stands in its row, not in its header.
    private static bool NamesValues(PreparedPassage row) => row.Passage.Columns.Count == 2 && !Share().IsMatch(row.Passage.Columns[1]) && !Cap().IsMatch(row.Passage.Columns[1]);

    // What the asker spent stands in no document, nor does that he did.
    private static double Coverage(WeightedQuestion question, TypedValue stated, string said)
    {
        var about = question.Terms.Where(t => t.Term.IsDemanded && !t.Term.Range.Overlaps(stated.Range) && !Spending().IsMatch(t.Term.Text)).ToList();
        return WeightedTerm.Share(about, said);
    }

    // The cells of the kind under such a header, or in a row of such a name.
    private static List<(PreparedPassage Row, int Column, TypedValue Value)> Cells(IReadOnlyList<PreparedPassage> rows, ValueKind kind, Regex named)
    {
        var found = new List<(PreparedPassage, int, TypedValue)>();
        foreach (var row in rows)
        {
            var cells = ListAnswer.Row(row);
            for (int column = 1; column < cells.Count; column++)
            {
                string name = NamesValues(row) ? cells[0].Text : row.Passage.Columns[column];
                if (named.IsMatch(name) && cells[column].Quotes is [var range, ..] && row.Values.Where(v => range.Contains(v.Range)).ToList() is [var only] && only.Kind == kind)
                {
                    found.Add((row, column, only));
                }
            }
        }

        return found;
    }

    private static Draft Told(string stated, decimal product, (PreparedPassage Row, int Column, TypedValue Value) share, (PreparedPassage Row, int Column, TypedValue Value)? cap)
    {
        decimal? limit = cap is { } known ? (decimal)known.Value.Number : null;
        bool isCapped = limit < product;
        string working = $"{stated}×{share.Value.Range.Of(share.Row.Text)}{(isCapped ? $"＝{Measure.Write(product, "元")}，最高{Measure.Write(limit!.Value, "元")}" : "")}";
        var told = cap is { } beside && ReferenceEquals(beside.Row, share.Row) ? RowText.Cells(share.Row, [share.Column, beside.Column]) : Cell(share);
        var parts = new List<DraftPart> { told with { Text = $"{Measure.Write(isCapped ? limit!.Value : product, "元")}（{working}）：{told.Text}" } };
        if (cap is { } also && !ReferenceEquals(also.Row, share.Row))
        {
            parts[0] = parts[0] with { Ending = "；" };
            parts.Add(Cell(also));
        }

        return new Draft(parts, null, Sure) { IsExact = true };
    }

    private static DraftPart Cell((PreparedPassage Row, int Column, TypedValue Value) cell) =>
        NamesValues(cell.Row) && Quotation.IsPair(cell.Row.Passage) ? Quotation.Row(cell.Row) : RowText.Cells(cell.Row, [cell.Column]);

    [GeneratedRegex("比例|比率|标准|幅度|百分|%", RegexOptions.None, 10000)]
    private static partial Regex Share();

    [GeneratedRegex("上限|最高|封顶|限额|至多|最多|不超过", RegexOptions.None, 10000)]
    private static partial Regex Cap();

    [GeneratedRegex("花|投入?|用|买|支出|付|费用$", RegexOptions.None, 10000)]
    private static partial Regex Spending();

    [GeneratedRegex("多少|几|谁|哪|什么|啥", RegexOptions.None, 10000)]
    private static partial Regex Asks();
}
