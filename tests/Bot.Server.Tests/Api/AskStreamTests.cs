using System.Text;
using System.Text.Json;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Api;

public sealed class AskStreamTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Events_come_in_the_order_of_the_contract_and_end_with_one_answer()
    {
        var events = await StreamAsync("云溪县对茶叶加工企业最高扶持多少？");
        var names = events.Select(e => e.Name).ToList();
        Assert.Equal("understanding", names[0]);
        Assert.Equal("passages", names[1]);
        Assert.Equal("answer", names[^1]);
        Assert.All(names[2..^1], name => Assert.Equal("delta", name));
        Assert.Single(names, "answer");
    }

    [Fact]
    public async Task The_streamed_answer_is_the_stored_one()
    {
        string data = (await StreamAsync("石桥渡口几点开船？"))[^1].Data;
        string id = JsonDocument.Parse(data).RootElement.GetProperty("answerId").GetString()!;
        Assert.Equal(data, await server.Http.GetStringAsync($"/api/answers/{id}"));
    }

    [Fact]
    public async Task A_wrong_request_is_a_problem_and_no_stream()
    {
        using var request = Request("""{"question":""}""");
        var response = await server.Http.SendAsync(request);
        await RunningServer.ProblemAsync(response, System.Net.HttpStatusCode.BadRequest);
    }

    private async Task<List<(string Name, string Data)>> StreamAsync(string question)
    {
        using var request = Request(JsonSerializer.Serialize(new { question }));
        var response = await server.Http.SendAsync(request);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        string body = await response.Content.ReadAsStringAsync();
        Assert.EndsWith("\n\n", body, StringComparison.Ordinal);
        return [.. body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    private static (string Name, string Data) Parse(string block)
    {
        string[] lines = block.Split('\n');
        Assert.Equal(2, lines.Length);
        return (lines[0]["event: ".Length..], lines[1]["data: ".Length..]);
    }

    private static HttpRequestMessage Request(string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        return request;
    }
}
