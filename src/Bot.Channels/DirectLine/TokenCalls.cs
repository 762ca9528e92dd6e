using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>The calls that give out tokens.</summary>
internal sealed class TokenCalls(DirectLineChannel channel)
{
    private const int MaxBodyBytes = 8192;
    private const int MaxNameLength = 64;
    private const int MaxOrigins = 10;
    private const int MinKeyLength = 22;

    /// <summary>POST /v3/directline/tokens/generate, for servers: a token for one user of theirs and a conversation to be.</summary>
    public async Task<IResult> GenerateAsync(HttpContext context)
    {
        var caller = channel.Access.Check(context.Request);
        if (!caller.IsServer)
        {
            return caller.Refusal ?? DirectLineError.Unauthorized("Only a secret generates tokens. A token can be refreshed.");
        }

        var (body, refusal) = await BoundedBody.ReadJsonAsync(context.Request, MaxBodyBytes, new GenerateBody(User: null, TrustedOrigins: null));
        if (refusal is not null)
        {
            return refusal;
        }

        string user = body!.User?.Id ?? "dl_" + ConversationStore.NewId();
        if (user.Length is 0 or > MaxNameLength || body.User?.Name?.Length > MaxNameLength)
        {
            return DirectLineError.BadArgument($"'user.id' and 'user.name' have 1 to {MaxNameLength} characters.");
        }

        var origins = body.TrustedOrigins ?? [];
        return origins.Count > MaxOrigins || origins.Any(o => !IsOrigin(o))
            ? DirectLineError.BadArgument($"'trustedOrigins' holds at most {MaxOrigins} origins such as 'https://www.example.com'.")
            : Issue(new TokenClaims { Conversation = ConversationStore.NewId(), User = user, Name = body.User?.Name, Origins = origins });
    }

    /// <summary>POST /v3/directline/tokens/refresh: a good token for a newer one.</summary>
    public IResult Refresh(HttpContext context)
    {
        var caller = channel.Access.Check(context.Request);
        return caller.Refusal ?? (caller.Claims is null
            ? DirectLineError.BadArgument("A secret does not expire. Refresh a token.")
            : Issue(caller.Claims));
    }

    /// <summary>
    /// POST /chat/token, for the chat page of this host (and, when switched on, of allowed origins). A browser proves itself by a
    /// random key that it made and keeps; no cookie, so nothing to forge across sites, and it works inside a frame.
    /// </summary>
    public async Task<IResult> ForBrowserAsync(HttpContext context)
    {
        if (!channel.Origins.AdmitsTokenRequest(context.Request))
        {
            return DirectLineError.Unauthorized("Pages of this origin may not fetch tokens here.");
        }

        if (!channel.Starts.TryTake(Quota.KeyOf(context.Connection.RemoteIpAddress)))
        {
            return DirectLineError.TooMany("Too many conversations from this address. Wait a minute.");
        }

        var (body, refusal) = await BoundedBody.ReadJsonAsync<BrowserBody>(context.Request, MaxBodyBytes, empty: null);
        if (refusal is not null)
        {
            return refusal;
        }

        if (body!.Key is not { Length: >= MinKeyLength and <= 128 } key)
        {
            return DirectLineError.BadArgument($"'key' is a random text of {MinKeyLength} to 128 characters that the browser keeps.");
        }

        string user = channel.Signer.UserOf(key);
        if (body.ConversationId is { } id)
        {
            using var lease = channel.Store.Open(id);
            if (lease?.Conversation.User != user)
            {
                return DirectLineError.NoConversation();
            }
        }

        return Issue(new TokenClaims { Conversation = body.ConversationId ?? ConversationStore.NewId(), User = user });
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);

    private IResult Issue(TokenClaims claims)
    {
        var lifetime = channel.Settings.TokenLifetime;
        return Results.Json(
            new { conversationId = claims.Conversation, token = channel.Signer.Sign(claims, lifetime), expires_in = (int)lifetime.TotalSeconds },
            ActivityJson.Options);
    }

    private sealed record GenerateBody(Account? User, IReadOnlyList<string>? TrustedOrigins);

    private sealed record BrowserBody(string? Key, string? ConversationId);
}
