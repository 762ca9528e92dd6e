using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Api;

public sealed class AskValidationTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("", "JSON")]
    [InlineData("null", "null")]
    [InlineData("[]", "JSON object")]
    [InlineData("\"问题\"", "JSON object")]
    [InlineData("{", "JSON object")]
    [InlineData("""{"question":"x"} {}""", "JSON")]
    [InlineData("{}", "'question'")]
    [InlineData("""{"question":null}""", "'question'")]
    [InlineData("""{"question":""}""", "'question' is empty")]
    [InlineData("""{"question":" \t\n　"}""", "'question' is empty")]
    [InlineData("""{"question":5}""", "'question' must be a text")]
    [InlineData("""{"question":["x"]}""", "'question' must be a text")]
    [InlineData("""{"question":"\ud800"}""", "'question' must be a text")]
    [InlineData("""{"question":"x","question":"y"}""", "'question'")]
    [InlineData("""{"question":"x","fliter":{}}""", "'fliter' is not a field", "filter")]
    [InlineData("""{"question":"x","top":0}""", "'top'", "1 to 50")]
    [InlineData("""{"question":"x","top":51}""", "'top'")]
    [InlineData("""{"question":"x","top":"5"}""", "'top'")]
    [InlineData("""{"question":"x","top":2.5}""", "'top'")]
    [InlineData("""{"question":"x","top":99999999999}""", "'top'")]
    [InlineData("""{"question":"x","mode":"model"}""", "'mode'", "extractive")]
    [InlineData("""{"question":"x","mode":1}""", "'mode'")]
    [InlineData("""{"question":"x","asOf":"gestern"}""", "'asOf'", "2023-05-01")]
    [InlineData("""{"question":"x","asOf":"2023-02-30"}""", "'asOf'")]
    [InlineData("""{"question":"明年国务院印发了哪些文件","asOf":"9999-12-31"}""", "'asOf'", "1900 to 2200")]
    [InlineData("""{"question":"去年国务院都印发了哪些文件","asOf":"0001-01-01"}""", "'asOf'", "1900 to 2200")]
    [InlineData("""{"question":"x","conversationId":""}""", "'conversationId'")]
    [InlineData("""{"question":"x","conversationId":"../x"}""", "'conversationId'")]
    [InlineData("""{"question":"x","filter":[]}""", "'filter'")]
    [InlineData("""{"question":"x","filter":{"region":"长沙"}}""", "'filter.region'", "list")]
    [InlineData("""{"question":"x","filter":{"region":[null]}}""", "'filter.region'")]
    [InlineData("""{"question":"x","filter":{"region":[""]}}""", "'filter.region'")]
    [InlineData("""{"question":"x","filter":{"year":["2018"]}}""", "'filter.year'", "1900 to 2200")]
    [InlineData("""{"question":"x","filter":{"year":[18]}}""", "'filter.year'")]
    [InlineData("""{"question":"x","filter":{"town":["x"]}}""", "'filter.town' is not a field")]
    public async Task A_wrong_body_is_refused_with_what_to_change(string body, params string[] expected)
    {
        string detail = await RunningServer.ProblemAsync(await server.PostAsync("/api/ask", body), HttpStatusCode.BadRequest);
        Assert.All(expected, part => Assert.Contains(part, detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        string body = """{"question":"x","filter":""" + new string('[', 5000);
        await RunningServer.ProblemAsync(await server.PostAsync("/api/ask", body), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_refused()
    {
        var content = new ByteArrayContent([.. "{\"question\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");
        await RunningServer.ProblemAsync(await server.Http.PostAsync("/api/ask", content), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_content_type_is_refused(string contentType)
    {
        string detail = await RunningServer.ProblemAsync(
            await server.PostAsync("/api/ask", """{"question":"x"}""", contentType), HttpStatusCode.UnsupportedMediaType);
        Assert.Contains("application/json", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_413_and_says_how_long_it_may_be()
    {
        string detail = await RunningServer.ProblemAsync(
            await server.PostAsync("/api/ask", JsonSerializer.Serialize(new { question = new string('问', 501) })), HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("at most 500", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_the_longest_length_is_answered()
    {
        var answer = await server.AskAsync(new string('茶', 500));
        Assert.NotEmpty(answer.GetProperty("answerId").GetString()!);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_413()
    {
        string body = $$"""{"question":"x","conversationId":"{{new string('a', 70_000)}}"}""";
        await RunningServer.ProblemAsync(await server.PostAsync("/api/ask", body), HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("？！。，、")]
    [InlineData("𠮷野家")]
    [InlineData("ＡＢＣ１２３")]
    [InlineData("\u0000\u0001\u202e\u200b茶")]
    [InlineData("'; DROP TABLE documents; --")]
    [InlineData("\"\"\"\"")]
    [InlineData("(((((((((")]
    public async Task Odd_texts_are_questions_like_any_other(string question)
    {
        var answer = await server.AskAsync(question);
        Assert.NotEmpty(answer.GetProperty("text").GetString()!);
    }

    [Theory]
    [InlineData("GET", "/api/ask", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/api/search", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    public async Task Wrong_methods_and_addresses_are_problems(string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        await RunningServer.ProblemAsync(await server.Http.SendAsync(request), status);
    }
}
