using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>Who is calling.</summary>
/// <param name="Claims">What the caller's token says; null for a server with a secret.</param>
/// <param name="Refusal">The answer when the caller may not; null when it may.</param>
internal readonly record struct Caller(TokenClaims? Claims, IResult? Refusal)
{
    /// <summary>Whether the caller is a server with a secret, which may do anything in any conversation.</summary>
    public bool IsServer => Claims is null && Refusal is null;

    /// <summary>Whether the caller may use that conversation.</summary>
    public bool Owns(string conversationId) => IsServer || Claims?.Conversation == conversationId;
}
