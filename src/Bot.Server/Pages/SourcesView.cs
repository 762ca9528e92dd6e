using System.Globalization;
using Bot.Answering;

namespace Bot.Server.Pages;

/// <summary>The paragraphs under an answer: those it cites, and those that were found besides.</summary>
internal static class SourcesView
{
    /// <summary>The reader page at the cited paragraph with the quotation marked and a way back to the question.</summary>
    public static string Link(Citation citation, AnswerRecord answer) =>
        WithQuestion(ReaderLink.To(citation.Document.Id, citation.Paragraph, citation.Quotes), answer.Understanding.Standalone);

    /// <summary>The cited paragraphs, numbered as in the text.</summary>
    public static Html Citations(AnswerRecord answer, Func<string, Html> explain)
    {
        var items = answer.Citations.Select(c => Html.Of($"""
            <li id="source-{c.Number}" value="{c.Number}">
            <p class="where"><a href="{Link(c, answer)}">{c.Document.Title}</a> {Where(c.Document, c.Headings, c.Paragraph)}</p>
            <blockquote>{MarkedText.Of(Cells(c.Text), c.Quotes)}</blockquote>
            {explain(c.PassageId)}
            </li>
            """));
        return answer.Citations.Count == 0
            ? Html.Empty
            : Html.Of($"""
                <section class="sources" aria-labelledby="sources">
                <h2 id="sources">出处</h2>
                <ol>{items}</ol>
                </section>
                """);
    }

    /// <summary>What retrieval found, folded away unless it is all there is.</summary>
    public static Html Passages(AnswerRecord answer, Func<string, Html> explain)
    {
        var items = answer.Passages.Select(p => Html.Of($"""
            <li>
            <p class="where"><a href="{WithQuestion(ReaderLink.To(p.Document.Id, p.Paragraph), answer.Understanding.Standalone)}">{p.Document.Title}</a> {Where(p.Document, p.Headings, p.Paragraph)}</p>
            <blockquote>{MarkedText.Of(Cells(p.Text), p.Highlights)}</blockquote>
            <p class="facts">相关度 {p.Score.ToString("0.00", CultureInfo.InvariantCulture)}</p>
            {explain(p.PassageId)}
            </li>
            """));
        var open = answer.Outcome == Outcome.Retrieval ? Html.Of($" open") : Html.Empty;
        return answer.Passages.Count == 0
            ? Html.Empty
            : Html.Of($"""
                <details class="sources found"{open}>
                <summary>检索到的段落（{answer.Passages.Count}）</summary>
                <ol>{items}</ol>
                </details>
                """);
    }

    private static Html Where(DocumentReference document, IReadOnlyList<string> headings, int paragraph)
    {
        string path = string.Concat(headings.Select(h => h.TrimEnd('：', ':') + " › "));
        string date = document.Date is { } day ? day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) + " · " : "";
        return Html.Of($"""<span class="path">{date}{path}第 {paragraph} 段</span>""");
    }

    // The tab between the cells of a table row shows as a bar of the same length, so that offsets stay true.
    private static string Cells(string text) => text.Replace('\t', '｜');

    private static string WithQuestion(string link, string question)
    {
        int fragment = link.IndexOf('#', StringComparison.Ordinal);
        char separator = link.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{link[..fragment]}{separator}q={Uri.EscapeDataString(question)}{link[fragment..]}";
    }
}
