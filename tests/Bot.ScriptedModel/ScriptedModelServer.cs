using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.ScriptedModel;

/// <summary>An OpenAI-compatible chat service on loopback that writes by script, or misbehaves on the wire as a model named <c>fault-…</c> is told to.</summary>
public sealed class ScriptedModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _requests;
    private int _isStopped;

    private ScriptedModelServer(WebApplication app) => _app = app;

    /// <summary>The service's base address, version path included; also after it has stopped.</summary>
    public string Endpoint { get; private set; } = "";

    /// <summary>Requests received so far.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Bodies of the requests received so far.</summary>
    public IReadOnlyCollection<string> Bodies => _bodies;

    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _bodies = [];

    /// <summary>Starts the service; port 0 takes any free one.</summary>
    public static async Task<ScriptedModelServer> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var server = new ScriptedModelServer(app);
        app.MapPost("/v1/chat/completions", server.CompleteAsync);
        app.MapPost("/v1/embeddings", server.EmbedAsync);
        await app.StartAsync();
        server.Endpoint = app.Urls.First() + "/v1";
        return server;
    }

    /// <summary>Stops the service and drops its connections; a second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isStopped, 1) != 0)
        {
            return;
        }

        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task EmbedAsync(HttpContext context) =>
        await Embeddings.WriteAsync(context, JsonNode.Parse(await ReceiveAsync(context))!, Requests);

    private async Task<string> ReceiveAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        _bodies.Enqueue(body);
        return body;
    }

    private async Task CompleteAsync(HttpContext context)
    {
        string body = await ReceiveAsync(context);
        var request = JsonNode.Parse(body)!;
        string model = (string)request["model"]!;
        var messages = request["messages"]!.AsArray();
        string system = string.Join('\n', messages.Where(m => (string?)m!["role"] == "system").Select(m => Text(m!["content"])));
        string user = Text(messages[^1]!["content"]);
        string text = RewriteView.Read(user)?.Write(model) ?? Scripts.Write(model, PromptView.Read(system, user));
        if (model.StartsWith("fault-", StringComparison.Ordinal))
        {
            await Faults.WriteAsync(model, Requests, text, context);
            return;
        }

        context.Response.ContentType = "text/event-stream";
        await WriteTextAsync(context, model, text);
        await WriteChunkAsync(context, model, "", "stop");
        await WriteUsageAsync(context, model, body.Length / 3, text.Length);
        await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
    }

    /// <summary>Streams text a few characters at a time.</summary>
    internal static async Task WriteTextAsync(HttpContext context, string model, string text)
    {
        for (int i = 0; i < text.Length; i += 7)
        {
            await WriteChunkAsync(context, model, text[i..Math.Min(text.Length, i + 7)], null);
        }
    }

    /// <summary>Streams one piece.</summary>
    internal static Task WriteChunkAsync(HttpContext context, string model, string text, string? finish) =>
        WriteAsync(context, new JsonObject
        {
            ["id"] = "scripted",
            ["object"] = "chat.completion.chunk",
            ["created"] = 0,
            ["model"] = model,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = new JsonObject { ["content"] = text }, ["finish_reason"] = finish }),
        });

    private static Task WriteUsageAsync(HttpContext context, string model, int input, int output) =>
        WriteAsync(context, new JsonObject
        {
            ["id"] = "scripted",
            ["object"] = "chat.completion.chunk",
            ["created"] = 0,
            ["model"] = model,
            ["choices"] = new JsonArray(),
            ["usage"] = new JsonObject { ["prompt_tokens"] = input, ["completion_tokens"] = output, ["total_tokens"] = input + output },
        });

    private static async Task WriteAsync(HttpContext context, JsonObject chunk)
    {
        await context.Response.WriteAsync($"data: {chunk.ToJsonString()}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static string Text(JsonNode? content) => content is JsonArray parts
        ? string.Concat(parts.Select(p => (string?)p!["text"]))
        : content?.GetValueKind() == JsonValueKind.String ? (string)content! : "";
}
