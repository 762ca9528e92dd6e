using System.Text.RegularExpressions;
using Bot.Answering.Composition;
using Bot.Search;
using Bot.Server.Api;
using Bot.Server.Hosting;

namespace Bot.Server.Pages;

/// <summary>GET /documents/{id}: the whole document, an anchor for each paragraph, a quotation marked.</summary>
internal static partial class ReaderPage
{
    private const int MaxQuotes = 50;

    // Ids hold slashes, hence the catch-all.
    public static void MapReaderPage(this WebApplication app) => app.MapGet("/documents/{**id}", ShowAsync)
        .LimitPerClient()
        .Produces<string>(StatusCodes.Status200OK, "text/html")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithSummary("The reader page of a document: #pN is its paragraph N, ?quote=start-end marks a range in it");

    private static async Task ShowAsync(HttpContext context, string id, string? quote, string? q, SnapshotHolder holder)
    {
        using var lease = holder.Lease() ?? throw RequestException.NotReady();
        var document = lease.Snapshot.Collection.Find(id)
            ?? throw RequestException.NotFound($"There is no document '{id}'. GET /api/documents lists them.");
        var view = new ReaderView(document, Quotes(quote), Paragraph(context.Request.Query));
        context.Response.Headers.CacheControl = "no-cache";
        await Layout.WriteAsync(context, $"{document.Title} - 文档问答", view.Render(q));
    }

    private static int? Paragraph(IQueryCollection query) =>
        query.ContainsKey("p") ? query.Number("p", 0, 1, int.MaxValue) : null;

    private static List<TextRange> Quotes(string? quote)
    {
        var ranges = new List<TextRange>();
        foreach (string part in quote?.Split(',') ?? [])
        {
            var match = Range().Match(part);
            if (!match.Success || ranges.Count == MaxQuotes)
            {
                throw RequestException.Bad($"'quote' must be at most {MaxQuotes} ranges such as 3-48, separated by commas.");
            }

            var range = new TextRange(int.Parse(match.Groups[1].ValueSpan), int.Parse(match.Groups[2].ValueSpan));
            ranges.Add(range.Start <= range.End ? range : throw RequestException.Bad("A range of 'quote' must not end before it starts."));
        }

        return ranges;
    }

    [GeneratedRegex(@"\A([0-9]{1,8})-([0-9]{1,8})\z", RegexOptions.None, 10000)]
    private static partial Regex Range();
}
