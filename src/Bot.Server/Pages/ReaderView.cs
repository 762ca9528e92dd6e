using System.Globalization;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Server.Pages;

/// <summary>A document with headings, lists and tables as in its source, and ranges of one paragraph marked.</summary>
/// <param name="document">The document.</param>
/// <param name="quotes">The ranges to mark.</param>
/// <param name="paragraph">
/// The paragraph to mark them in. Null when only the address's #pN names it, which the server never sees: then the ranges are marked in
/// every paragraph, and the style sheet shows them in the addressed one only.
/// </param>
internal sealed class ReaderView(Document document, IReadOnlyList<TextRange> quotes, int? paragraph)
{
    // Front matter worth a reader's while, in this order.
    private static readonly (string Key, string Label)[] Known =
    [
        ("category", "类别"), ("region", "地区"), ("issuer", "发布单位"), ("number", "文号"), ("effective", "施行日期"), ("expires", "失效日期"), ("source", "来源"),
    ];

    // A first heading that only repeats the title lends it its anchor instead of standing below it once more.
    private readonly bool _skipsFirst = document.Passages is [{ Kind: PassageKind.Heading } first, ..]
        && string.Equals(first.Text.Trim(), document.Title.Trim(), StringComparison.Ordinal);

    /// <summary>The page's main part; <paramref name="question"/> is the one to go back to, if any.</summary>
    public Html Render(string? question) => Html.Of($"""
        <article class="document">
        <p class="back"><a href="{Back(question)}">← {(question is null ? "去提问" : "返回答案")}</a></p>
        <header>
        <h1{(_skipsFirst ? Html.Of($""" id="p1" """) : Html.Empty)}>{document.Title}</h1>
        <dl>{Metadata()}</dl>
        </header>
        {Contents()}
        <div class="body{(paragraph is null ? " addressed" : "")}">
        {Blocks()}
        </div>
        </article>
        """);

    private static string Back(string? question) => question is null ? "/ask" : "/ask?q=" + Uri.EscapeDataString(question);

    private IEnumerable<Html> Metadata()
    {
        if (document.Date is { } date)
        {
            yield return Entry("日期", Html.Of($"{date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}"));
        }

        foreach (var (key, label) in Known)
        {
            if (document.Metadata.TryGetValue(key, out string? value) && value.Length > 0)
            {
                yield return Entry(label, Html.Of($"{(key == "category" ? DocumentGroup.LabelOf(value) : value)}"));
            }
        }

        yield return Entry("文件", Html.Of($"{document.Path}"));
        // The reader of the document has admitted http and https only.
        if (document.Url is { } url)
        {
            yield return Entry("原文", Html.Of($"""<a href="{url}" rel="noopener noreferrer external">{url}</a>"""));
        }
    }

    private static Html Entry(string label, Html value) => Html.Of($"<div><dt>{label}</dt><dd>{value}</dd></div>");

    private Html Contents()
    {
        var headings = document.Passages.Skip(_skipsFirst ? 1 : 0).Where(p => p.Kind == PassageKind.Heading).ToList();
        return headings.Count < 4
            ? Html.Empty
            : Html.Of($"""
                <details class="toc"><summary>目录（{headings.Count}）</summary>
                <nav aria-label="目录"><ul>{headings.Select(h => Html.Of($"""<li class="depth-{Math.Min(h.Headings.Count, 3)}"><a href="#p{h.Number}">{h.Text}</a></li>"""))}</ul></nav>
                </details>
                """);
    }

    private IEnumerable<Html> Blocks()
    {
        for (int i = _skipsFirst ? 1 : 0; i < document.Passages.Count;)
        {
            int end = EndOfBlock(i);
            yield return Block(document.Passages.Skip(i).Take(end - i).ToList());
            i = end;
        }
    }

    // Neighbouring list items make one list, neighbouring rows under the same headers one table.
    private int EndOfBlock(int start)
    {
        var first = document.Passages[start];
        int end = start + 1;
        while (first.Kind is PassageKind.ListItem or PassageKind.TableRow
            && end < document.Passages.Count
            && document.Passages[end] is var next
            && next.Kind == first.Kind
            && next.Columns.SequenceEqual(first.Columns, StringComparer.Ordinal))
        {
            end++;
        }

        return end;
    }

    private Html Block(List<Passage> passages) => passages[0].Kind switch
    {
        PassageKind.Heading => Heading(passages[0]),
        PassageKind.ListItem => Html.Of($"<ul>{passages.Select(p => Html.Of($"""<li id="p{p.Number}">{Anchor(p)}{Text(p)}</li>"""))}</ul>"),
        PassageKind.TableRow => Table(passages),
        _ => Html.Of($"""<p id="p{passages[0].Number}">{Anchor(passages[0])}{Text(passages[0])}</p>"""),
    };

    private Html Heading(Passage passage) => Math.Min(passage.Headings.Count, 3) switch
    {
        0 => Html.Of($"""<h2 id="p{passage.Number}">{Text(passage)}</h2>"""),
        1 => Html.Of($"""<h3 id="p{passage.Number}">{Text(passage)}</h3>"""),
        2 => Html.Of($"""<h4 id="p{passage.Number}">{Text(passage)}</h4>"""),
        _ => Html.Of($"""<h5 id="p{passage.Number}">{Text(passage)}</h5>"""),
    };

    private Html Table(List<Passage> rows)
    {
        var columns = rows[0].Columns.Select(c => Html.Of($"""<th scope="col">{c}</th>"""));
        return Html.Of($"""
            <div class="wide" tabindex="0" role="group" aria-label="表格">
            <table>
            <thead><tr>{columns}</tr></thead>
            <tbody>{rows.Select(row => Html.Of($"""<tr id="p{row.Number}">{Cells(row)}</tr>"""))}</tbody>
            </table>
            </div>
            """);
    }

    private IEnumerable<Html> Cells(Passage row)
    {
        int start = 0;
        foreach (string cell in row.Text.Split('\t'))
        {
            int offset = start;
            yield return Html.Of($"<td>{MarkedText.Of(cell, Marks(row).Select(q => Shift(q, offset)))}</td>");
            start += cell.Length + 1;
        }
    }

    private static TextRange Shift(TextRange range, int offset) => new(Math.Max(0, range.Start - offset), Math.Max(0, range.End - offset));

    private static Html Anchor(Passage passage) =>
        Html.Of($"""<a class="anchor" href="#p{passage.Number}" aria-label="第 {passage.Number} 段">{passage.Number}</a>""");

    private Html Text(Passage passage) => MarkedText.Of(passage.Text, Marks(passage));

    private IReadOnlyList<TextRange> Marks(Passage passage) => paragraph is null || paragraph == passage.Number ? quotes : [];
}
