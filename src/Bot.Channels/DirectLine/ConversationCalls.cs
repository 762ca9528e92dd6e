using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>The calls that start, continue and end conversations.</summary>
internal sealed class ConversationCalls(DirectLineChannel channel)
{
    private const int MaxBodyBytes = 8192;
    private const int MaxLocaleLength = 35;

    /// <summary>POST /v3/directline/conversations: 201 for a new one, which begins with a greeting, 200 for one that is there.</summary>
    public async Task<IResult> StartAsync(HttpContext context)
    {
        var caller = channel.Access.Check(context.Request);
        if (caller.Refusal is not null)
        {
            return caller.Refusal;
        }

        var (body, refusal) = await BoundedBody.ReadJsonAsync(context.Request, MaxBodyBytes, new StartBody(User: null, Locale: null));
        if (refusal is not null)
        {
            return refusal;
        }

        var claims = caller.Claims ?? new TokenClaims { Conversation = ConversationStore.NewId(), User = UserIn(body!) };
        string? locale = body!.Locale?.Length <= MaxLocaleLength ? body.Locale : null;
        using var lease = channel.Store.OpenOrCreate(claims.Conversation, claims.User, locale, out bool isNew);
        if (isNew)
        {
            await channel.Bot.GreetAsync(lease.Conversation);
        }

        return Opened(context, claims, watermark: 0, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>GET /v3/directline/conversations/{id}?watermark=: an address from which the stream goes on. Without a watermark, with what is new.</summary>
    public IResult Reconnect(HttpContext context, string id, string? watermark)
    {
        var caller = channel.Access.Check(context.Request);
        if (caller.Refusal is not null)
        {
            return caller.Refusal;
        }

        using var lease = caller.Owns(id) ? channel.Store.Open(id) : null;
        if (lease is null)
        {
            return DirectLineError.NoConversation();
        }

        int count = lease.Conversation.Count;
        return Watermark.TryParse(watermark, ifEmpty: count, out int position)
            ? Opened(context, caller.Claims ?? new TokenClaims { Conversation = id, User = lease.Conversation.User }, position, StatusCodes.Status200OK)
            : DirectLineError.BadArgument(Watermark.Expected);
    }

    /// <summary>DELETE /v3/directline/conversations/{id}: removes everything said in it. Not part of Direct Line 3.0.</summary>
    public IResult Delete(HttpContext context, string id)
    {
        var caller = channel.Access.Check(context.Request);
        if (caller.Refusal is null && caller.Owns(id))
        {
            channel.Store.Delete(id);
        }

        return caller.Refusal ?? (caller.Owns(id) ? Results.NoContent() : DirectLineError.NoConversation());
    }

    private static string UserIn(StartBody body) =>
        body.User?.Id is { Length: > 0 and <= 64 } user ? user : "dl_" + ConversationStore.NewId();

    private IResult Opened(HttpContext context, TokenClaims claims, int watermark, int status)
    {
        var lifetime = channel.Settings.TokenLifetime;
        string stream = channel.Signer.Sign(claims with { Use = "stream" }, channel.Settings.StreamUrlLifetime);
        string address = PublicAddress.Of(context.Request, channel.Settings);
        string socket = "ws" + address["http".Length..];
        return Results.Json(
            new
            {
                conversationId = claims.Conversation,
                token = channel.Signer.Sign(claims, lifetime),
                expires_in = (int)lifetime.TotalSeconds,
                streamUrl = $"{socket}/v3/directline/conversations/{claims.Conversation}/stream?watermark={watermark}&t={stream}",
            },
            ActivityJson.Options,
            statusCode: status);
    }

    private sealed record StartBody(Account? User, string? Locale);
}

/// <summary>Where the client reaches this host.</summary>
internal static class PublicAddress
{
    /// <summary>Scheme and host, without a trailing slash.</summary>
    public static string Of(HttpRequest request, DirectLineSettings settings) =>
        settings.PublicUrl ?? $"{request.Scheme}://{request.Host.ToUriComponent()}";
}

/// <summary>A position in a conversation as clients send it back: opaque to them, a count of activities here.</summary>
internal static class Watermark
{
    public const string Expected = "'watermark' is one that this host gave out, or empty.";

    public static bool TryParse(string? text, int ifEmpty, out int position)
    {
        position = text is null or "" ? ifEmpty : 0;
        return text is null or "" or "-"
            || int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out position);
    }
}
