using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Channels.Tests.Support;

/// <summary>Speaks Direct Line as the JavaScript client does.</summary>
internal sealed class DirectLineClient(DirectLineHost host, string conversationId, string token)
{
    public string ConversationId => conversationId;

    public string Token { get; set; } = token;

    private string Path => $"/v3/directline/conversations/{conversationId}";

    public Task<JsonNode> StartAsync(string locale = "zh-CN") =>
        host.SendAsync(HttpMethod.Post, "/v3/directline/conversations", Token, new { user = new { }, locale });

    public Task<JsonNode> ReconnectAsync(string? watermark) =>
        host.SendAsync(HttpMethod.Get, Path + (watermark is null ? string.Empty : $"?watermark={watermark}"), Token);

    public Task<HttpResponseMessage> RequestAsync(HttpMethod method, string below, object? body = null) =>
        host.RequestAsync(method, Path + below, Token, body);

    public async Task<string> PostAsync(object activity) =>
        (await host.SendAsync(HttpMethod.Post, Path + "/activities", Token, activity))["id"]!.GetValue<string>();

    public Task<string> SayAsync(string text, string clientActivityId = "x1") => PostAsync(new
    {
        type = "message",
        text,
        from = new { id = "somebody-else", role = "bot" },
        locale = "zh-CN",
        channelData = new { clientActivityID = clientActivityId, secretOfThePage = 1 },
    });

    public Task<JsonNode> PollAsync(string watermark) => host.SendAsync(HttpMethod.Get, $"{Path}/activities?watermark={watermark}", Token);

    public static async Task<FrameReader> OpenAsync(JsonNode opened)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(opened["streamUrl"]!.GetValue<string>()), CancellationToken.None);
        return new FrameReader(socket);
    }
}

/// <summary>Reads the frames of one socket; gives up after a minute.</summary>
internal sealed class FrameReader(ClientWebSocket socket) : IDisposable
{
    public ClientWebSocket Socket => socket;

    public string Watermark { get; private set; } = string.Empty;

    /// <summary>The activities of the next frame; null when the host has closed.</summary>
    public async Task<IReadOnlyList<JsonNode>?> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var text = new MemoryStream();
        byte[] buffer = new byte[65_536];
        ValueWebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            text.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);
        if (received.MessageType == WebSocketMessageType.Close)
        {
            return null;
        }

        var frame = JsonNode.Parse(Encoding.UTF8.GetString(text.ToArray()))!;
        Watermark = frame["watermark"]!.GetValue<string>();
        return [.. frame["activities"]!.AsArray().Select(a => a!)];
    }

    /// <summary>All activities up to the frame with one that <paramref name="isLast"/>.</summary>
    public async Task<List<JsonNode>> UntilAsync(Func<JsonNode, bool> isLast)
    {
        var all = new List<JsonNode>();
        for (bool isThere = false; !isThere;)
        {
            var next = await NextAsync() ?? throw new InvalidOperationException("The host closed the stream.");
            isThere = next.Any(isLast);
            all.AddRange(next);
        }

        return all;
    }

    /// <summary>All activities until the bot has answered <paramref name="questionId"/>.</summary>
    public Task<List<JsonNode>> UntilAnswerAsync(string questionId) =>
        UntilAsync(a => a["type"]!.GetValue<string>() == "message" && a["replyToId"]?.GetValue<string>() == questionId);

    public void Dispose() => socket.Dispose();
}
