using System.Text.Json.Nodes;

namespace Bot.Channels.ActivityProtocol.Wire;

/// <summary>
/// An activity of the Activity Protocol (Teams, Azure Bot Service), as it comes in and as it is sent: the members that this bot
/// reads or writes. Names are case-sensitive; members and types that it does not know are ignored, as the protocol demands.
/// </summary>
public sealed record Activity
{
    /// <summary><c>message</c>, <c>conversationUpdate</c>, <c>invoke</c>, ... Never null in what was received.</summary>
    public string? Type { get; init; }

    /// <summary>Opaque name within the conversation.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel took it, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where it comes from: <c>msteams</c>, <c>webchat</c>, <c>emulator</c>, ... Never null in what was received.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Base address of the connector to answer at. In what was received it equals the token's claim.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Who says it. Only <see cref="ChannelAccount.AadObjectId"/> with the tenant identifies a person; a name never does.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Whom it is said to: in what was received, the bot.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where it belongs. Never null, with an id, in what was received.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The activity that it answers, reacts to or was submitted from.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Its text; in Teams with mentions such as <c>&lt;at&gt;Bot&lt;/at&gt;</c>.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>Language tag of the sender, e.g. <c>zh-CN</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Metadata: mentions, client, stream, citations.</summary>
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>What only the channel understands.</summary>
    public JsonNode? ChannelData { get; init; }

    /// <summary>Payload of an invoke, an event or a submitted card.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>Name of an invoke or event.</summary>
    public string? Name { get; init; }

    /// <summary><c>expectReplies</c> wants the replies in the response to the request.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>Why a conversation ended.</summary>
    public string? Code { get; init; }

    /// <summary>Whether the bot awaits an answer: <c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>Of an installationUpdate: <c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Who joined.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Reactions that were added to the activity <see cref="ReplyToId"/>.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    /// <summary>Reactions that were taken back.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    /// <summary>Buttons below the message.</summary>
    public SuggestedActions? SuggestedActions { get; init; }
}

/// <summary>A reaction to a message.</summary>
/// <param name="Type">Which one, e.g. <c>like</c>.</param>
public sealed record MessageReaction(string? Type);

/// <summary>A card or file.</summary>
public sealed record Attachment
{
    /// <summary>Media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where its bytes are.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>A card itself.</summary>
    public JsonNode? Content { get; init; }

    /// <summary>File name.</summary>
    public string? Name { get; init; }
}
