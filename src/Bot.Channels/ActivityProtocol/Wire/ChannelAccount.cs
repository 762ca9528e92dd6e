namespace Bot.Channels.ActivityProtocol.Wire;

/// <summary>A person or bot in a channel.</summary>
public sealed record ChannelAccount
{
    /// <summary>Its name in the channel; in Teams <c>29:…</c> for people and <c>28:…</c> for bots.</summary>
    public string? Id { get; init; }

    /// <summary>Its name for people; anyone may call themselves anything.</summary>
    public string? Name { get; init; }

    /// <summary>The person in Entra ID; a person's identity together with the tenant.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; init; }
}
