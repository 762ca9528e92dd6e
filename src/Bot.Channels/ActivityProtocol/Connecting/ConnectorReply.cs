using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Channels.ActivityProtocol.Connecting;

/// <summary>What the connector said to one request, after all attempts.</summary>
/// <param name="Status">HTTP status; 0 when there was no answer.</param>
/// <param name="Id">The id that the activity got; null when the connector names none, as for typing in Teams.</param>
/// <param name="Code">The service's name for a refusal, e.g. <c>MessageSizeTooBig</c>; for 0, why there was no answer.</param>
/// <param name="Message">Its words about it.</param>
public sealed record ConnectorReply(int Status, string? Id, string? Code = null, string? Message = null)
{
    /// <summary>The address is not trusted: nothing was sent.</summary>
    public static ConnectorReply Untrusted { get; } = new(0, null, "UntrustedServiceUrl");

    /// <summary>There was no answer in time; it may have arrived all the same.</summary>
    public static ConnectorReply TimedOut { get; } = new(0, null, "Timeout");

    /// <summary>Whether it was taken.</summary>
    public bool IsOk => Status is >= 200 and < 300;

    /// <summary>Whether the conversation is closed to the bot for good: removed, blocked or gone.</summary>
    public bool IsGone => Code is "BotDisabledByAdmin" or "BotNotInConversationRoster" or "ConversationBlockedByUser" or "ForbiddenOperationException"
        or "NotEnoughPermissions" or "ConversationNotFound";

    /// <summary>Whether the content was refused, and simpler content may not be.</summary>
    public bool IsContentRefused => Status is 400 or 413;

    /// <summary>Reads a response; a body that is not the protocol's JSON (some are HTML) leaves the status to speak.</summary>
    internal static ConnectorReply Of(int status, string body)
    {
        try
        {
            var json = body.Length == 0 ? null : JsonNode.Parse(body) as JsonObject;
            var error = json?["error"] as JsonObject;
            return new ConnectorReply(status, Text(json, "id"), Text(error, "code"), Text(error, "message"));
        }
        catch (JsonException)
        {
            return new ConnectorReply(status, null);
        }
    }

    private static string? Text(JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
