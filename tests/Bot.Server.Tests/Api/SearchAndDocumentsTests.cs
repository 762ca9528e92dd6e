using System.Net;
using System.Text.Json;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Api;

public sealed class SearchAndDocumentsTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Passages_come_best_first_with_highlights_inside_their_texts()
    {
        var passages = (await server.GetJsonAsync("/api/search?q=茶叶加工企业&top=3")).GetProperty("passages").EnumerateArray().ToList();
        Assert.InRange(passages.Count, 1, 3);
        var scores = passages.Select(p => p.GetProperty("score").GetDouble()).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
        foreach (var passage in passages)
        {
            int length = passage.GetProperty("text").GetString()!.Length;
            Assert.All(passage.GetProperty("highlights").EnumerateArray(), h => Assert.InRange(h.GetProperty("end").GetInt32(), 1, length));
            Assert.False(passage.TryGetProperty("explanation", out _));
        }
    }

    [Fact]
    public async Task Explained_contributions_add_up_to_the_score()
    {
        var reply = await server.GetJsonAsync("/api/search?q=茶叶加工企业的扶持资金&explain=true");
        foreach (var passage in reply.GetProperty("passages").EnumerateArray())
        {
            var explanation = passage.GetProperty("explanation");
            double sum = explanation.GetProperty("contributions").EnumerateArray().Sum(c => c.GetProperty("contribution").GetDouble())
                + explanation.GetProperty("lifts").EnumerateArray().Sum(l => l.GetProperty("value").GetDouble());
            Assert.Equal(passage.GetProperty("score").GetDouble(), sum, 4);
        }
    }

    [Fact]
    public async Task A_typo_by_sound_is_corrected_and_said()
    {
        var reply = await server.GetJsonAsync("/api/search?q=茶叶家工企业");
        Assert.NotEmpty(reply.GetProperty("corrections").EnumerateArray());
        Assert.Contains("茶叶加工企业", reply.GetProperty("passages")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/search", "'q'")]
    [InlineData("/api/search?q=%20", "'q'")]
    [InlineData("/api/search?q=x&top=0", "'top'")]
    [InlineData("/api/search?q=x&top=51", "'top'")]
    [InlineData("/api/search?q=x&top=many", "top")]
    [InlineData("/api/search?q=x&explain=perhaps", "explain")]
    [InlineData("/api/documents?skip=-1", "'skip'")]
    [InlineData("/api/documents?top=0", "'top'")]
    public async Task A_wrong_parameter_is_named(string path, string expected) => Assert.Contains(
        expected, await RunningServer.ProblemAsync(await server.Http.GetAsync(path), HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task The_list_names_every_document_and_links_its_reader_page()
    {
        var reply = await server.GetJsonAsync("/api/documents");
        var documents = reply.GetProperty("documents").EnumerateArray().ToList();
        Assert.Equal(3, reply.GetProperty("count").GetInt32());
        Assert.Equal(3, documents.Count);
        foreach (var document in documents)
        {
            string page = await server.Http.GetStringAsync(document.GetProperty("link").GetString());
            Assert.Contains("id=\"p1\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_list_comes_in_parts()
    {
        var all = Ids(await server.GetJsonAsync("/api/documents"));
        Assert.Equal(all.Skip(1).Take(1), Ids(await server.GetJsonAsync("/api/documents?skip=1&top=1")));
    }

    [Fact]
    public async Task The_description_is_OpenAPI_3_1_and_names_every_call()
    {
        var document = await server.GetJsonAsync("/openapi/v1.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "/api/ask", "/api/search", "/api/answers/{answerId}", "/api/answers/{answerId}/feedback", "/api/documents", "/health/ready" },
            paths.ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string?> Ids(JsonElement reply) =>
        reply.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("id").GetString());
}
