using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Channels.DirectLine;

/// <summary>GET /v3/directline/conversations/{id}/stream: the conversation over a WebSocket.</summary>
internal sealed class StreamCall(DirectLineChannel channel, IServiceProvider services)
{
    private readonly CancellationToken _stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    public async Task<IResult> RunAsync(HttpContext context, string id, string? watermark)
    {
        var caller = channel.Access.CheckStream(context.Request);
        if (caller.Refusal is not null)
        {
            return caller.Refusal;
        }

        using var lease = caller.Owns(id) ? channel.Store.Open(id) : null;
        if (lease is null)
        {
            return DirectLineError.NoConversation();
        }

        if (!context.WebSockets.IsWebSocketRequest || !Watermark.TryParse(watermark, ifEmpty: 0, out int position))
        {
            return DirectLineError.BadArgument("Open this address as a WebSocket, with the watermark it came with.");
        }

        if (!channel.Sockets.TryEnter(channel.Settings.MaxSockets))
        {
            return DirectLineError.TooMany("Too many sockets are open. Try again in a minute, or poll.");
        }

        try
        {
            using var cursor = lease.Conversation.Follow(position);
            return cursor is null
                ? DirectLineError.TooMany("This conversation has too many sockets open. Close another page of it, or poll.")
                : await StreamAsync(context, lease.Conversation, cursor);
        }
        finally
        {
            channel.Sockets.Leave();
        }
    }

    private async Task<IResult> StreamAsync(HttpContext context, Conversation conversation, StreamCursor cursor)
    {
        try
        {
            // No compression: frames are small, and a deflate window for each of thousands of sockets is not.
            using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
            {
                KeepAliveInterval = channel.Settings.KeepAliveInterval,
                KeepAliveTimeout = channel.Settings.KeepAliveInterval,
            });
            await new StreamSocket(socket, conversation, cursor, channel.Settings, channel.Time).RunAsync(_stopping);
            return Results.Empty;
        }
        finally
        {
            conversation.Unfollow(cursor);
        }
    }
}
