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
    public async Task Without_a_bundle_the_plain_page_stands_at_the_root()
    {
        string page = await server.Http.GetStringAsync("/");
        Assert.Equal(await server.Http.GetStringAsync("/ask"), page);
    }

    [Fact]
    public void The_filter_bar_offers_what_the_documents_name()
    {
        using var lease = server.Holder.Lease()!;
        var facets = ChatFacets.Of(lease.Snapshot.Collection);
        Assert.Equal([new Facet("云溪县", "云溪县", 1)], facets.Region);
        Assert.Equal([new Facet("2021", "2021", 1)], facets.Year);
        Assert.Contains(new Facet("subsidy", "补贴与扶持", 1), facets.Category);
    }

    [Fact]
    public async Task Examples_are_questions_that_the_documents_answer()
    {
        using var lease = server.Holder.Lease()!;
        var examples = await new ChatExamples(server.Holder).CurrentAsync(Timeout.InfiniteTimeSpan);
        Assert.NotEmpty(examples);
        foreach (string example in examples)
        {
            var reply = await SendAsync(HttpMethod.Post, "/api/ask", null, new { question = example });
            Assert.Equal("grounded", reply["outcome"]!.GetValue<string>());
        }
    }

    private async Task<JsonNode> AnswerAsync(string path, string credential, string questionId)
    {
        for (int tries = 0; tries < 1000; tries++)
        {
            var polled = await SendAsync(HttpMethod.Get, path, credential, null);
            if (polled["activities"]!.AsArray().FirstOrDefault(a => a!["replyToId"]?.GetValue<string>() == questionId) is { } answer)
            {
                return answer;
            }
        }

        throw new InvalidOperationException("No answer came in a thousand polls.");
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
