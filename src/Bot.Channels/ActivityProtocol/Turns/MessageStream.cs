using System.Text.Json.Nodes;
using System.Text.Json;
using Bot.Channels.ActivityProtocol.Connecting;
using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.Rendering.Teams;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>
/// One message in a one-to-one chat that grows while it is written. Parts wait for each other and keep Teams' pace; text that comes
/// meanwhile goes into the next. Used by one turn.
/// </summary>
internal sealed class MessageStream(IOutbox outbox, TurnSettings settings, TimeProvider time)
{
    private const int MaxShortUnits = 4000;
    private string? _id;
    private int _sequence;
    private long _sentAt;

    /// <summary>Whether further parts make sense.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>Whether the user pressed Stop.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Whether a part is on the user's screen.</summary>
    public bool HasBegun => _id is not null;

    /// <summary>Shows what is going on, or more of the text.</summary>
    public async Task ShowAsync(string text, bool isText, CancellationToken cancellationToken)
    {
        var part = new Activity
        {
            Type = "typing",
            Text = text,
            TextFormat = isText ? "markdown" : null,
            Entities = [Part(isText ? "streaming" : "informative", ++_sequence)],
        };
        var reply = await SendAsync(part, cancellationToken);
        _id ??= reply.IsOk ? reply.Id : null;
        switch (StreamRefusals.Of(reply))
        {
            case StreamRefusal.None:
                // Without a name there is no stream to go on with.
                IsUsable = _id is not null;
                break;
            case StreamRefusal.Cancelled:
                (IsCancelled, IsUsable) = (true, false);
                break;
            case StreamRefusal.Unavailable when _id is not null:
                // The part is lost, the next one has its text.
                break;
            default:
                IsUsable = false;
                break;
        }
    }

    /// <summary>
    /// Ends the stream with <paramref name="message"/>, or with <paramref name="plain"/> where that is refused. Returns the message's id;
    /// null when the stream took neither, and it has to be sent as a message of its own.
    /// </summary>
    public async Task<string?> FinishAsync(Activity message, Activity plain, CancellationToken cancellationToken)
    {
        if (_id is not { } id)
        {
            return null;
        }

        var refusal = StreamRefusals.Of(await SendFinalAsync(message, cancellationToken));
        refusal = refusal switch
        {
            StreamRefusal.Malformed => StreamRefusals.Of(await SendFinalAsync(plain, cancellationToken)),
            StreamRefusal.TooLarge => StreamRefusals.Of(await SendFinalAsync(Short(message), cancellationToken)),
            _ => refusal,
        };
        IsUsable = false;
        switch (refusal)
        {
            case StreamRefusal.None or StreamRefusal.Completed:
                return id;
            case StreamRefusal.Cancelled:
                IsCancelled = true;
                return id;
            case StreamRefusal.TooLate or StreamRefusal.Mismatch or StreamRefusal.Unavailable or StreamRefusal.TooLarge:
                // Replacing can be repeated without harm, also when the end had arrived after all.
                var replaced = await outbox.UpdateAsync(id, refusal == StreamRefusal.TooLarge ? Short(message) : message, cancellationToken);
                return replaced.IsOk || (await outbox.UpdateAsync(id, plain, cancellationToken)).IsOk ? id : null;
            default:
                return null;
        }
    }

    private Task<ConnectorReply> SendFinalAsync(Activity message, CancellationToken cancellationToken) =>
        SendAsync(message with { Entities = [Part("final", null), .. message.Entities ?? []] }, cancellationToken);

    private async Task<ConnectorReply> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (_sentAt != 0 && settings.StreamSpacing - time.GetElapsedTime(_sentAt) is var rest && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, time, cancellationToken);
        }

        var reply = await outbox.SendAsync(activity, cancellationToken);
        _sentAt = time.GetTimestamp();
        return reply;
    }

    private static Activity Short(Activity message) => message with { Text = Fitted.To(message.Text ?? string.Empty, MaxShortUnits), Entities = null };

    private Entity Part(string type, int? sequence)
    {
        var part = new JsonObject { ["type"] = "streaminfo", ["streamType"] = type };
        if (_id is not null)
        {
            part["streamId"] = _id;
        }

        if (sequence is { } number)
        {
            part["streamSequence"] = number;
        }

        return part.Deserialize<Entity>(WireJson.Options)!;
    }
}
