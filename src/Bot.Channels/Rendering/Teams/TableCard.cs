using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Answering;

namespace Bot.Channels.Rendering.Teams;

/// <summary>The table of an answer as a card, with its sources and the next questions as buttons.</summary>
internal static class TableCard
{
    private const int MaxColumns = 6;
    private const int MaxRows = 60;
    private const int MaxSources = 40;
    private const int MaxCellUnits = 200;
    private const int MaxHeaderUnits = 40;
    private const int MaxFallbackUnits = 1500;

    // A card takes 28 kB on some clients. Counted in UTF-16 units of its JSON, half of that; text is most of it.
    private const int MaxUnits = 14_000;

    /// <summary>As many rows as a card holds; the remark below says how many are missing and the link leads to them. Null when not even one fits.</summary>
    public static JsonObject? Write(AnswerRecord answer, AnswerTable table, string? baseUrl, Phrases phrases, TeamsPhrases more)
    {
        for (int rows = Math.Min(table.Rows.Count, MaxRows); rows > 0; rows /= 2)
        {
            var card = Write(answer, table, rows, baseUrl, phrases, more);
            if (card.ToJsonString(CardParts.Json).Length <= MaxUnits)
            {
                return card;
            }
        }

        return null;
    }

    private static JsonObject Write(AnswerRecord answer, AnswerTable table, int rows, string? baseUrl, Phrases phrases, TeamsPhrases more)
    {
        var shown = table with { Rows = [.. table.Rows.Take(rows)] };
        string coverage = string.Format(CultureInfo.InvariantCulture, phrases.Coverage, table.Matched, table.Searched);
        List<JsonObject> body = [Table(shown), CardParts.Paragraph(CardParts.Subtle(coverage))];
        if (rows < table.Rows.Count)
        {
            string missing = string.Format(CultureInfo.InvariantCulture, more.MoreRows, table.Rows.Count - rows);
            body.Add(CardParts.Paragraph(CardParts.Subtle(missing)));
        }

        var cited = shown.Rows.SelectMany(r => r).Select(c => c.Citation).ToHashSet();
        var sources = answer.Citations.Where(c => cited.Contains(c.Number)).Take(MaxSources).ToList();
        if (sources.Count > 0)
        {
            body.Add(CardParts.With(CardParts.Paragraph(CardParts.Bold(more.Sources)), "separator", true));
            body.AddRange(sources.Select(c => Source(c, baseUrl, phrases)));
        }

        var actions = SuggestedQuestions.Of(answer).Select(CardParts.Ask);
        string? whole = AnswerLink.To(answer, baseUrl);
        return CardParts.Card(body, whole is null ? actions : actions.Append(CardParts.OpenUrl(more.FullAnswer, whole)), Fitted.To(PlainText.Table(shown), MaxFallbackUnits));
    }

    private static JsonObject Source(Citation citation, string? baseUrl, Phrases phrases) => CardParts.Paragraph(
        CardParts.Run($"[{citation.Number}] "),
        CardParts.Link(Fitted.Line(citation.Document.Title, MaxCellUnits), baseUrl is null ? null : SafeLinks.ToParagraph(citation, baseUrl)),
        CardParts.Subtle(" · " + string.Format(CultureInfo.InvariantCulture, phrases.Paragraph, citation.Paragraph)));

    private static JsonObject Table(AnswerTable table)
    {
        var columns = table.Columns.Take(MaxColumns).ToList();
        return new JsonObject
        {
            ["type"] = "Table",
            ["firstRowAsHeaders"] = true,
            ["columns"] = new JsonArray([.. columns.Select((_, i) => new JsonObject { ["width"] = Width(table, i) })]),
            ["rows"] = new JsonArray([Row(columns.Select(c => CardParts.Bold(Fitted.Line(c, MaxHeaderUnits)))), .. table.Rows.Select(r => Row(columns.Select((_, i) => Cell(r, i))))]),
            ["fallback"] = CardParts.Paragraph(CardParts.Run(Fitted.To(PlainText.Table(table), MaxFallbackUnits))),
        };
    }

    // By the root of their longest text: long texts take more lines as well as more width.
    private static int Width(AnswerTable table, int column) =>
        Math.Clamp((int)Math.Sqrt(table.Rows.Max(row => column < row.Count ? row[column].Text.Length : 0)), 2, 8);

    private static JsonObject Row(IEnumerable<JsonObject> runs) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = new JsonArray([.. runs.Select(run => new JsonObject { ["type"] = "TableCell", ["items"] = new JsonArray(CardParts.Paragraph(run)) })]),
    };

    // Short rows are filled with empty cells, long ones cut.
    private static JsonObject Cell(IReadOnlyList<AnswerCell> row, int column) =>
        CardParts.Run(column < row.Count ? PlainText.Cell(row[column], MaxCellUnits) : string.Empty);
}
