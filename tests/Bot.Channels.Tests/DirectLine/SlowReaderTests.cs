using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.DirectLine;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.DirectLine;

public sealed class SlowReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_socket_that_nobody_reads_is_dropped_while_others_get_everything_and_its_client_comes_back_to_all_it_missed()
    {
        var clock = new ManualClock();
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { MaxConversationBytes = 256L * 1024 * 1024 }, time: clock);
        var client = await host.ConnectAsync();
        var opened = await client.StartAsync();
        using var stalled = await ConnectWithoutReadingAsync(opened);
        using var reader = await DirectLineClient.OpenAsync(opened);
        var reading = reader.UntilAsync(a => a["text"]?.GetValue<string>() == "半程");

        // The host's system takes at most some 5 megabytes for a reader before it blocks.
        var posted = new List<string>();
        string large = new('长', 10_000);
        for (int i = 0; i < 400; i++)
        {
            posted.Add(await client.SayAsync(large));
        }

        posted.Add(await client.SayAsync("半程"));
        var read = await reading;

        // Who reads has everything; only the other is in the middle of a frame. Time passes in halves of the limit, and between two of
        // them the reader gets a frame, so no frame of its own ever waits for the whole limit.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (host.OpenSockets > 1)
        {
            limit.Token.ThrowIfCancellationRequested();
            clock.Advance(TimeSpan.FromSeconds(10));
            string between = await client.SayAsync("还在吗");
            posted.Add(between);
            read.AddRange(await reader.UntilAsync(a => a["id"]?.GetValue<string>() == between));
        }

        posted.Add(await client.SayAsync("结束"));
        read.AddRange(await reader.UntilAsync(a => a["text"]?.GetValue<string>() == "结束"));
        Assert.Equal(posted, Questions(read));
        using var again = await DirectLineClient.OpenAsync(await client.ReconnectAsync("0"));
        Assert.Equal(posted, Questions(await again.UntilAsync(a => a["text"]?.GetValue<string>() == "结束")));
    }

    [Fact]
    public void What_waits_for_a_stalled_reader_is_its_newest_updates_and_nothing_else()
    {
        using var cursor = new StreamCursor(0);
        for (byte i = 0; i < 200; i++)
        {
            cursor.Enqueue([i], logCount: 3);
        }

        var waiting = new List<byte>();
        while (cursor.TryTakeTransient(out byte[]? line))
        {
            waiting.Add(line[0]);
        }

        Assert.Equal([192, 193, 194, 195, 196, 197, 198, 199], waiting);
    }

    [Fact]
    public void An_update_that_a_kept_activity_overtook_is_dropped()
    {
        using var cursor = new StreamCursor(0);
        cursor.Enqueue([1], logCount: 3);
        cursor.Enqueue([2], logCount: 4);
        cursor.Advance(4);
        Assert.True(cursor.TryTakeTransient(out byte[]? line));
        Assert.Equal([2], line);
        Assert.False(cursor.TryTakeTransient(out _));
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Questions(List<JsonNode> activities) =>
        activities.Where(a => a["from"]!["role"]!.GetValue<string>() == "user").Select(a => a["id"]!.GetValue<string>());

    private static async Task<TcpClient> ConnectWithoutReadingAsync(JsonNode opened)
    {
        var address = new Uri(opened["streamUrl"]!.GetValue<string>());
        var connection = new TcpClient { ReceiveBufferSize = 4096 };
        await connection.ConnectAsync(address.Host, address.Port);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"));
        byte[] status = new byte[12];
        await connection.GetStream().ReadExactlyAsync(status);
        Assert.Equal("HTTP/1.1 101", Encoding.ASCII.GetString(status));
        return connection;
    }
}
