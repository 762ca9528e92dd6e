using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Answering.Storing;
using Bot.Server.Hosting;

namespace Bot.Server.Api;

/// <summary>POST /api/ask: one answer as JSON, or as it comes about as server-sent events.</summary>
internal static class AskEndpoint
{
    public static void MapAsk(this WebApplication app) => app.MapPost("/api/ask", AskAsync)
        .LimitWork()
        .Accepts<AskRequest>("application/json")
        .Produces<AnswerRecord>(StatusCodes.Status200OK, "application/json", "text/event-stream")
        .Problems(400, 413, 415, 429, 503)
        .WithSummary("Answers a question and cites the paragraphs");

    private static async Task AskAsync(HttpContext context, BotOptions options, SnapshotHolder holder, AnswerStore answers)
    {
        var question = await AskRequestReader.ReadAsync(context.Request, options.Limits);
        using var lease = holder.Lease() ?? throw RequestException.NotReady();
        var answerer = lease.Snapshot.Answerer;
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal))
        {
            var stream = new EventStream(context, answers);
            await stream.WriteAsync(answerer.AnswerStreamAsync(question, context.RequestAborted));
        }
        else
        {
            var answer = await answerer.AnswerAsync(question, context.RequestAborted);
            await WriteAsync(context.Response, answers.Save(answer));
        }
    }

    private static async Task WriteAsync(HttpResponse response, byte[] json)
    {
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, response.HttpContext.RequestAborted);
    }
}
