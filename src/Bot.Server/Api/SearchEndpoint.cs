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
        .WithSummary("Finds passages and, with explain=true, says what each term adds to their scores");

    private static IResult Search(string? q, int? top, bool? explain, BotOptions options, SnapshotHolder holder)
    {
        string text = AskRequestReader.Text(q, options.Limits, "q");
        if (top is < 1 or > 50)
        {
            throw RequestException.Bad("'top' must be a whole number from 1 to 50.");
        }

        using var lease = holder.Lease() ?? throw RequestException.NotReady();
        return Results.Json(SearchReply.Of(lease.Snapshot, new Query(text) { Top = top ?? 10 }, explain == true), AnswerJson.Options);
    }
}
