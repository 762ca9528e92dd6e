using System.Text;
using System.Text.Json;
using Bot.Answering;
using Bot.Answering.Storing;
using Bot.Server.Hosting;

namespace Bot.Server.Api;

/// <summary>Writes an answer as server-sent events while it comes about: understanding, passages, delta, then one answer or error.</summary>
internal sealed class EventStream(HttpContext context, AnswerStore answers)
{
    /// <summary>Sends every event as it happens; a failure after the first one becomes an <c>error</c> event.</summary>
    public async Task WriteAsync(IAsyncEnumerable<AnswerEvent> events)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        // A buffering proxy would hold the events back until the answer is complete.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await foreach (var answerEvent in events.WithCancellation(context.RequestAborted))
            {
                await SendAsync(answerEvent);
            }
        }
        catch (Exception e) when (context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // The status line is gone already: the client learns of the failure from the stream.
            var (status, detail) = Errors.Explain(e);
            context.RequestServices.GetRequiredService<ILogger<EventStream>>().LogError(e, "An answer failed while it was streamed");
            await SendAsync("error", JsonSerializer.SerializeToUtf8Bytes(Errors.Problem(status, detail), AnswerJson.Options));
        }
    }

    private Task SendAsync(AnswerEvent answerEvent) => answerEvent switch
    {
        AnswerEvent.Understood e => SendAsync("understanding", JsonSerializer.SerializeToUtf8Bytes(e.Understanding, AnswerJson.Options)),
        AnswerEvent.Retrieved e => SendAsync("passages", JsonSerializer.SerializeToUtf8Bytes(e.Passages, AnswerJson.Options)),
        AnswerEvent.Delta e => SendAsync("delta", JsonSerializer.SerializeToUtf8Bytes(new { e.Text }, AnswerJson.Options)),
        AnswerEvent.Completed e => SendAsync("answer", answers.Save(e.Answer)),
        _ => throw new ArgumentOutOfRangeException(nameof(answerEvent), answerEvent, "Not an event of an answer."),
    };

    // JSON has no line break of its own, so one data line is enough.
    private async Task SendAsync(string name, byte[] json)
    {
        await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes($"event: {name}\ndata: "), context.RequestAborted);
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
        await context.Response.Body.WriteAsync("\n\n"u8.ToArray(), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
