using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Answering.Storing;

namespace Bot.Server.Tests.Support;

/// <summary>The real host on a free port, over a small invented collection in a folder of its own.</summary>
public sealed class RunningServer : IAsyncLifetime, IAsyncDisposable
{
    private readonly (string Key, string Value)[] _settings;
    private WebApplication? _app;

    public RunningServer()
        : this([])
    {
    }

    internal RunningServer(params (string Key, string Value)[] settings) => _settings = settings;

    public string Root { get; } = Directory.CreateTempSubdirectory("bot-server-").FullName;

    public HttpClient Http { get; private set; } = new();

    internal LateFiles Late => _app!.Services.GetRequiredService<LateFiles>();

    internal SnapshotHolder Holder => _app!.Services.GetRequiredService<SnapshotHolder>();

    public async Task InitializeAsync()
    {
        InventedCollection.WriteTo(Path.Combine(Root, "knowledge"));
        await File.WriteAllTextAsync(Path.Combine(Root, "appsettings.json"), "{}");
        // The word lists that come with the program would take .3 s of each start.
        var settings = _settings.Append((Key: "Lexicon:Path", Value: Path.Combine(Root, "knowledge/lexicon")));
        var options = BotSettings.Read(Root, settings.ToDictionary(s => s.Key, s => (string?)s.Value, StringComparer.Ordinal));
        _app = BotHost.Build(options, ["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        await _app.StartAsync();
        // Redirects and cookies would hide what the server really says.
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(_app.Urls.First()) };
        await ReadyAsync();
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Directory.Delete(Root, recursive: true);
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    /// <summary>A running server with these settings.</summary>
    internal static async Task<RunningServer> StartAsync(params (string Key, string Value)[] settings)
    {
        var server = new RunningServer(settings);
        await server.InitializeAsync();
        return server;
    }

    public Task<HttpResponseMessage> PostAsync(string path, string json, string contentType = "application/json") =>
        Http.PostAsync(path, new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue(contentType)));

    public async Task<JsonElement> AskAsync(string question) =>
        await JsonAsync(await PostAsync("/api/ask", JsonSerializer.Serialize(new { question })));

    public async Task<JsonElement> GetJsonAsync(string path) => await JsonAsync(await Http.GetAsync(path));

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
    }

    /// <summary>The problem details of a response, after checking that they are such and show nothing of the inside.</summary>
    public static async Task<string> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        string body = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", body, StringComparison.Ordinal);
        return problem.GetProperty("detail").GetString()!;
    }

    private async Task ReadyAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await Http.GetAsync("/health/ready", limit.Token)).IsSuccessStatusCode)
        {
            await Task.Yield();
        }
    }
}
