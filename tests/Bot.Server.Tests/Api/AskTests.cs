using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Api;

public sealed class AskTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Question = "云溪县对茶叶加工企业最高扶持多少？";

    [Fact]
    public async Task An_answer_has_every_field_of_the_contract()
    {
        var answer = await server.AskAsync(Question);
        Assert.Equal("grounded", answer.GetProperty("outcome").GetString());
        Assert.Equal("extractive", answer.GetProperty("mode").GetString());
        Assert.Contains("80万元", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.InRange(answer.GetProperty("confidence").GetDouble(), 0, 1);
        Assert.True(answer.GetProperty("elapsedMs").GetDouble() >= 0);
        foreach (string name in (string[])["answerId", "conversationId", "table", "passages", "suggestions"])
        {
            Assert.True(answer.TryGetProperty(name, out _), name);
        }

        var understanding = answer.GetProperty("understanding");
        foreach (string name in (string[])["intent", "regions", "years", "standalone"])
        {
            Assert.True(understanding.TryGetProperty(name, out _), name);
        }
    }

    [Fact]
    public async Task A_citation_names_its_document_and_quotes_ranges_of_its_own_text()
    {
        var citation = (await server.AskAsync(Question)).GetProperty("citations")[0];
        string text = citation.GetProperty("text").GetString()!;
        var quote = citation.GetProperty("quotes")[0];
        Assert.Equal(1, citation.GetProperty("number").GetInt32());
        Assert.Equal(["start", "end"], quote.EnumerateObject().Select(p => p.Name));
        Assert.Contains("80万元", text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()], StringComparison.Ordinal);
        var document = citation.GetProperty("document");
        Assert.Equal(InventedCollection.Subsidy, document.GetProperty("id").GetString());
        Assert.Equal("2021-03-05", document.GetProperty("date").GetString());
        int paragraph = citation.GetProperty("paragraph").GetInt32();
        Assert.Equal($"{InventedCollection.Subsidy}#{paragraph}", citation.GetProperty("passageId").GetString());
        Assert.Equal($"/documents/{InventedCollection.Subsidy}#p{paragraph}", citation.GetProperty("link").GetString());
    }

    [Theory]
    [InlineData(Question)]
    [InlineData("石桥渡口几点开船？")]
    [InlineData("云溪县有哪些奖励标准？")]
    public async Task Every_marker_has_a_citation_and_every_citation_a_marker(string question)
    {
        var answer = await server.AskAsync(question);
        string text = answer.GetProperty("text").GetString() + answer.GetProperty("table").GetRawText();
        var markers = Regex.Matches(text, @"\[(\d+)\]|""citation"":(\d+)", RegexOptions.None, TimeSpan.FromSeconds(10)).Select(m => int.Parse(m.Groups[1].Value + m.Groups[2].Value)).ToHashSet();
        var citations = answer.GetProperty("citations").EnumerateArray().Select(c => c.GetProperty("number").GetInt32());
        Assert.Equal(citations.Order(), markers.Order());
    }

    [Fact]
    public async Task A_stored_answer_is_byte_for_byte_what_was_returned()
    {
        var response = await server.PostAsync("/api/ask", JsonSerializer.Serialize(new { question = Question }));
        byte[] returned = await response.Content.ReadAsByteArrayAsync();
        string id = JsonDocument.Parse(returned).RootElement.GetProperty("answerId").GetString()!;
        Assert.Equal(returned, await server.Http.GetByteArrayAsync($"/api/answers/{id}"));
    }

    [Fact]
    public async Task Chinese_is_written_as_itself()
    {
        var response = await server.PostAsync("/api/ask", JsonSerializer.Serialize(new { question = Question }));
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Contains("茶叶加工企业", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_keeps_its_name()
    {
        var first = await server.AskAsync(Question);
        string conversation = first.GetProperty("conversationId").GetString()!;
        var second = await RunningServer.JsonAsync(await server.PostAsync(
            "/api/ask", JsonSerializer.Serialize(new { question = "什么时候截止？", conversationId = conversation })));
        Assert.Equal(conversation, second.GetProperty("conversationId").GetString());
        Assert.NotEqual(first.GetProperty("answerId").GetString(), second.GetProperty("answerId").GetString());
    }

    [Fact]
    public async Task Mode_retrieval_gives_passages_and_no_text()
    {
        var answer = await RunningServer.JsonAsync(await server.PostAsync("/api/ask", """{"question":"茶叶加工","mode":"retrieval","top":2}"""));
        Assert.Equal("retrieval", answer.GetProperty("outcome").GetString());
        Assert.Equal("retrieval", answer.GetProperty("mode").GetString());
        Assert.Empty(answer.GetProperty("citations").EnumerateArray());
        Assert.InRange(answer.GetProperty("passages").GetArrayLength(), 1, 2);
    }

    [Fact]
    public async Task What_the_documents_do_not_say_is_refused_without_citations()
    {
        var answer = await server.AskAsync("火星移民局的签证费是多少？");
        Assert.Equal("not_found", answer.GetProperty("outcome").GetString());
        Assert.Empty(answer.GetProperty("citations").EnumerateArray());
        Assert.NotEmpty(answer.GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task Unknown_answers_are_not_found()
    {
        var response = await server.Http.GetAsync($"/api/answers/{Guid.CreateVersion7():N}");
        Assert.Contains("answerId", await RunningServer.ProblemAsync(response, HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync("/api/answers/..%2f..%2fappsettings")).StatusCode);
    }
}
