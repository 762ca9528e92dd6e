using System.Globalization;
using System.Text;
using Bot.Answering;

namespace Bot.Channels.Rendering.Teams;

/// <summary>Tables and sources as lines of text, for clients and channels that show no cards or citations.</summary>
internal static class PlainText
{
    private const int MaxRows = 60;
    private const int MaxSources = 40;
    private const int MaxUnits = 200;

    /// <summary>One line for each row: its first cell, then the others with their column's name.</summary>
    public static string Table(AnswerTable table) => string.Join('\n', table.Rows.Take(MaxRows).Select(row => Row(table.Columns, row)));

    /// <summary>Whether <paramref name="text"/> says all that stands in the table beside what its rows are called.</summary>
    public static bool IsSaid(AnswerTable table, string text) =>
        table.Rows.All(row => row.Skip(1).All(cell => text.Contains(cell.Text, StringComparison.Ordinal)));

    /// <summary>What a cell says, with the marker of its citation.</summary>
    public static string Cell(AnswerCell cell, int units) => cell.Citation is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{Fitted.Line(cell.Text, units)}[{number}]")
        : Fitted.Line(cell.Text, units);

    /// <summary>One line of Markdown for each citation, linked where <paramref name="baseUrl"/> is known.</summary>
    public static string Sources(AnswerRecord answer, string? baseUrl, Phrases phrases)
    {
        var lines = new StringBuilder();
        foreach (var citation in answer.Citations.Take(MaxSources))
        {
            string title = TeamsMarkdown.Escape(Fitted.Line(citation.Document.Title, MaxUnits));
            string paragraph = string.Format(CultureInfo.InvariantCulture, phrases.Paragraph, citation.Paragraph);
            string? address = baseUrl is null ? null : SafeLinks.ToParagraph(citation, baseUrl);
            lines.Append(lines.Length == 0 ? string.Empty : "\n\n");
            lines.Append(CultureInfo.InvariantCulture, $"[{citation.Number}] {(address is null ? title : TeamsMarkdown.Link(title, address))} · {paragraph}");
        }

        return lines.ToString();
    }

    private static string Row(IReadOnlyList<string> columns, IReadOnlyList<AnswerCell> row) => string.Join(
        "；",
        row.Select((cell, i) => i == 0 || i >= columns.Count
            ? Cell(cell, MaxUnits)
            : $"{Fitted.Line(columns[i], MaxUnits)}：{Cell(cell, MaxUnits)}"));
}
