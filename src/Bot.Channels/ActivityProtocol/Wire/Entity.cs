using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.ActivityProtocol.Wire;

/// <summary>A metadata object of an activity. Its kinds share nothing but the type, so the other members stay as they come.</summary>
public sealed record Entity
{
    /// <summary>Its kind, e.g. <c>mention</c>, <c>clientInfo</c> or <c>streaminfo</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Its other members by their names.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Members { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}
