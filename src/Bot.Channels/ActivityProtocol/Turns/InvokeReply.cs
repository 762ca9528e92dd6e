using System.Text.Json.Nodes;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>The answer to an invoke, sent as the HTTP response.</summary>
/// <param name="Status">HTTP status: 200, or 501 for a name that the bot does not know.</param>
/// <param name="Body">The body; null for none.</param>
public sealed record InvokeReply(int Status, JsonNode? Body)
{
    /// <summary>The bot does not know this invoke.</summary>
    public static InvokeReply NotImplemented { get; } = new(501, null);
}
