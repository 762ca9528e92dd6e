using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Extracting;

/// <summary>How an answer tells a row of a table: by the column that names things, never by its running number.</summary>
internal static class RowText
{
    private static readonly string[] Numbering = ["序号", "编号", "序", "项次", "No", "No.", "NO", "#", ""];

    // Columns that limit what the others say.
    private static readonly string[] Remarks = ["备注", "说明", "条件", "例外", "附注", "注", "备注说明"];

    // A number longer than this is a code.
    private const int LongestNumber = 3;

    /// <summary>The column of <paramref name="row"/> that says what it is about: its first, or the next where that only counts the rows.</summary>
    public static int NamingColumn(Passage row)
    {
        string[] cells = row.Text.Split('\t');
        bool isCounted = cells.Length > 2 && cells[0].Trim() is { Length: > 0 and <= LongestNumber } number && number.All(char.IsAsciiDigit)
            && (row.Columns.Count == 0 || Numbering.Contains(row.Columns[0].Trim(), StringComparer.OrdinalIgnoreCase));
        return isCounted ? 1 : 0;
    }

    /// <summary>What <paramref name="row"/> is called.</summary>
    public static string Name(Passage row) => row.Text.Split('\t') is var cells ? cells[Math.Min(NamingColumn(row), cells.Length - 1)].Trim() : "";

    /// <summary>The name of <paramref name="row"/> with those of its cells that <paramref name="isTold"/> picks by their columns, each behind its header.</summary>
    public static string Of(Passage row, Func<int, bool> isTold)
    {
        string[] cells = row.Text.Split('\t');
        int naming = NamingColumn(row);
        return string.Join("；", Enumerable.Range(naming, cells.Length - naming).Where(i => i == naming || isTold(i))
            .Select(i => i > naming && i < row.Columns.Count && row.Columns[i].Length > 0 ? $"{row.Columns[i]}：{cells[i]}" : cells[i]));
    }

    /// <summary>Whether <paramref name="cell"/> is a mark for what does not exist or was not written: —, /.</summary>
    public static bool IsNotGiven(string cell) => cell.Trim() is { Length: > 0 } mark && mark.All(c => c is '—' or '－' or '-' or '–' or '─' or '/' or '／' or '\\');

    /// <summary>The cells of <paramref name="columns"/> of <paramref name="row"/> behind its name, with its remarks, which may say when they do not hold; quoted whole.</summary>
    public static DraftPart Cells(PreparedPassage row, IReadOnlyList<int> columns)
    {
        // A code alone (B01) says nothing: what stands behind it does.
        int named = Name(row.Passage).Any(Folding.IsHan) ? -1 : NamingColumn(row.Passage) + 1;
        string[] cells = row.Passage.Text.Split('\t');
        bool IsRemark(int column) => column < row.Passage.Columns.Count && Remarks.Contains(row.Columns.Names[column].Trim(), StringComparer.Ordinal) && cells[column].Trim() is { Length: > 0 } and not "无" && !IsNotGiven(cells[column]);
        string text = Of(row.Passage, c => c == named || columns.Contains(c) || IsRemark(c));
        return new(text + (columns is [var only] && IsNotGiven(cells[only]) ? "（表中没有给出）。" : "。"), row, [row.Whole]);
    }
}
