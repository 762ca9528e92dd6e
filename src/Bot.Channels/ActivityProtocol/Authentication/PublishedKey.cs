using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Bot.Channels.ActivityProtocol.Authentication;

/// <summary>A key with which an issuer signs tokens, as its JSON Web Key Set has it (RFC 7517).</summary>
/// <param name="id">Its <c>kid</c>.</param>
/// <param name="parameters">Modulus and exponent.</param>
/// <param name="endorsements">The channels that it may speak for; null where the set does not say, as Entra's.</param>
internal sealed class PublishedKey(string id, RSAParameters parameters, IReadOnlyList<string>? endorsements)
{
    private const int MinModulusBytes = 2048 / 8;
    private const int MaxModulusBytes = 8192 / 8;
    private const int MaxExponentBytes = 4;

    public string Id { get; } = id;

    public IReadOnlyList<string>? Endorsements { get; } = endorsements;

    /// <summary>Whether the signature (RSASSA-PKCS1-v1_5 with SHA-256) over the bytes is this key's.</summary>
    public bool HasSigned(byte[] bytes, byte[] signature)
    {
        // RSA objects are not promised to be thread-safe; importing two numbers costs little beside verifying.
        using var rsa = RSA.Create(parameters);
        return rsa.VerifyData(bytes, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>The key in a member of <c>keys</c>; null when it is for something else than RS256 signatures, or weak.</summary>
    public static PublishedKey? Read(JsonElement jwk)
    {
        if (jwk.ValueKind != JsonValueKind.Object
            || Text(jwk, "kty") != "RSA"
            || Text(jwk, "use") is not (null or "sig")
            || Text(jwk, "alg") is not (null or "RS256")
            || Text(jwk, "kid") is not { Length: > 0 } id
            || Bytes(jwk, "n") is not { Length: >= MinModulusBytes and <= MaxModulusBytes } modulus
            || Bytes(jwk, "e") is not { Length: > 0 and <= MaxExponentBytes } exponent)
        {
            return null;
        }

        var parameters = new RSAParameters { Modulus = modulus, Exponent = exponent };
        return IsUsable(parameters) ? new PublishedKey(id, parameters, Texts(jwk, "endorsements")) : null;
    }

    private static bool IsUsable(RSAParameters parameters)
    {
        try
        {
            using var rsa = RSA.Create(parameters);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? Bytes(JsonElement json, string name) =>
        Text(json, name) is { } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private static string[]? Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : null;
}
