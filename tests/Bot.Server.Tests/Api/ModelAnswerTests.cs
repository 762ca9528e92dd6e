using System.Text.Json;
using Bot.ScriptedModel;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Api;

/// <summary>Answers over HTTP with a model on loopback, which behaves and misbehaves.</summary>
public sealed class ModelAnswerTests : IAsyncLifetime
{
    private const string Question = "石桥渡口几点开船？";

    private ScriptedModelServer _model = null!;

    public async Task InitializeAsync() => _model = await ScriptedModelServer.StartAsync();

    public async Task DisposeAsync() => await _model.DisposeAsync();

    [Fact]
    public async Task Checked_sentences_are_streamed_with_their_markers_and_add_up_to_the_answer()
    {
        await using var server = await StartAsync("scripted-good");
        var events = await StreamAsync(server, Question);
        var answer = events[^1].Data;
        Assert.Equal("answer", events[^1].Name);
        Assert.Equal("model", answer.GetProperty("mode").GetString());
        var deltas = events.Where(e => e.Name == "delta").Select(e => e.Data.GetProperty("text").GetString()).ToList();
        Assert.NotEmpty(deltas);
        Assert.All(deltas, delta => Assert.Matches(@"\[\d+\]$", delta));
        Assert.Equal(answer.GetProperty("text").GetString(), string.Concat(deltas));
    }

    [Theory]
    [InlineData("fault-cut", "model_error")]
    [InlineData("fault-html", "model_error")]
    [InlineData("fault-empty", "model_empty")]
    [InlineData("fault-status-429", "model_rate_limited")]
    [InlineData("fault-hang", "model_timeout")]
    public async Task The_extracted_answer_stands_when_the_model_fails_and_says_why(string model, string fallback)
    {
        await using var server = await StartAsync(model);
        var answer = await server.AskAsync(Question);
        Assert.Equal(fallback, answer.GetProperty("fallback").GetString());
        Assert.Equal("extractive", answer.GetProperty("mode").GetString());
        Assert.Contains("六点", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(0, answer.GetProperty("citations").GetArrayLength());
    }

    [Fact]
    public async Task A_follow_up_is_in_the_reply_as_the_model_made_it_whole()
    {
        await using var server = await StartAsync("scripted-good");
        var first = await server.AskAsync("石桥渡口的票价是多少？");
        string body = JsonSerializer.Serialize(new { question = "什么时候停航？", conversationId = first.GetProperty("conversationId").GetString() });
        var second = await RunningServer.JsonAsync(await server.PostAsync("/api/ask", body));
        Assert.Equal("石桥渡口的什么时候停航？", second.GetProperty("understanding").GetProperty("standalone").GetString());
    }

    private Task<RunningServer> StartAsync(string model) => RunningServer.StartAsync(
        ("Model:Endpoint", _model.Endpoint),
        ("Model:Name", model),
        ("Model:Retries", "0"),
        ("Model:RewriteTimeoutSeconds", "20"),
        ("Model:FirstTokenTimeoutSeconds", model == "fault-hang" ? "0.5" : "20"),
        ("Prompts:Path", Path.Combine(Repository(AppContext.BaseDirectory), "prompts")));

    private static string Repository(string folder) =>
        File.Exists(Path.Combine(folder, "Bot.sln")) ? folder : Repository(Path.GetDirectoryName(folder)!);

    private static async Task<List<(string Name, JsonElement Data)>> StreamAsync(RunningServer server, string question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask") { Content = new StringContent(JsonSerializer.Serialize(new { question }), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("text/event-stream");
        string body = await (await server.Http.SendAsync(request)).Content.ReadAsStringAsync();
        return [.. body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Split('\n'))
            .Select(lines => (lines[0]["event: ".Length..], JsonDocument.Parse(lines[1]["data: ".Length..]).RootElement))];
    }
}
