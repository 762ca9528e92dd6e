using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.ActivityProtocol.Wire;

/// <summary>The JSON form of the wire types, in both directions.</summary>
public static class WireJson
{
    /// <summary>Case-sensitive camelCase; nesting beyond 32 levels and members that occur twice are refused with a <see cref="JsonException"/>.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 32,

        // Two readers of one message must not see two service addresses in it.
        AllowDuplicateProperties = false,

        // Sent as application/json, never inlined into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
