using System.Net.Http.Json;
using Bot.ScriptedModel;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Api;

public sealed class TelemetryTests : IDisposable
{
    private const string Key = "secret-key-0123456789";

    private readonly string _folder = Directory.CreateTempSubdirectory("bot-telemetry-").FullName;

    public TelemetryTests() => InventedCollection.WriteTo(Path.Combine(_folder, "documents"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Model_calls_are_exported_without_any_text()
    {
        await using var model = await ScriptedModelServer.StartAsync();
        await using var collector = await TelemetryCollector.StartAsync();
        using var server = Start(model.Endpoint, collector.Endpoint);
        await AskAsync(server, "石桥渡口几点开船？");
        Assert.Equal(0, await server.StopAsync());

        string traces = collector.Received("/v1/traces");
        string metrics = collector.Received("/v1/metrics");
        Assert.All(["chat scripted-good", "gen_ai.operation.name", "gen_ai.request.model", "gen_ai.usage.input_tokens", "bot.prompt.version"], name => Assert.Contains(name, traces, StringComparison.Ordinal));
        Assert.All(["gen_ai.client.token.usage", "gen_ai.client.operation.duration", "gen_ai.token.type", "http.server.request.duration"], name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.All(["渡口", "开船", "%E6%B8%A1", "你是", Key], text => Assert.DoesNotContain(text, traces + metrics, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_collector_that_is_away_costs_no_answer()
    {
        await using var model = await ScriptedModelServer.StartAsync();
        using var server = Start(model.Endpoint, "http://127.0.0.1:9");
        Assert.Contains("六点", await AskAsync(server, "石桥渡口几点开船？"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_address_stops_the_start_with_a_message()
    {
        using var server = Start("http://127.0.0.1:9/v1", "somewhere");
        Assert.Equal(2, await server.ExitAsync());
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT is 'somewhere'", server.Output, StringComparison.Ordinal);
    }

    private ServerProcess Start(string model, string collector) => new(
        _folder,
        ("Model__Endpoint", model),
        ("Model__Name", "scripted-good"),
        ("Model__ApiKey", Key),
        ("Model__TimeoutSeconds", "60"),
        ("Model__FirstTokenTimeoutSeconds", "60"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", collector),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));

    private static async Task<string> AskAsync(ServerProcess server, string question)
    {
        var address = await server.AddressAsync();
        using var http = new HttpClient();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!(await http.GetAsync(new Uri(address, "/health/ready"), limit.Token)).IsSuccessStatusCode)
        {
            await Task.Yield();
        }

        var answer = await http.PostAsJsonAsync(new Uri(address, "/api/ask"), new { question });
        return await answer.Content.ReadAsStringAsync();
    }
}
