using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Server.Hosting;

namespace Bot.Server.Api;

/// <summary>GET /api/search: passages with their scores.</summary>
internal static class SearchEndpoint
{
    public static void MapSearch(this WebApplication app) => app.MapGet("/api/search", Search)
        .LimitWork()
        .Takes(("top", "How many passages, 1 to 50; 10 unless set."), ("explain", "true adds why each passage has its score."))
        .Produces<SearchReply>()
        .Problems(400, 413, 429, 503)
        .WithSummary("Finds passages and, with explain=true, says what each term adds to their scores");

    private static IResult Search(HttpRequest request, string? q, BotOptions options, SnapshotHolder holder)
    {
        string text = AskRequestReader.Text(q, options.Limits, "q");
        int top = request.Query.Number("top", 10, 1, 50);
        bool explains = request.Query.Flag("explain");
        using var lease = holder.Lease() ?? throw RequestException.NotReady();
        return Results.Json(SearchReply.Of(lease.Snapshot, text, top, explains), AnswerJson.Options);
    }
}
