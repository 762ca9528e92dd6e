using System.Net;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Api;

public sealed class FeedbackTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Feedback_is_stored_beside_the_answer_and_leaves_it_unchanged()
    {
        string id = await AnswerIdAsync();
        string before = await server.Http.GetStringAsync($"/api/answers/{id}");
        var response = await server.PostAsync($"/api/answers/{id}/feedback", """{"rating":"down","reason":"wrong_source","comment":"应引用第二段"}""");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(before, await server.Http.GetStringAsync($"/api/answers/{id}"));
        string stored = await File.ReadAllTextAsync(Directory.GetFiles(server.Root, id + ".feedback.jsonl", SearchOption.AllDirectories).Single());
        Assert.Contains("应引用第二段", stored, StringComparison.Ordinal);
        Assert.Contains("wrong_source", stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "rating")]
    [InlineData("""{"rating":"middling"}""", "\"up\" or \"down\"")]
    [InlineData("""{"rating":"up","reason":"Wrong Source"}""", "'reason'")]
    [InlineData("""{"rating":"up","stars":5}""", "'stars' is not a field")]
    public async Task Wrong_feedback_is_refused_with_what_to_change(string body, string expected)
    {
        var response = await server.PostAsync($"/api/answers/{await AnswerIdAsync()}/feedback", body);
        Assert.Contains(expected, await RunningServer.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_is_too_long_is_refused()
    {
        string body = $$"""{"rating":"up","comment":"{{new string('长', 2001)}}"}""";
        var response = await server.PostAsync($"/api/answers/{await AnswerIdAsync()}/feedback", body);
        Assert.Contains("2000", await RunningServer.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_on_an_unknown_answer_is_not_found() =>
        await RunningServer.ProblemAsync(await server.PostAsync("/api/answers/nothing/feedback", """{"rating":"up"}"""), HttpStatusCode.NotFound);

    [Fact]
    public async Task One_answer_takes_only_so_much_feedback()
    {
        string id = await AnswerIdAsync();
        string body = $$"""{"rating":"up","comment":"{{new string('长', 2000)}}"}""";
        var replies = new List<HttpStatusCode>();
        for (int i = 0; i < 12; i++)
        {
            replies.Add((await server.PostAsync($"/api/answers/{id}/feedback", body)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NoContent, replies[0]);
        Assert.Equal(HttpStatusCode.Conflict, replies[^1]);
    }

    private async Task<string> AnswerIdAsync() => (await server.AskAsync("石桥渡口几点开船？")).GetProperty("answerId").GetString()!;
}
