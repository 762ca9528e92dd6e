using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Knowledge;
using Bot.Server.Hosting;

namespace Bot.Server.Api;

/// <summary>GET /api/documents: what the bot answers from.</summary>
internal static class DocumentsEndpoint
{
    private const int MaxTop = 1000;

    public static void MapDocuments(this WebApplication app) => app.MapGet("/api/documents", List)
        .LimitPerClient()
        .Takes(("skip", "How many documents to pass over; 0 unless set."), ("top", "How many documents at most, 1 to 1000; 1000 unless set."))
        .Produces<DocumentsReply>()
        .Problems(400, 429, 503)
        .WithSummary("The documents that are served, and the files that could not be read");

    private static DocumentsReply List(HttpRequest request, SnapshotHolder holder)
    {
        int skip = request.Query.Number("skip", 0, 0, int.MaxValue);
        int top = request.Query.Number("top", MaxTop, 1, MaxTop);
        using var lease = holder.Lease() ?? throw RequestException.NotReady();
        var collection = lease.Snapshot.Collection;
        return new DocumentsReply(
            collection.Documents.Count,
            collection.Passages.Count,
            [.. collection.Documents.Skip(skip).Take(top).Select(Describe)],
            [.. collection.Failures.Take(MaxTop)]);
    }

    private static ListedDocument Describe(Document document) => new(
        document.Id,
        document.Title,
        document.Date,
        document.Path,
        document.Url,
        document.Metadata.GetValueOrDefault("category"),
        document.Metadata.GetValueOrDefault("region"),
        document.Passages.Count,
        ReaderLink.To(document.Id));
}

/// <summary>The documents that are served.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Passages">How many passages they have that can be retrieved.</param>
/// <param name="Documents">As many as asked for, ordered by id.</param>
/// <param name="Failures">Files that could not be read, each with its reason.</param>
internal sealed record DocumentsReply(int Count, int Passages, IReadOnlyList<ListedDocument> Documents, IReadOnlyList<ReadFailure> Failures);

/// <summary>One document of the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its date, if it states one.</param>
/// <param name="Path">Its path below the collection's folder.</param>
/// <param name="Url">Address of the original, if known.</param>
/// <param name="Category">Its category, if it states one.</param>
/// <param name="Region">Its region, if it states one.</param>
/// <param name="Paragraphs">Number of its paragraphs, headings included.</param>
/// <param name="Link">Its reader page, relative to the host.</param>
internal sealed record ListedDocument(
    string Id, string Title, DateOnly? Date, string Path, string? Url, string? Category, string? Region, int Paragraphs, string Link);
