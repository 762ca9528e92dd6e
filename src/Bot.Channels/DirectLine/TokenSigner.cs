using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bot.Channels.DirectLine;

/// <summary>
/// Makes and checks tokens: JSON Web Tokens signed with HMAC-SHA-256 (RFC 7515), because clients decode the claim <c>user</c>.
/// The header is a constant, so no algorithm is ever taken from a token.
/// </summary>
internal sealed class TokenSigner(byte[] key, TimeProvider time)
{
    private const int MaxLength = 4096;
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <summary>A token with <paramref name="claims"/>, good for <paramref name="lifetime"/> from now.</summary>
    public string Sign(TokenClaims claims, TimeSpan lifetime)
    {
        var dated = claims with { Expires = time.GetUtcNow().Add(lifetime).ToUnixTimeSeconds() };
        string body = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(dated, ActivityJson.Options))}";
        return $"{body}.{Base64Url.EncodeToString(Signature(body))}";
    }

    /// <summary>Checks signature and time; the claims are set unless the result is <see cref="TokenState.Invalid"/>.</summary>
    public TokenState Check(string token, out TokenClaims? claims)
    {
        claims = null;
        int dot = token.LastIndexOf('.');
        if (dot < 0 || token.Length > MaxLength || !token.StartsWith(Header + ".", StringComparison.Ordinal))
        {
            return TokenState.Invalid;
        }

        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        string body = token[..dot];
        if (!TryDecode(token.AsSpan(dot + 1), signature) || !CryptographicOperations.FixedTimeEquals(signature, Signature(body)))
        {
            return TokenState.Invalid;
        }

        claims = JsonSerializer.Deserialize<TokenClaims>(Base64Url.DecodeFromChars(body.AsSpan(Header.Length + 1)), ActivityJson.Options)!;
        return claims.Expires > time.GetUtcNow().ToUnixTimeSeconds() ? TokenState.Valid : TokenState.Expired;
    }

    /// <summary>A name for the holder of a browser's key: the same key gives the same name, the name does not give the key.</summary>
    public string UserOf(string browserKey) => "dl_" + Base64Url.EncodeToString(Signature("user:" + browserKey).AsSpan(0, 16));

    private static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes) =>
        Base64Url.IsValid(text, out int length) && length == bytes.Length && Base64Url.TryDecodeFromChars(text, bytes, out _);

    private byte[] Signature(string body) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(body));
}
