namespace Bot.Channels.ActivityProtocol.Wire;

/// <summary>A conversation in a channel.</summary>
public sealed record ConversationAccount
{
    /// <summary>Opaque name; of a thread in a Teams channel it ends in <c>;messageid=…</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Its name for people.</summary>
    public string? Name { get; init; }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>In Teams <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The tenant that it is in.</summary>
    public string? TenantId { get; init; }
}
