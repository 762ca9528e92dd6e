using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels;
using Bot.Channels.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Channels.Tests.Support;

/// <summary>A real host on a free port that speaks Direct Line; its answers are scripted.</summary>
internal sealed class DirectLineHost : IAsyncDisposable
{
    public const string Secret = "a-secret-of-at-least-thirty-two-characters";
    private readonly WebApplication _app;
    private readonly DirectLineChannel _channel;

    private DirectLineHost(WebApplication app, DirectLineChannel channel, string url)
    {
        _app = app;
        _channel = channel;
        Url = url;
        Http = new HttpClient { BaseAddress = new Uri(url) };
    }

    public string Url { get; }

    public HttpClient Http { get; }

    public int OpenSockets => _channel.Sockets.Open;

    public List<Rating> Ratings { get; } = [];

    public List<Question> Questions { get; } = [];

    public static async Task<DirectLineHost> StartAsync(
        string folder, Func<DirectLineSettings, DirectLineSettings>? change = null, Func<Question, CancellationToken, IAsyncEnumerable<AnswerEvent>>? answer = null, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        DirectLineHost? host = null;
        var settings = new DirectLineSettings
        {
            Folder = folder,
            Secrets = [Secret],
            AllowedOrigins = ["https://partner.example"],
            ConversationsPerMinute = 0,
            ActivitiesPerMinute = 0,
            StreamInterval = TimeSpan.Zero,
        };
        var seams = new ChannelSeams(
            (question, cancellation) =>
            {
                host!.Questions.Add(question);
                return answer?.Invoke(question, cancellation) ?? AnswerAfter(Task.CompletedTask, question, cancellation);
            },
            rating => host!.Ratings.Add(rating),
            () => Task.FromResult<IReadOnlyList<string>>(["长沙最高扶持多少？"]));
        var channel = new DirectLineChannel(change?.Invoke(settings) ?? settings, seams, time ?? TimeProvider.System, NullLogger<DirectLineChannel>.Instance);
        app.UseWebSockets();
        app.MapDirectLine(channel);
        await app.StartAsync();
        host = new DirectLineHost(app, channel, app.Urls.Single());
        return host;
    }

    /// <summary>A client with a token of its own user.</summary>
    public async Task<DirectLineClient> ConnectAsync(string user = "u1")
    {
        var token = await SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", Secret, new { user = new { id = user, name = "张三" } });
        return new DirectLineClient(this, token["conversationId"]!.GetValue<string>(), token["token"]!.GetValue<string>());
    }

    public async Task<JsonNode> SendAsync(HttpMethod method, string path, string? credential, object? body = null)
    {
        using var response = await RequestAsync(method, path, credential, body);
        string text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new HttpRequestException(text, null, response.StatusCode);
    }

    public async Task<HttpResponseMessage> RequestAsync(HttpMethod method, string path, string? credential, object? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = credential is null ? null : new AuthenticationHeaderValue("Bearer", credential);
        request.Content = body switch
        {
            null => null,
            string text => new StringContent(text, new MediaTypeHeaderValue("application/json")),
            HttpContent content => content,
            _ => JsonContent.Create(body),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _channel.Dispose();
    }

    /// <summary>Answers when <paramref name="before"/> is done.</summary>
    public static async IAsyncEnumerable<AnswerEvent> AnswerAfter(Task before, Question question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new AnswerEvent.Understood(new Understanding("fact", [], [], question.Text));
        yield return new AnswerEvent.Retrieved([Some.Passage()]);
        await before.WaitAsync(TimeSpan.FromMinutes(1), cancellation);
        yield return new AnswerEvent.Completed(Some.Answer($"答：{question.Text}[1]", question.ConversationId!));
    }
}
