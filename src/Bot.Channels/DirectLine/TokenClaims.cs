using System.Text.Json.Serialization;

namespace Bot.Channels.DirectLine;

/// <summary>What a token says; clients read <c>user</c> from it, nobody but the host can write one.</summary>
internal sealed record TokenClaims
{
    /// <summary>The conversation that it opens.</summary>
    [JsonPropertyName("conv")]
    public required string Conversation { get; init; }

    /// <summary>The user that speaks; overrides whatever an activity claims.</summary>
    [JsonPropertyName("user")]
    public required string User { get; init; }

    /// <summary>The user's name for people.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Origins of pages that may use it; empty means those the host allows.</summary>
    [JsonPropertyName("origins")]
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>End of validity in Unix seconds.</summary>
    [JsonPropertyName("exp")]
    public long Expires { get; init; }

    /// <summary><c>stream</c> for the short-lived token inside a stream address, which opens nothing else.</summary>
    [JsonPropertyName("use")]
    public string? Use { get; init; }
}

/// <summary>What came of checking a token.</summary>
internal enum TokenState
{
    /// <summary>Signed by this host and in time.</summary>
    Valid,

    /// <summary>Signed by this host, too old.</summary>
    Expired,

    /// <summary>Not signed by this host.</summary>
    Invalid,
}
