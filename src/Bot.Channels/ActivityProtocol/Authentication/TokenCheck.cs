namespace Bot.Channels.ActivityProtocol.Authentication;

/// <summary>
/// Decides from the Authorization header who calls: the channel service, with a token of the Bot Framework, or where that is
/// configured an application, with a token of Entra ID. What is cheap to refuse is refused before any key is looked for.
/// </summary>
internal sealed class TokenCheck(TeamsSettings settings, KeyCache channelKeys, KeyCache entraKeys, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const double SkewInSeconds = 5 * 60;

    /// <summary>The caller, or null and why not.</summary>
    public async ValueTask<(ProvenCaller? Caller, AuthenticationFault Fault)> CheckAsync(string authorization, CancellationToken cancellationToken)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return (null, AuthenticationFault.NoToken);
        }

        if (JsonWebToken.Parse(authorization[Scheme.Length..], out var fault) is not { } token)
        {
            return (null, fault);
        }

        bool isChannel = token.Text("iss") == settings.Issuer;
        fault = isChannel ? CheckAudience(token, [settings.AppId]) : CheckEntra(token);
        fault = fault == AuthenticationFault.None ? CheckLifetime(token) : fault;
        if (fault != AuthenticationFault.None)
        {
            return (null, fault);
        }

        var keys = isChannel ? channelKeys : entraKeys;
        if (await keys.FindAsync(token.KeyId, cancellationToken) is not { } key)
        {
            return (null, keys.HasKeys ? AuthenticationFault.UnknownKey : AuthenticationFault.NoKeys);
        }

        if (!token.IsSignedBy(key))
        {
            return (null, AuthenticationFault.Signature);
        }

        return isChannel
            ? (new ProvenCaller(IsChannel: true, key.Endorsements, token.Text("serviceurl"), null, null, IsAuthenticated: true), fault)
            : (new ProvenCaller(IsChannel: false, null, null, CallingApp(token), token.Text("tid"), IsAuthenticated: true), fault);
    }

    private AuthenticationFault CheckEntra(JsonWebToken token)
    {
        string? tenant = token.Text("tid");
        string? issuer = token.Text("iss");
        if (tenant is null
            || !settings.EntraTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)
            || (issuer != $"{settings.Cloud.EntraIssuer}/{tenant}/" && issuer != $"{settings.Cloud.Login}/{tenant}/v2.0"))
        {
            return AuthenticationFault.Issuer;
        }

        if (CheckAudience(token, [settings.AppId, $"api://{settings.AppId}", $"api://botid-{settings.AppId}"]) is var fault and not AuthenticationFault.None)
        {
            return fault;
        }

        // Whoever may call can say that it is any user of any channel: only the bot itself (emulators have its secret) and who is listed.
        return CallingApp(token) is { } caller && settings.AllowedCallers.Append(settings.AppId).Contains(caller, StringComparer.OrdinalIgnoreCase)
            ? AuthenticationFault.None
            : AuthenticationFault.Caller;
    }

    private static AuthenticationFault CheckAudience(JsonWebToken token, IEnumerable<string> allowed) =>
        token.Text("aud") is { Length: > 0 } audience && allowed.Contains(audience, StringComparer.OrdinalIgnoreCase)
            ? AuthenticationFault.None
            : AuthenticationFault.Audience;

    private AuthenticationFault CheckLifetime(JsonWebToken token)
    {
        double now = time.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        return token.Number("exp") switch
        {
            null => AuthenticationFault.NoExpiry,
            var exp when exp + SkewInSeconds <= now => AuthenticationFault.Expired,
            _ when token.Has("nbf") && !(token.Number("nbf") - SkewInSeconds <= now) => AuthenticationFault.NotYetValid,
            _ => AuthenticationFault.None,
        };
    }

    private static string? CallingApp(JsonWebToken token) => token.Text(token.Text("ver") == "1.0" ? "appid" : "azp");
}
