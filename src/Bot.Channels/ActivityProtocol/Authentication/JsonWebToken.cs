using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Bot.Channels.ActivityProtocol.Authentication;

/// <summary>
/// A JSON Web Token in compact form (RFC 7515, RFC 7519) that says of itself that it is signed with RS256. Nothing in it is proven
/// before <see cref="IsSignedBy"/>; keys and their addresses in its header (jwk, jku, x5c, x5u) are never looked at.
/// </summary>
internal sealed class JsonWebToken
{
    // Bot Service's tokens have some 1,200 characters, Entra's up to 3,000.
    private const int MaxLength = 8192;
    private const int MaxKeyIdLength = 200;
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    // Of two claims of one name, another reader might take the other.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };
    private readonly JsonElement _claims;
    private readonly byte[] _signed;
    private readonly byte[] _signature;

    private JsonWebToken(string keyId, JsonElement claims, byte[] signed, byte[] signature) =>
        (KeyId, _claims, _signed, _signature) = (keyId, claims, signed, signature);

    /// <summary>The name of the key that it says it is signed with.</summary>
    public string KeyId { get; }

    /// <summary>Takes a token apart; null, and a fault, when it is not one that could be valid.</summary>
    public static JsonWebToken? Parse(string token, out AuthenticationFault fault)
    {
        fault = AuthenticationFault.Malformed;
        string[] parts = token.Length > MaxLength ? [] : token.Split('.');
        if (parts.Length != 3 || Object(parts[0]) is not { } header || header.TryGetProperty("crit", out _))
        {
            return null;
        }

        if (TextOf(header, "alg") != "RS256")
        {
            fault = AuthenticationFault.Algorithm;
            return null;
        }

        if (TextOf(header, "kid") is not { Length: > 0 and <= MaxKeyIdLength } keyId
            || Object(parts[1]) is not { } claims
            || Decode(parts[2]) is not { Length: > 0 } signature)
        {
            return null;
        }

        fault = AuthenticationFault.None;
        return new JsonWebToken(keyId, claims, Encoding.ASCII.GetBytes(token, 0, token.LastIndexOf('.')), signature);
    }

    /// <summary>Whether the signature is that key's.</summary>
    public bool IsSignedBy(PublishedKey key) => key.HasSigned(_signed, _signature);

    /// <summary>A claim that is a text; null when it is missing or something else.</summary>
    public string? Text(string claim) => TextOf(_claims, claim);

    /// <summary>A claim that is a number; null when it is missing or something else.</summary>
    public double? Number(string claim) =>
        _claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number)
            ? number
            : null;

    /// <summary>Whether a claim of that name is there, of any form.</summary>
    public bool Has(string claim) => _claims.TryGetProperty(claim, out _);

    private static string? TextOf(JsonElement json, string name)
    {
        try
        {
            return json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Bytes that are not UTF-8, or half a surrogate pair.
            return null;
        }
    }

    private static JsonElement? Object(string part)
    {
        if (Decode(part) is not { } bytes)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The decoder alone would let white space and padding pass.
    private static byte[]? Decode(string part) =>
        !part.AsSpan().ContainsAnyExcept(Alphabet) && Base64Url.IsValid(part) ? Base64Url.DecodeFromChars(part) : null;
}
