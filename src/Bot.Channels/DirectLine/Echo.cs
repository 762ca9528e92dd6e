using System.Text.Json.Nodes;

namespace Bot.Channels.DirectLine;

/// <summary>
/// What comes back to the client of an activity that it posted: without this, and without the same clientActivityID, Web Chat
/// calls the message failed after 20 seconds.
/// </summary>
internal static class Echo
{
    private const int MaxTypeLength = 40;

    // Other channel data is between the page and the bot.
    private static readonly string[] EchoedData = ["clientActivityID", "attachmentSizes", "postBack", "messageBack", "filter"];

    /// <summary>The activity as kept: who speaks comes from the token, never from the body. Null when it has no type.</summary>
    public static Activity? Of(Activity posted, TokenClaims? claims, string conversationUser, IReadOnlyList<Attachment> attachments)
    {
        if (posted.Type is not { Length: > 0 and <= MaxTypeLength } type)
        {
            return null;
        }

        var from = new Account(claims?.User ?? conversationUser, claims?.Name ?? posted.From?.Name, "user");
        bool isMessage = type == "message";
        return new Activity
        {
            Type = type,
            From = from,
            Name = posted.Name,
            Text = isMessage ? posted.Text : null,
            TextFormat = isMessage ? "plain" : null,
            Locale = posted.Locale,
            Attachments = isMessage ? attachments : null,

            // What users write about an answer belongs to the feedback, not into the conversation.
            Value = isMessage ? posted.Value?.DeepClone() : null,
            ChannelData = ChannelData(posted.ChannelData as JsonObject),
        };
    }

    private static JsonObject? ChannelData(JsonObject? posted)
    {
        if (posted is null)
        {
            return null;
        }

        var echoed = new JsonObject();
        foreach (string name in EchoedData)
        {
            if (posted[name] is { } value)
            {
                echoed[name] = value.DeepClone();
            }
        }

        return echoed;
    }
}
