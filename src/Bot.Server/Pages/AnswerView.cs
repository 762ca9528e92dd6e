using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering;

namespace Bot.Server.Pages;

/// <summary>One answer as a page shows it: text with markers, table, notices, sources, what else was found, what to ask next.</summary>
internal static partial class AnswerView
{
    /// <summary>The whole answer; <paramref name="explain"/> says why a passage was found.</summary>
    public static Html Of(AnswerRecord answer, Func<string, Html> explain)
    {
        var (kind, label) = answer.Outcome switch
        {
            Outcome.Grounded => ("grounded", "有出处"),
            Outcome.NotFound when answer.Understanding.Intent is "greeting" or "help" or "off_topic" or "instruction" => ("plain", "说明"),
            Outcome.NotFound => ("absent", "文档没有写"),
            _ => ("plain", "仅检索"),
        };
        return Html.Of($"""
            <article class="answer {kind}" aria-labelledby="answer">
            <header><h1 id="answer">{answer.Understanding.Standalone}</h1> <span class="badge">{label}</span></header>
            {Corrections(answer)}
            <div class="text">{Paragraphs(answer)}</div>
            {Table(answer)}
            {Notices(answer)}
            <footer><p class="facts">{Facts(answer)} · <a href="{StoredAnswerPage.Link(answer.AnswerId)}">本答案的链接</a></p>{FeedbackForm(answer)}</footer>
            </article>
            {SourcesView.Citations(answer, explain)}
            {Suggestions(answer)}
            {SourcesView.Passages(answer, explain)}
            """);
    }

    private static IEnumerable<Html> Paragraphs(AnswerRecord answer) =>
        answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !StandsInTable(line, answer))
            .Select(line => Html.Of($"<p>{Markers(line, answer)}</p>"));

    // The text of a list holds its rows too, for channels that show no table; here they would stand twice.
    private static bool StandsInTable(string line, AnswerRecord answer)
    {
        string text = string.Concat(Marker().Split(line).Where((_, i) => i % 2 == 0)).Trim();
        return answer.Table is { } table && table.Rows.Any(row => row.Any(cell => string.Equals(cell.Text.Trim(), text, StringComparison.Ordinal)));
    }

    // Splitting at the captured number leaves text at even positions and numbers at odd ones.
    private static IEnumerable<Html> Markers(string line, AnswerRecord answer) =>
        Marker().Split(line).Select((part, i) => i % 2 == 0
            ? Html.Of($"{part}")
            : MarkerLink(int.Parse(part, CultureInfo.InvariantCulture), answer));

    private static Html MarkerLink(int number, AnswerRecord answer) =>
        answer.Citations.FirstOrDefault(c => c.Number == number) is { } citation
            ? Html.Of($"""<a class="marker" href="{SourcesView.Link(citation, answer)}" aria-label="出处 {number}：{citation.Document.Title}，第 {citation.Paragraph} 段">{number}</a>""")
            : Html.Of($"[{number}]");

    private static Html Table(AnswerRecord answer)
    {
        if (answer.Table is not { } table)
        {
            return Html.Empty;
        }

        var columns = table.Columns.Select(c => Html.Of($"""<th scope="col">{c}</th>"""));
        var rows = table.Rows.Select(row => Html.Of($"<tr>{row.Select(cell => Cell(cell, answer))}</tr>"));
        return Html.Of($"""
            <div class="wide" tabindex="0" role="region" aria-label="答案表格">
            <table>
            {(table.Searched > 1 ? Html.Of($"<caption>{table.Searched} 份文档中有 {table.Matched} 份写到</caption>") : Html.Empty)}
            <thead><tr>{columns}</tr></thead>
            <tbody>{rows}</tbody>
            </table>
            </div>
            """);
    }

    private static Html Cell(AnswerCell cell, AnswerRecord answer) =>
        Html.Of($"<td>{cell.Text}{(cell.Citation is { } number ? MarkerLink(number, answer) : Html.Empty)}</td>");

    private static Html Corrections(AnswerRecord answer) => answer.Understanding.Corrections.Count == 0
        ? Html.Empty
        : Html.Of($"""<p class="note">{answer.Understanding.Corrections.Select(c => Html.Of($"“{c.From}”按“{c.To}”查找。"))}</p>""");

    private static Html Notices(AnswerRecord answer) => answer.Notices.Count == 0
        ? Html.Empty
        : Html.Of($"""<ul class="notices" aria-label="提示">{answer.Notices.Select(n => Html.Of($"<li>{n}</li>"))}</ul>""");

    private static string Facts(AnswerRecord answer)
    {
        string mode = answer.Mode == AnswerMode.Model ? "由模型撰写并核对原文" : "摘自原文";
        string time = string.Create(CultureInfo.InvariantCulture, $"用时 {answer.ElapsedMs:0.#} 毫秒");
        return answer.Outcome == Outcome.Grounded
            ? string.Create(CultureInfo.InvariantCulture, $"可信度 {Math.Round(answer.Confidence * 100)}% · {mode} · {time}")
            : time;
    }

    private static Html FeedbackForm(AnswerRecord answer) => Html.Of($"""
        <form class="feedback" method="post" action="{StoredAnswerPage.Link(answer.AnswerId)}/feedback" aria-label="评价这个答案">
        <button name="rating" value="up">有帮助</button>
        <button name="rating" value="down">没有帮助</button>
        </form>
        """);

    private static Html Suggestions(AnswerRecord answer) => answer.Suggestions.Count == 0
        ? Html.Empty
        : Html.Of($"""
            <nav class="suggestions" aria-labelledby="next">
            <h2 id="next">还可以问</h2>
            <ul>{answer.Suggestions.Select(s => Html.Of($"""<li><a href="/ask?q={Uri.EscapeDataString(s)}&amp;conversation={answer.ConversationId}">{s}</a></li>"""))}</ul>
            </nav>
            """);

    [GeneratedRegex(@"\[([0-9]{1,4})\]", RegexOptions.None, 10000)]
    private static partial Regex Marker();
}
