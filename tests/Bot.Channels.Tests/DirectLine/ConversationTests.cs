using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.DirectLine;

public sealed class ConversationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_new_conversation_starts_with_201_and_its_first_frame_is_the_greeting()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        using var response = await host.RequestAsync(HttpMethod.Post, "/v3/directline/conversations", client.Token, new { user = new { }, locale = "zh-CN" });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var opened = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(client.ConversationId, Text(opened, "conversationId"));
        Assert.Equal(1800, opened["expires_in"]!.GetValue<int>());
        using var stream = await DirectLineClient.OpenAsync(opened);
        var greeting = Assert.Single((await stream.NextAsync())!);
        Assert.Equal($"{client.ConversationId}|0000000", Text(greeting, "id"));
        Assert.Equal("bot", Text(greeting["from"]!, "role"));
        Assert.Equal("长沙最高扶持多少？", Text(greeting["suggestedActions"]!["actions"]![0]!, "value"));
        Assert.Equal("1", stream.Watermark);
    }

    [Fact]
    public async Task Starting_again_with_the_same_token_gives_200_and_no_second_greeting()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        await client.StartAsync();
        using var again = await host.RequestAsync(HttpMethod.Post, "/v3/directline/conversations", client.Token);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Single((await client.PollAsync(""))["activities"]!.AsArray());
    }

    [Fact]
    public async Task A_message_comes_back_with_its_client_id_and_is_answered_with_a_reply_to_it()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        string id = await client.SayAsync("多少？", "abc");
        var seen = await stream.UntilAnswerAsync(id);

        var echo = seen.Single(a => Text(a, "id") == id);
        Assert.Equal("abc", Text(echo["channelData"]!, "clientActivityID"));
        Assert.Null(echo["channelData"]!["secretOfThePage"]);
        Assert.Equal(("u1", "user"), (Text(echo["from"]!, "id"), Text(echo["from"]!, "role")));
        Assert.NotNull(echo["timestamp"]);
        Assert.StartsWith("答：多少？[1]\n\n[1]: <http", Text(seen[^1], "text"), StringComparison.Ordinal);
        Assert.Equal("3", stream.Watermark);
    }

    [Fact]
    public async Task Steps_come_before_the_answer_and_share_its_stream_in_channel_data_and_entity()
    {
        var isSeen = new TaskCompletionSource();
        await using var host = await DirectLineHost.StartAsync(_folder.Path, null, (q, c) => DirectLineHost.AnswerAfter(isSeen.Task, q, c));
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        string id = await client.SayAsync("多少？");
        var seen = await stream.UntilAsync(a => Text(a, "type") == "typing" && Text(a, "text").Contains("1 段", StringComparison.Ordinal));
        isSeen.SetResult();
        seen.AddRange(await stream.UntilAnswerAsync(id));
        string streamId = Text(seen[^1]["channelData"]!, "streamId");
        Assert.Equal("final", Text(seen[^1]["channelData"]!, "streamType"));
        Assert.Null(seen[^1]["channelData"]!["streamSequence"]);
        Assert.Equal("final", Text(seen[^1]["entities"]![0]!, "streamType"));
        var parts = seen.Where(a => Text(a, "type") == "typing").ToList();
        Assert.All(parts, p => Assert.Equal((streamId, streamId), (Text(p["channelData"]!, "streamId"), Text(p["entities"]![0]!, "streamId"))));
        Assert.Equal(parts.Select(p => p["channelData"]!["streamSequence"]!.GetValue<int>()).Order(), parts.Select(p => p["channelData"]!["streamSequence"]!.GetValue<int>()));
    }

    [Fact]
    public async Task An_answer_that_is_there_at_once_shows_no_steps()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { StepDelay = TimeSpan.FromMinutes(1) });
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        var seen = await stream.UntilAnswerAsync(await client.SayAsync("多少？"));
        Assert.All(seen, a => Assert.Equal("message", Text(a, "type")));
    }

    [Fact]
    public async Task Polling_sees_messages_and_no_typing_and_goes_on_from_its_watermark()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        await stream.UntilAnswerAsync(await client.SayAsync("一"));
        var first = await client.PollAsync("");
        Assert.Equal(["message", "message", "message"], first["activities"]!.AsArray().Select(a => Text(a!, "type")));
        Assert.Empty((await client.PollAsync(Text(first, "watermark")))["activities"]!.AsArray());
        await stream.UntilAnswerAsync(await client.SayAsync("二"));
        Assert.Equal(2, (await client.PollAsync(Text(first, "watermark")))["activities"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("0", 3)]
    [InlineData("2", 1)]
    [InlineData("99", 0)]
    public async Task A_reconnecting_stream_replays_exactly_what_was_missed(string? watermark, int expected)
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        using (var stream = await DirectLineClient.OpenAsync(await client.StartAsync()))
        {
            await stream.UntilAnswerAsync(await client.SayAsync("一"));
        }

        using var again = await DirectLineClient.OpenAsync(await client.ReconnectAsync(watermark));
        await client.PostAsync(new { type = "event", name = "end-marker" });
        var seen = await again.UntilAsync(a => a["name"]?.GetValue<string>() == "end-marker");
        Assert.Equal(expected, seen.Count - 1);
    }

    [Fact]
    public async Task Two_sockets_of_one_conversation_both_get_everything()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        var opened = await client.StartAsync();
        using var one = await DirectLineClient.OpenAsync(opened);
        using var two = await DirectLineClient.OpenAsync(opened);
        string id = await client.SayAsync("一");
        var kept = (await one.UntilAnswerAsync(id)).Where(a => Text(a, "type") == "message").Select(a => Text(a, "id")).ToList();
        Assert.Equal(kept, (await two.UntilAnswerAsync(id)).Where(a => Text(a, "type") == "message").Select(a => Text(a, "id")));
        Assert.Equal(kept.Order(StringComparer.Ordinal), kept);
    }

    [Fact]
    public async Task Conversations_survive_a_restart_of_the_host()
    {
        string conversationId, token;
        await using (var host = await DirectLineHost.StartAsync(_folder.Path))
        {
            var client = await host.ConnectAsync();
            using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
            await stream.UntilAnswerAsync(await client.SayAsync("一"));
            (conversationId, token) = (client.ConversationId, client.Token);
        }

        await using var restarted = await DirectLineHost.StartAsync(_folder.Path);
        var returning = new DirectLineClient(restarted, conversationId, token);
        using var replay = await DirectLineClient.OpenAsync(await returning.ReconnectAsync("0"));
        for (int i = 0; i < 3; i++)
        {
            Assert.EndsWith($"|000000{i}", Text(Assert.Single((await replay.NextAsync())!), "id"), StringComparison.Ordinal);
        }

        await replay.UntilAnswerAsync(await returning.SayAsync("二"));
        Assert.Equal("5", replay.Watermark);
    }

    [Fact]
    public async Task A_deleted_conversation_is_gone_and_its_sockets_close()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        await stream.NextAsync();
        using (var deleted = await client.RequestAsync(HttpMethod.Delete, ""))
        {
            Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        }

        Assert.Null(await stream.NextAsync());
        using var gone = await client.RequestAsync(HttpMethod.Get, "?watermark=0");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    public void Dispose() => _folder.Dispose();

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
