using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Support;

/// <summary>
/// A connector on this machine that holds the bot to what Teams demands and the Agents Playground does not check: tokens, streams
/// (<see cref="StreamRules"/>), messages (<see cref="MessageRules"/>), rates. It fails on demand.
/// </summary>
internal sealed class StrictConnector : IAsyncDisposable
{
    public const string Token = "good-token";
    private readonly WebApplication _app;
    private readonly StreamRules _streams;
    private readonly ConcurrentQueue<Fault> _faults = new();
    private int _nextId;

    private StrictConnector(WebApplication app, TimeSpan streamInterval, TimeProvider time)
    {
        _app = app;
        _streams = new StreamRules(streamInterval, time);
    }

    public string Url { get; private set; } = string.Empty;

    /// <summary>Every request in order, refused ones too.</summary>
    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    /// <summary>What the conversation shows now: activities by id, updates and deletions done.</summary>
    public ConcurrentDictionary<string, JsonObject> Shown { get; } = new(StringComparer.Ordinal);

    public StreamRules Streams => _streams;

    /// <summary>Refuses whatever has entities or attachments, as a channel that knows neither.</summary>
    public bool RefusesRichContent { get; set; }

    /// <summary>Is called when a request was left hanging.</summary>
    public Action OnHang { get; set; } = () => { };

    /// <summary>Messages, without typing and parts of streams, in order.</summary>
    public IReadOnlyList<JsonObject> Messages => [.. Calls.Where(c => c.Status < 300 && c.Body?["type"]?.GetValue<string>() == "message").Select(c => c.Body!)];

    /// <param name="streamInterval">Shortest time between two parts of a stream; 60 milliseconds unless told.</param>
    /// <param name="time">The clock that tells it, which should be the sender's: what counts is when something was sent, not when a busy machine took it.</param>
    public static async Task<StrictConnector> StartAsync(TimeSpan? streamInterval = null, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new StrictConnector(app, streamInterval ?? TimeSpan.FromMilliseconds(60), time ?? TimeProvider.System);
        app.Run(connector.AnswerAsync);
        await app.StartAsync();
        connector.Url = app.Urls.Single() + "/amer/";
        return connector;
    }

    /// <summary>The next requests (to which <paramref name="applies"/>) get these instead of an answer.</summary>
    public void Fail(params Fault[] faults)
    {
        foreach (var fault in faults)
        {
            _faults.Enqueue(fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string text = await reader.ReadToEndAsync();
        var body = text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject();
        var call = new ConnectorCall(
            context.Request.Method,
            context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.Authorization.ToString(),
            body,
            text.Length);
        var fault = Fault(call);
        Calls.Enqueue(call);
        var verdict = fault is null ? Judge(call) : await FailAsync(fault, context.RequestAborted);
        call.Status = verdict.Status;
        context.Response.StatusCode = verdict.Status;
        if (verdict.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds;
        }

        if (verdict.Body is { } reply)
        {
            context.Response.ContentType = verdict.Status == 413 ? "text/html" : "application/json";
            await context.Response.WriteAsync(reply);
        }
    }

    private Fault? Fault(ConnectorCall call) =>
        _faults.TryPeek(out var fault) && fault.Applies(call) && _faults.TryDequeue(out _) ? fault : null;

    private async Task<Verdict> FailAsync(Fault fault, CancellationToken aborted)
    {
        if (fault.Hangs)
        {
            OnHang();
            await Task.Delay(Timeout.Infinite, aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return new Verdict(fault.Status, fault.Body) { RetryAfter = fault.RetryAfter };
    }

    private Verdict Judge(ConnectorCall call)
    {
        if (call.Authorization != $"Bearer {Token}")
        {
            return Verdict.Error(401, "Unauthorized");
        }

        string[] parts = call.Path.Split('/');
        int at = Array.IndexOf(parts, "activities");
        if (at < 0 || parts.Length > at + 2 || call.Path.Contains('?', StringComparison.Ordinal))
        {
            return Verdict.Error(404, "BadPath");
        }

        string? id = parts.Length > at + 1 ? Uri.UnescapeDataString(parts[at + 1]) : null;
        return call.Method switch
        {
            "POST" => Post(call),
            "PUT" when id is not null && Shown.ContainsKey(id) => MessageRules.Check(call, RefusesRichContent) ?? Show(id, call.Body!, 200),
            "DELETE" when id is not null && Shown.TryRemove(id, out _) => new Verdict(200, null),
            _ => Verdict.Error(404, "ActivityNotFoundInConversation"),
        };
    }

    private Verdict Post(ConnectorCall call)
    {
        if (MessageRules.Check(call, RefusesRichContent) is { } refusal)
        {
            return refusal;
        }

        string id = $"b{Interlocked.Increment(ref _nextId)}";
        if (StreamRules.Of(call.Body!) is { } part)
        {
            var verdict = _streams.Judge(call.Body!, part, id);
            return verdict.Status is 201 or 202 && call.Body!["type"]!.GetValue<string>() == "message" && verdict.Body is null
                ? Show(part["streamId"]!.GetValue<string>(), call.Body!, 202)
                : verdict.Status == 201 ? Show(id, call.Body!, 201) : verdict;
        }

        return call.Body!["type"]!.GetValue<string>() == "typing" ? new Verdict(202, null) : Show(id, call.Body!, 201);
    }

    private Verdict Show(string id, JsonObject body, int status)
    {
        Shown[id] = body;
        return new Verdict(status, status == 202 ? null : $"{{\"id\":\"{id}\"}}");
    }
}

/// <summary>One request to the connector.</summary>
internal sealed record ConnectorCall(string Method, string Path, string Authorization, JsonObject? Body, int Units)
{
    public int Status { get; set; }
}

/// <summary>What the connector answers.</summary>
internal sealed record Verdict(int Status, string? Body)
{
    public string? RetryAfter { get; init; }

    public static Verdict Error(int status, string code, string message = "refused") =>
        new(status, $"{{\"error\":{{\"code\":\"{code}\",\"message\":\"{message}\"}}}}");
}

/// <summary>A failure on demand.</summary>
internal sealed record Fault(int Status, string? Body = null)
{
    public string? RetryAfter { get; init; }

    public bool Hangs { get; init; }

    public Func<ConnectorCall, bool> Applies { get; init; } = _ => true;

    public static Fault Error(int status, string code, string message) => new(status, Verdict.Error(status, code, message).Body);
}
