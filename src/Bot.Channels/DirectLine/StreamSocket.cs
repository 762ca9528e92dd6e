using System.Net.WebSockets;

namespace Bot.Channels.DirectLine;

/// <summary>One open WebSocket: sends frames as they come, reads the client's empty ones, and ends with a reason.</summary>
internal sealed class StreamSocket(WebSocket socket, Conversation conversation, StreamCursor cursor, DirectLineSettings settings, TimeProvider time)
{
    private const int MaxClientFrame = 1024;
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Runs until the client leaves, falls silent or behind, or <paramref name="stopping"/>.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var closing = new CancellationTokenSource();
        var receiving = ReceiveAsync(ended, closing.Token);
        try
        {
            var (status, reason) = await SendAsync(ended.Token, stopping);

            // Whoever is told that this socket is closed may open the next.
            conversation.Unfollow(cursor);

            // The client gets the reason and a moment to say goodbye; cutting it off at once would look like a broken line.
            closing.CancelAfter(CloseTimeout);
            await socket.CloseOutputAsync(status, reason, closing.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // The client is gone or cannot be reached; it reconnects from its watermark.
            socket.Abort();
        }

        await receiving;
    }

    private async Task<(WebSocketCloseStatus Status, string Reason)> SendAsync(CancellationToken ended, CancellationToken stopping)
    {
        while (true)
        {
            bool isAwake;
            try
            {
                isAwake = await cursor.WaitAsync(settings.IdleTimeout, ended);
            }
            catch (OperationCanceledException)
            {
                return stopping.IsCancellationRequested
                    ? (WebSocketCloseStatus.EndpointUnavailable, "The host is stopping.")
                    : (WebSocketCloseStatus.NormalClosure, "Goodbye.");
            }

            if (!isAwake || conversation.IsClosed)
            {
                return (WebSocketCloseStatus.NormalClosure, isAwake ? "The conversation was deleted." : "Nothing was said for a long time.");
            }

            while (conversation.NextFrame(cursor) is { } frame)
            {
                using var limit = new CancellationTokenSource(settings.SendTimeout, time);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(ended, limit.Token);
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, either.Token);
            }
        }
    }

    private async Task ReceiveAsync(CancellationTokenSource ended, CancellationToken closing)
    {
        byte[] buffer = new byte[MaxClientFrame];
        try
        {
            while (true)
            {
                // Clients send empty frames to keep proxies awake; posting is done over HTTP.
                var received = await socket.ReceiveAsync(buffer.AsMemory(), closing);
                if (received.MessageType == WebSocketMessageType.Close || !received.EndOfMessage)
                {
                    break;
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // Gone without a word.
        }

        await ended.CancelAsync();
    }
}
