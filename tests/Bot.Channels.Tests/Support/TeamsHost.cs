using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Bot.Channels.ActivityProtocol;
using Bot.Channels.ActivityProtocol.Receiving;
using Bot.Channels.ActivityProtocol.Turns;
using Bot.Channels.ActivityProtocol.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Support;

/// <summary>A real host on a free port that takes activities; its turns are scripted and noted.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TeamsHost(WebApplication app, Issuer issuer, CollectedLog log)
    {
        _app = app;
        Issuer = issuer;
        Log = log;
        Channel = app.Services.GetRequiredService<TeamsChannel>();
        References = app.Services.GetRequiredService<ConversationReferences>();
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public Issuer Issuer { get; }

    public CollectedLog Log { get; }

    public TeamsChannel Channel { get; }

    public ConversationReferences References { get; }

    public HttpClient Http { get; }

    /// <summary>What came to the turns, in the order in which it did.</summary>
    public ConcurrentQueue<InboundActivity> Received { get; } = new();

    /// <summary>What a turn from the queue does after it was noted.</summary>
    public Func<InboundActivity, CancellationToken, Task> OnRun { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What an invoke is answered with.</summary>
    public Func<InboundActivity, CancellationToken, Task<InvokeReply>> OnInvoke { get; set; } = (_, _) => Task.FromResult(new InvokeReply(200, new JsonObject()));

    public static async Task<TeamsHost> StartAsync(string folder, Func<TeamsSettings, TeamsSettings>? change = null, TimeProvider? time = null)
    {
        var issuer = await Issuer.StartAsync();
        var settings = new TeamsSettings { Folder = folder, AppId = Issuer.AppId, Metadata = issuer.Metadata, IsDevelopment = true };
        var log = new CollectedLog();
        TeamsHost? host = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(change?.Invoke(settings) ?? settings);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<ConversationReferences>();
        builder.Services.AddSingleton(new ActivityTurns(
            (activity, stop) => host!.RunAsync(activity, stop), (activity, stop) => host!.InvokeAsync(activity, stop), (activity, _) => host!.ReplyAsync(activity)));
        builder.Services.AddSingleton<TeamsChannel>();
        var app = builder.Build();
        app.MapTeams(app.Services.GetRequiredService<TeamsChannel>());
        await app.StartAsync();
        host = new TeamsHost(app, issuer, log);
        return host;
    }

    /// <summary>An activity as Teams sends it, but for the changes.</summary>
    public static JsonObject Message(string id = "1", string text = "你好", string conversation = "a:1", Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = Issuer.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "29:u", ["name"] = "张三", ["aadObjectId"] = "00000000-0000-0000-0000-000000000020" },
            ["recipient"] = new JsonObject { ["id"] = "28:b", ["name"] = "知识库助手" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = "00000000-0000-0000-0000-000000000001" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "00000000-0000-0000-0000-000000000001" } },
            ["text"] = text,
        };
        change?.Invoke(activity);
        return activity;
    }

    /// <summary>Posts an activity with a good token.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString(), "Bearer " + Issuer.Token());

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, new MediaTypeHeaderValue("application/json")) };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        change?.Invoke(request);
        return await Http.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusAsync(JsonNode activity)
    {
        using var response = await PostAsync(activity);
        return response.StatusCode;
    }

    /// <summary>Waits until every acknowledged activity was worked on; the host takes no more after it.</summary>
    public Task DrainAsync() => Channel.DrainAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    private Task RunAsync(InboundActivity activity, CancellationToken stop)
    {
        Received.Enqueue(activity);
        return OnRun(activity, stop);
    }

    private Task<InvokeReply> InvokeAsync(InboundActivity activity, CancellationToken stop)
    {
        Received.Enqueue(activity);
        return OnInvoke(activity, stop);
    }

    private Task<IReadOnlyList<Activity>> ReplyAsync(InboundActivity activity)
    {
        Received.Enqueue(activity);
        return Task.FromResult<IReadOnlyList<Activity>>([new Activity { Type = "message", Text = "答" }]);
    }
}
