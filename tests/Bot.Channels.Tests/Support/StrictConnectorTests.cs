using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Channels.Tests.Support;

/// <summary>The double is as strict as it says: each broken rule is refused, and the same request without the fault is taken.</summary>
public sealed class StrictConnectorTests : IAsyncLifetime, IDisposable
{
    private const string Root = "\"type\":\"https://schema.org/Message\",\"citation\":";
    private readonly HttpClient _http = new();
    private StrictConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await StrictConnector.StartAsync(TimeSpan.Zero);

    public void Dispose() => _http.Dispose();

    public async Task DisposeAsync()
    {
        Dispose();
        await _connector.DisposeAsync();
    }

    [Theory]
    [InlineData("{\"text\":\"甲\"}", 201)]
    [InlineData("{}", 400)]
    [InlineData("{\"type\":\"event\"}", 400)]
    [InlineData("{\"text\":\"甲\",\"attachments\":[{}]}", 400)]
    [InlineData("{\"attachments\":[{}],\"suggestedActions\":{}}", 400)]
    [InlineData("{\"text\":\"甲\",\"from\":{}}", 400)]
    [InlineData("{\"text\":\"甲\",\"channelData\":{\"feedbackLoop\":{\"type\":\"default\"}}}", 201)]
    [InlineData("{\"text\":\"甲\",\"channelData\":{\"feedbackLoop\":{\"type\":\"default\"},\"feedbackLoopEnabled\":true}}", 400)]
    [InlineData("{\"text\":\"甲[1]\",\"entities\":[{" + Root + "[{\"position\":1,\"appearance\":{\"name\":\"n\",\"abstract\":\"a\"}}]}]}", 201)]
    [InlineData("{\"text\":\"甲\",\"entities\":[{" + Root + "[{\"position\":1,\"appearance\":{\"name\":\"n\",\"abstract\":\"a\"}}]}]}", 400)]
    [InlineData("{\"text\":\"甲[1]\",\"entities\":[{" + Root + "[{\"position\":1,\"appearance\":{\"name\":\"n\"}}]}]}", 400)]
    [InlineData("{\"text\":\"甲[1]\",\"entities\":[{" + Root + "[]},{" + Root + "[]}]}", 400)]
    [InlineData("{\"text\":\"甲[1]\",\"entities\":[{" + Root + "[{\"position\":1,\"appearance\":{\"name\":\"n\",\"abstract\":\"a\"}},{\"position\":1,\"appearance\":{\"name\":\"n\",\"abstract\":\"a\"}}]}]}", 400)]
    public async Task Messages_are_held_to_the_rules(string message, int expected) => Assert.Equal(expected, (await PostAsync(message)).Status);

    [Fact]
    public async Task Sizes_are_held_to_the_limit()
    {
        Assert.Equal(201, (await PostAsync($"{{\"text\":\"{new string('x', 50_000)}\"}}")).Status);
        Assert.Equal(413, (await PostAsync($"{{\"text\":\"{new string('x', 52_000)}\"}}")).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("stale")]
    public async Task A_good_token_is_demanded(string? token) => Assert.Equal(401, (await PostAsync("{\"text\":\"甲\"}", token)).Status);

    [Theory]
    [InlineData("typing", "\"streamType\":\"streaming\",\"streamSequence\":2", "甲乙", 202, "")]
    [InlineData("message", "\"streamType\":\"final\"", "甲乙", 202, "")]
    [InlineData("typing", "\"streamType\":\"streaming\",\"streamSequence\":1", "甲乙", 202, "ContentStreamSequenceOrderPreConditionFailed")]
    [InlineData("typing", "\"streamType\":\"streaming\",\"streamSequence\":2", "乙", 403, "previously streamed")]
    [InlineData("message", "\"streamType\":\"final\"", "乙", 403, "previously streamed")]
    [InlineData("message", "\"streamType\":\"final\",\"streamSequence\":2", "甲乙", 400, "malformed")]
    [InlineData("message", "\"streamType\":\"streaming\",\"streamSequence\":2", "甲乙", 400, "malformed")]
    [InlineData("typing", "\"streamType\":\"final\"", "甲乙", 400, "malformed")]
    [InlineData("typing", "\"streamType\":\"streaming\",\"streamSequence\":2", "", 400, "malformed")]
    public async Task A_stream_is_held_to_its_order_and_its_text(string type, string part, string text, int status, string words)
    {
        string id = await BeginAsync();
        var reply = await PostAsync(Part(type, $"{part},\"streamId\":\"{id}\"", text));
        Assert.Equal(status, reply.Status);
        Assert.Contains(words, reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_is_held_to_its_pace()
    {
        await _connector.DisposeAsync();
        _connector = await StrictConnector.StartAsync(TimeSpan.FromHours(1));
        string id = await BeginAsync();
        Assert.Equal(429, (await PostAsync(Part("typing", $"\"streamType\":\"streaming\",\"streamSequence\":2,\"streamId\":\"{id}\"", "甲乙"))).Status);
    }

    [Fact]
    public async Task A_stream_is_held_to_its_end_and_to_chats_of_two_one_at_a_time()
    {
        string id = await BeginAsync();
        string next = $"\"streamType\":\"streaming\",\"streamSequence\":2,\"streamId\":\"{id}\"";
        Assert.Equal(403, (await PostAsync(Part("typing", "\"streamType\":\"streaming\",\"streamSequence\":1", "丙"))).Status);
        Assert.Equal(202, (await PostAsync(Part("message", $"\"streamType\":\"final\",\"streamId\":\"{id}\"", "甲乙"))).Status);
        Assert.Contains("already completed", (await PostAsync(Part("typing", next, "甲乙丙"))).Body, StringComparison.Ordinal);
        Assert.Contains("not allowed", (await PostAsync(Part("typing", "\"streamType\":\"streaming\",\"streamSequence\":1", "丙"), scope: "groupChat")).Body, StringComparison.Ordinal);
    }

    private static string Part(string type, string part, string text) =>
        $"{{\"type\":\"{type}\",\"text\":\"{text}\",\"entities\":[{{\"type\":\"streaminfo\",{part}}}]}}";

    private async Task<string> BeginAsync()
    {
        var reply = await PostAsync(Part("typing", "\"streamType\":\"streaming\",\"streamSequence\":1", "甲"));
        Assert.Equal(201, reply.Status);
        return JsonNode.Parse(reply.Body)!["id"]!.GetValue<string>();
    }

    private async Task<(int Status, string Body)> PostAsync(string activity, string? token = StrictConnector.Token, string scope = "personal")
    {
        var json = JsonNode.Parse(activity)!.AsObject();
        json.TryAdd("type", "message");
        json.TryAdd("from", JsonNode.Parse("{\"id\":\"28:bot\"}"));
        json.TryAdd("recipient", JsonNode.Parse("{\"id\":\"29:u\"}"));
        json.TryAdd("conversation", JsonNode.Parse($"{{\"id\":\"a:1\",\"conversationType\":\"{scope}\"}}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, _connector.Url + "v3/conversations/a%3A1/activities");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = new StringContent(json.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
