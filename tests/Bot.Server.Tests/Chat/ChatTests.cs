using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Server.Chat;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Chat;

public sealed class ChatTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Key = "0123456789abcdef0123456789abcdef0123456789a";

    [Fact]
    public async Task A_question_over_Direct_Line_is_answered_from_the_documents_and_the_answer_stored()
    {
        var token = await SendAsync(HttpMethod.Post, "/chat/token", null, new { key = Key });
        string credential = token["token"]!.GetValue<string>();
        await SendAsync(HttpMethod.Post, "/v3/directline/conversations", credential, null);
        string path = $"/v3/directline/conversations/{token["conversationId"]}/activities";
        var posted = await SendAsync(HttpMethod.Post, path, credential, new { type = "message", text = "云溪县茶叶加工企业最高扶持多少？" });
        var answer = await AnswerAsync(path, credential, posted["id"]!.GetValue<string>());
        Assert.Contains("80万元", answer["text"]!.GetValue<string>(), StringComparison.Ordinal);
        string id = answer["channelData"]!["answer"]!["answerId"]!.GetValue<string>();
        var stored = await SendAsync(HttpMethod.Get, "/api/answers/" + id, null, null);
        Assert.Equal(InventedCollection.Subsidy, stored["citations"]![0]!["document"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_file_may_be_larger_than_a_question()
    {
        var token = await SendAsync(HttpMethod.Post, "/chat/token", null, new { key = Key });
        string credential = token["token"]!.GetValue<string>();
        await SendAsync(HttpMethod.Post, "/v3/directline/conversations", credential, null);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{token["conversationId"]}/upload");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        request.Content = new ByteArrayContent(new byte[100_000]);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var response = await server.Http.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_bundle_the_plain_page_stands_at_the_root()
    {
        string page = await server.Http.GetStringAsync("/");
        Assert.Equal(await server.Http.GetStringAsync("/ask"), page);
    }

    [Fact]
    public void The_filter_bar_offers_the_places_and_years_that_documents_speak_of_and_their_categories()
    {
        using var lease = server.Holder.Lease()!;
        var facets = ChatFacets.Of(lease.Snapshot);
        Assert.Contains(new Facet("云溪县", "云溪县", 1), facets.Region);

        // The date of one document, and a year in the text of another that has no date.
        Assert.Equal([new Facet("2021", "2021", 1), new Facet("2015", "2015", 1)], facets.Year);
        Assert.Contains(new Facet("subsidy", "补贴与扶持", 1), facets.Category);
    }

    [Fact]
    public async Task Every_value_of_the_filter_bar_leads_to_passages()
    {
        using var lease = server.Holder.Lease()!;
        var facets = ChatFacets.Of(lease.Snapshot);
        var filters = facets.Region.Select(f => new { region = (string[])[f.Value], year = (int[])[], category = (string[])[] })
            .Concat(facets.Year.Select(f => new { region = (string[])[], year = (int[])[int.Parse(f.Value)], category = (string[])[] }))
            .Concat(facets.Category.Select(f => new { region = (string[])[], year = (int[])[], category = (string[])[f.Value] }));
        foreach (var filter in filters)
        {
            var reply = await SendAsync(HttpMethod.Post, "/api/ask", null, new { question = "合作社和茶叶加工企业", mode = "retrieval", filter });
            Assert.True(reply["passages"]!.AsArray().Count > 0, filter.ToString());
        }
    }

    [Fact]
    public async Task Examples_are_questions_that_the_documents_answer()
    {
        using var lease = server.Holder.Lease()!;
        var examples = await ChatExamples.FindAsync(lease.Snapshot);
        Assert.NotEmpty(examples);
        foreach (string example in examples)
        {
            var reply = await SendAsync(HttpMethod.Post, "/api/ask", null, new { question = example });
            Assert.Equal("grounded", reply["outcome"]!.GetValue<string>());
        }
    }

    private async Task<JsonNode> AnswerAsync(string path, string credential, string questionId)
    {
        // The first answer of a process takes as long as the machine is busy.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var polled = await SendAsync(HttpMethod.Get, path, credential, null);
            if (polled["activities"]!.AsArray().FirstOrDefault(a => a!["replyToId"]?.GetValue<string>() == questionId) is { } answer)
            {
                return answer;
            }

            limit.Token.ThrowIfCancellationRequested();
        }
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, string? credential, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = credential is null ? null : new AuthenticationHeaderValue("Bearer", credential);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await server.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
