using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.DirectLine;

public sealed class LimitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"x","channelData":{"filter":1,"filter":2}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"x","channelData":{"clientActivityID":"\ud83d"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"x","channelData":"text","entities":{},"value":[1],"unknown":1}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"somethingNew"}""", HttpStatusCode.OK)]
    public async Task Bodies_that_are_no_activity_get_400_and_strange_ones_are_taken(string body, HttpStatusCode expected)
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        await client.StartAsync();
        using var response = await client.RequestAsync(HttpMethod.Post, "/activities", body);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task An_activity_that_is_too_large_gets_413()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { MaxActivityBytes = 2048 });
        var client = await host.ConnectAsync();
        await client.StartAsync();
        using var response = await client.RequestAsync(HttpMethod.Post, "/activities", new { type = "message", text = new string('长', 2000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_full_conversation_gets_400_and_can_still_be_read()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { MaxActivities = 3 });
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        await stream.UntilAnswerAsync(await client.SayAsync("一"));
        using var response = await client.RequestAsync(HttpMethod.Post, "/activities", new { type = "message", text = "二" });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(3, (await client.PollAsync(""))["activities"]!.AsArray().Count);
    }

    [Fact]
    public async Task Who_asks_too_fast_is_told_so_in_the_conversation()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { ActivitiesPerMinute = 3 });
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        await stream.UntilAnswerAsync(await client.SayAsync("一"));
        var seen = await stream.UntilAnswerAsync(await client.SayAsync("二"));
        Assert.Contains("太快", seen[^1]["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Single(host.Questions);
    }

    [Theory]
    [InlineData("", "文字")]
    [InlineData("   ", "文字")]
    [InlineData("太长了太长了", "5 个字")]
    public async Task A_question_that_cannot_be_answered_is_refused_in_words(string text, string expected)
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { MaxQuestionLength = 5 });
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        var seen = await stream.UntilAnswerAsync(await client.SayAsync(text));
        Assert.Contains(expected, seen[^1]["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversations_from_one_address_are_limited()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { ConversationsPerMinute = 2 });
        var key = new { key = new string('k', 43) };
        await host.SendAsync(HttpMethod.Post, "/chat/token", null, key);
        await host.SendAsync(HttpMethod.Post, "/chat/token", null, key);
        using var third = await host.RequestAsync(HttpMethod.Post, "/chat/token", null, key);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    [Fact]
    public async Task Sockets_of_one_conversation_are_limited_and_a_closed_one_makes_room()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { MaxSocketsPerConversation = 1 });
        var client = await host.ConnectAsync();
        var opened = await client.StartAsync();
        using (var one = await DirectLineClient.OpenAsync(opened))
        {
            await one.NextAsync();
            await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => DirectLineClient.OpenAsync(opened));
            await one.Socket.CloseAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }

        using var two = await DirectLineClient.OpenAsync(opened);
        Assert.NotNull(await two.NextAsync());
    }

    [Fact]
    public async Task Empty_client_frames_are_ignored_and_large_ones_end_the_socket()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        await stream.NextAsync();
        await stream.Socket.SendAsync(Array.Empty<byte>(), System.Net.WebSockets.WebSocketMessageType.Text, true, CancellationToken.None);
        await stream.UntilAnswerAsync(await client.SayAsync("一"));
        await stream.Socket.SendAsync(new byte[5000], System.Net.WebSockets.WebSocketMessageType.Text, true, CancellationToken.None);
        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task An_idle_socket_is_closed()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { IdleTimeout = TimeSpan.FromMilliseconds(50) });
        var client = await host.ConnectAsync();
        using var stream = await DirectLineClient.OpenAsync(await client.StartAsync());
        await stream.NextAsync();
        Assert.Null(await stream.NextAsync());
        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, stream.Socket.CloseStatus);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999999")]
    public async Task A_watermark_of_nobody_gets_400(string watermark)
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        await client.StartAsync();
        using var response = await client.RequestAsync(HttpMethod.Get, "/activities?watermark=" + watermark);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["message"]);
    }

    public void Dispose() => _folder.Dispose();
}
