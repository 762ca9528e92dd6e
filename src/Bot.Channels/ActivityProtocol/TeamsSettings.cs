using Bot.Channels.ActivityProtocol.Authentication;

namespace Bot.Channels.ActivityProtocol;

/// <summary>Settings of the Activity Protocol: whom the bot believes, and how much it takes on.</summary>
public sealed record TeamsSettings
{
    /// <summary>Folder for conversation references; created when missing.</summary>
    public required string Folder { get; init; }

    /// <summary>The bot's application id, a GUID. Empty: in development local callers need no token, otherwise nobody gets in.</summary>
    public string AppId { get; init; } = string.Empty;

    /// <summary>Whether the host runs in development: then http on this machine is good enough for keys and connectors.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>The Azure cloud that the bot is registered in.</summary>
    public Cloud Cloud { get; init; } = Cloud.Named("public");

    /// <summary>Who signs the channels' tokens; by default as in <see cref="Cloud"/>.</summary>
    public string Issuer { get => field ?? Cloud.Issuer; init; }

    /// <summary>Where the channels' OpenID metadata are; by default as in <see cref="Cloud"/>.</summary>
    public Uri Metadata { get => field ?? Cloud.Metadata; init; }

    /// <summary>Where Entra's OpenID metadata are; by default as in <see cref="Cloud"/>.</summary>
    public Uri EntraMetadata { get => field ?? Cloud.EntraMetadata; init; }

    /// <summary>Tenants whose activities are taken, by id; empty for all.</summary>
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>Tenants whose Entra tokens are accepted beside the channels', for emulators with credentials and other bots; empty for none.</summary>
    public IReadOnlyList<string> EntraTenants { get; init; } = [];

    /// <summary>Applications that may call with an Entra token, besides the bot's own.</summary>
    public IReadOnlyList<string> AllowedCallers { get; init; } = [];

    /// <summary>Largest activity in bytes; 1,024 to 1,048,576.</summary>
    public int MaxActivityBytes { get; init; } = 262_144;

    /// <summary>Most activities that wait for their turn, over all conversations.</summary>
    public int QueueLength { get; init; } = 50_000;

    /// <summary>Most activities of one conversation that wait for their turn.</summary>
    public int QueueLengthPerConversation { get; init; } = 50;

    /// <summary>Most bytes of activities that wait.</summary>
    public long QueueBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>Activities worked on at the same time; a turn mostly waits for the connector.</summary>
    public int ConcurrentTurns { get; init; } = 256;

    /// <summary>Longest time for one activity from the queue; its answer, with what the connector makes it wait.</summary>
    public TimeSpan TurnTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest time for an answer inside the request; the channel itself gives up after 10 to 15 seconds.</summary>
    public TimeSpan InvokeTimeout { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>Most conversations that are remembered for messages of the bot's own accord; the longest silent are forgotten first.</summary>
    public int MaxReferences { get; init; } = 20_000;

    /// <summary>Whether callers on this machine need no token.</summary>
    public bool AllowsLocalCallers => IsDevelopment && AppId.Length == 0;
}
