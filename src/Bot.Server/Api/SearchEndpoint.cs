using System.Diagnostics;
using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Search;
using Bot.Server.Hosting;

namespace Bot.Server.Api;

/// <summary>GET /api/search: passages with their scores.</summary>
internal static class SearchEndpoint
{
    public static void MapSearch(this WebApplication app) => app.MapGet("/api/search", Search)
        .LimitWork()
        .Produces<SearchReply>()
        .Problems(400, 413, 429, 503)
        .WithSummary("Finds passages and, with explain=true, says why");

    private static IResult Search(string? q, int? top, BotOptions options, SnapshotHolder holder)
    {
        string text = AskRequestReader.Text(q, options.Limits);
        if (top is < 1 or > 50)
        {
            throw RequestException.Bad("'top' must be a whole number from 1 to 50.");
        }

        using var lease = holder.Lease() ?? throw RequestException.NotReady();
        long started = Stopwatch.GetTimestamp();
        var hits = lease.Snapshot.Index.Search(new Query(text) { Top = top ?? 10 });
        var passages = hits.Select(hit => Describe(hit, lease.Snapshot)).ToList();
        return Results.Json(new SearchReply(text, passages, Stopwatch.GetElapsedTime(started).TotalMilliseconds), AnswerJson.Options);
    }

    private static RetrievedPassage Describe(SearchHit hit, Snapshot snapshot)
    {
        var passage = snapshot.Collection.Passages[hit.DocId];
        var document = passage.Document;
        return new RetrievedPassage(
            passage.Id,
            hit.Score,
            new DocumentReference(document.Id, document.Title, document.Date, document.Path, document.Url),
            passage.Headings,
            passage.Number,
            passage.Text,
            hit.Highlights);
    }
}

/// <summary>The passages found.</summary>
/// <param name="Query">The text that was searched for.</param>
/// <param name="Passages">Best first.</param>
/// <param name="ElapsedMs">Time taken by the search in milliseconds.</param>
internal sealed record SearchReply(string Query, IReadOnlyList<RetrievedPassage> Passages, double ElapsedMs);
