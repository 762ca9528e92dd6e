using System.Globalization;
using System.Text;
using Bot.Answering;

namespace Bot.Channels.Rendering.WebChat;

/// <summary>A table in GitHub's Markdown, with the markers of its citations: where neighbouring cells share one, it stands once, after the last of them.</summary>
internal static class MarkdownTable
{
    /// <summary>Short rows are filled with empty cells, long ones cut: one uneven row would end the table otherwise.</summary>
    public static string Write(AnswerTable table)
    {
        var text = new StringBuilder();
        AppendRow(text, table.Columns.Select(Markdown.EscapeLine));
        AppendRow(text, table.Columns.Select(_ => "---"));
        foreach (var row in table.Rows)
        {
            AppendRow(text, table.Columns.Select((_, i) => i < row.Count ? Cell(row, i) : string.Empty));
        }

        return text.ToString().TrimEnd();
    }

    private static string Cell(IReadOnlyList<AnswerCell> row, int i) => row[i].Citation is { } number && (i + 1 == row.Count || row[i + 1].Citation != number)
        ? string.Create(CultureInfo.InvariantCulture, $"{Markdown.EscapeLine(row[i].Text)}[{number}]")
        : Markdown.EscapeLine(row[i].Text);

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells)
    {
        foreach (string cell in cells)
        {
            text.Append("| ").Append(cell).Append(' ');
        }

        text.Append("|\n");
    }
}
