using Bot.Channels.ActivityProtocol.Connecting;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>Tells the refusals apart. One code stands for most of them, so their words decide.</summary>
internal static class StreamRefusals
{
    private static readonly (string Words, StreamRefusal Refusal)[] ByWords =
    [
        ("cancel", StreamRefusal.Cancelled),
        ("previously streamed", StreamRefusal.Mismatch),
        ("exceeded streaming time", StreamRefusal.TooLate),
        ("streaming time", StreamRefusal.TooLate),
        ("size", StreamRefusal.TooLarge),
        ("complet", StreamRefusal.Completed),
    ];

    /// <summary>What the connector's reply to a part means.</summary>
    public static StreamRefusal Of(ConnectorReply reply) => reply switch
    {
        { IsOk: true } => StreamRefusal.None,
        { Status: 400 } => StreamRefusal.Malformed,
        { Status: 403, IsGone: true } => StreamRefusal.NotAllowed,
        { Status: 403, Message: { } message } => ByWords
            .Where(w => message.Contains(w.Words, StringComparison.OrdinalIgnoreCase))
            .Select(w => w.Refusal)
            .FirstOrDefault(StreamRefusal.NotAllowed),
        { Status: 403 or 404 or 405 or 501 } => StreamRefusal.NotAllowed,
        { Status: 413 } => StreamRefusal.TooLarge,
        _ => StreamRefusal.Unavailable,
    };
}
