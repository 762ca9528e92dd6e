using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bot.Channels.DirectLine;

/// <summary>An activity as Direct Line carries it: the members that this bot reads or writes; others are ignored.</summary>
public sealed record Activity
{
    /// <summary><c>message</c>, <c>typing</c>, <c>event</c>, <c>invoke</c>, ...</summary>
    public string? Type { get; init; }

    /// <summary>Name within the conversation, given by the host.</summary>
    public string? Id { get; init; }

    /// <summary>When the host received or made it.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Always <c>directline</c> when sent.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who says it.</summary>
    public Account? From { get; init; }

    /// <summary>Where it belongs.</summary>
    public Account? Conversation { get; init; }

    /// <summary>The activity that it answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Its text.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c> or <c>markdown</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>Language tag, e.g. <c>zh-CN</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>Payload of an event, invoke or card.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>Files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Metadata objects.</summary>
    public JsonNode? Entities { get; init; }

    /// <summary>Metadata of the channel.</summary>
    public JsonNode? ChannelData { get; init; }

    /// <summary>Buttons below the message.</summary>
    public SuggestedActions? SuggestedActions { get; init; }
}

/// <summary>A person, bot or conversation.</summary>
/// <param name="Id">Its name in the channel.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Role"><c>user</c> or <c>bot</c>.</param>
public sealed record Account(string? Id, string? Name = null, string? Role = null);

/// <summary>A file of an activity.</summary>
/// <param name="ContentType">Media type.</param>
/// <param name="ContentUrl">Where its bytes are.</param>
/// <param name="Name">File name.</param>
public sealed record Attachment(string? ContentType, string? ContentUrl, string? Name);

/// <summary>The JSON form of <see cref="Activity"/>.</summary>
internal static class ActivityJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // Served as application/json and in WebSocket frames, never inlined into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line of UTF-8: JSON escapes line breaks inside strings, so a log can be split at them.</summary>
    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Options);
}
