using System.Globalization;
using Bot.Answering;
using Bot.Search;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>An answer as lines of text.</summary>
internal static class AnswerText
{
    /// <summary>Text, table, notices, then each source with what it is quoted for.</summary>
    public static void Write(AnswerRecord answer, IAnsiConsole console)
    {
        foreach (var correction in answer.Understanding.Corrections)
        {
            console.MarkupLineInterpolated($"[grey]“{correction.From}”按“{correction.To}”查找。[/]");
        }

        Line(console, answer.Text);
        if (answer.Table is { } table)
        {
            Write(table, console);
        }

        foreach (string notice in answer.Notices)
        {
            console.MarkupInterpolated($"[yellow]注意：{notice}[/]");
            console.WriteLine();
        }

        foreach (var citation in answer.Citations)
        {
            Write(citation, console);
        }

        if (answer.Outcome != Outcome.Grounded)
        {
            foreach (var passage in answer.Outcome == Outcome.Retrieval ? answer.Passages : [])
            {
                Line(console, $"{passage.PassageId}  {passage.Text.Replace('\t', '｜')}");
            }
        }

        if (answer.Suggestions.Count > 0)
        {
            Line(console, $"还可以问：{string.Join(" ", answer.Suggestions)}");
        }
    }

    private static void Write(AnswerTable table, IAnsiConsole console)
    {
        foreach (var row in table.Rows.Select(r => r.Select(Cell)).Prepend(table.Columns))
        {
            Line(console, string.Join(" | ", row));
        }

        // Of one document there is nothing to count.
        if (table.Searched > 1)
        {
            Line(console, string.Create(CultureInfo.InvariantCulture, $"（{table.Searched} 份文档中有 {table.Matched} 份写到）"));
        }
    }

    private static string Cell(AnswerCell cell) =>
        cell.Citation is { } number ? string.Create(CultureInfo.InvariantCulture, $"{cell.Text}[{number}]") : cell.Text;

    private static void Write(Citation citation, IAnsiConsole console)
    {
        string headings = string.Concat(citation.Headings.Select(h => " › " + h.TrimEnd('：', ':')));
        string date = citation.Document.Date?.ToString("（yyyy-MM-dd）", CultureInfo.InvariantCulture) ?? "";
        console.MarkupInterpolated($"[blue][[{citation.Number}]][/] {citation.Document.Title}{date}{headings} [grey]{citation.PassageId}[/]");
        console.WriteLine();
        foreach (TextRange quote in citation.Quotes)
        {
            Line(console, $"    “{quote.Of(citation.Text).Replace('\t', '｜')}”");
        }
    }

    // Spectre wraps at 80 columns when piped, which would break texts apart.
    private static void Line(IAnsiConsole console, string text) => console.Profile.Out.Writer.WriteLine(text);
}
