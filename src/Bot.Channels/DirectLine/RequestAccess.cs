using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>Checks the Authorization header and the origin of requests.</summary>
internal sealed class RequestAccess(DirectLineSettings settings, TokenSigner signer, OriginRules origins)
{
    private const string Scheme = "Bearer ";
    private readonly byte[][] _secrets = [.. settings.Secrets.Select(s => SHA256.HashData(Encoding.UTF8.GetBytes(s)))];

    public Caller Check(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse("The Authorization header is missing. Send 'Bearer ' and a token.");
        }

        string credential = header[Scheme.Length..].Trim();
        if (!IsSecret(credential))
        {
            return CheckToken(request, credential, use: null);
        }

        return request.Headers.Origin.Count > 0
            ? Refuse("A secret came from a web page. Secrets are for servers: have yours fetch a token, and change the secret.")
            : new Caller(Claims: null, Refusal: null);
    }

    /// <summary>Checks the token inside a stream's address.</summary>
    public Caller CheckStream(HttpRequest request) => CheckToken(request, request.Query["t"].ToString(), use: "stream");

    private Caller CheckToken(HttpRequest request, string token, string? use)
    {
        var state = signer.Check(token, out var claims);
        if (state == TokenState.Invalid || claims!.Use != use)
        {
            return Refuse("The token is not one of this host. Ask for a new one.");
        }

        if (!origins.Admits(request, claims.Origins))
        {
            return Refuse("The token is not for pages of this origin, or the origin is not allowed here.");
        }

        return new Caller(claims, state == TokenState.Expired ? DirectLineError.TokenExpired() : null);
    }

    private bool IsSecret(string credential)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(credential));
        bool isSecret = false;
        foreach (byte[] secret in _secrets)
        {
            isSecret |= CryptographicOperations.FixedTimeEquals(hash, secret);
        }

        return isSecret;
    }

    private static Caller Refuse(string message) => new(Claims: null, DirectLineError.Unauthorized(message));
}
