using System.Text.Json.Nodes;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>What it takes to write to a conversation without being asked. Made only from authenticated activities.</summary>
public sealed record ConversationReference
{
    /// <summary>The channel.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The conversation; of a Teams channel the channel itself, not a thread in it.</summary>
    public required ConversationAccount Conversation { get; init; }

    /// <summary>Address of its connector, as the token claimed it.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The bot's account there.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The person, in a conversation of two.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>Language tag of the person, in a conversation of two.</summary>
    public string? Locale { get; init; }

    /// <summary>The team in Teams; removing the bot from it ends all its channels.</summary>
    public string? TeamId { get; init; }

    /// <summary>When an activity last came from there, to the day.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>Its name among the references.</summary>
    internal (string Channel, string Conversation) Key => (ChannelId, Conversation.Id!);

    /// <summary>The reference that an activity gives.</summary>
    internal static ConversationReference Of(InboundActivity inbound)
    {
        var activity = inbound.Activity;
        var conversation = activity.Conversation!;
        bool isGroup = conversation.IsGroup == true || conversation.ConversationType is "groupChat" or "channel";
        return new ConversationReference
        {
            ChannelId = activity.ChannelId!,
            Conversation = conversation with { Id = WithoutThread(conversation.Id!) },
            ServiceUrl = inbound.Caller.ServiceUrl ?? activity.ServiceUrl!,
            Bot = activity.Recipient,
            User = isGroup ? null : activity.From,
            Locale = isGroup ? null : activity.Locale,
            TeamId = TeamOf(activity),
            SeenAt = new DateTimeOffset(inbound.ReceivedAt.UtcDateTime.Date, TimeSpan.Zero),
        };
    }

    /// <summary>The team that an activity of a Teams channel names.</summary>
    internal static string? TeamOf(Activity activity) =>
        ((activity.ChannelData as JsonObject)?["team"] as JsonObject)?["id"] is JsonValue value && value.TryGetValue(out string? id) ? id : null;

    /// <summary>The conversation that a thread of a Teams channel is in.</summary>
    internal static string WithoutThread(string conversationId)
    {
        int thread = conversationId.IndexOf(";messageid=", StringComparison.Ordinal);
        return thread < 0 ? conversationId : conversationId[..thread];
    }
}
