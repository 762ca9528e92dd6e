using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Support;

/// <summary>The identity side of Azure Bot Service on a free port: OpenID metadata, keys, and tokens signed with them.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/amer/";
    private static readonly RSA[] Pairs = [.. Enumerable.Range(0, 6).Select(_ => RSA.Create(2048))];
    private readonly WebApplication _app;
    private readonly Dictionary<string, (RSA Pair, string[]? Endorsements)> _published = new(StringComparer.Ordinal)
    {
        ["k-endorsed"] = (Pairs[0], ["msteams", "directline", "webchat"]),
        ["k-other"] = (Pairs[1], ["telegram"]),
        ["k-noendorse"] = (Pairs[2], null),
    };

    private Issuer(WebApplication app) => _app = app;

    public Uri Metadata => new(_app.Urls.Single() + "/v1/.well-known/openidconfiguration");

    /// <summary>How often the keys were fetched.</summary>
    public int Fetches { get; private set; }

    /// <summary>Whether it answers with errors.</summary>
    public bool IsDown { get; set; }

    /// <summary>The issuer that its metadata name.</summary>
    public string Name { get; set; } = "https://api.botframework.com";

    /// <summary>Where its metadata say the keys are; null for its own.</summary>
    public string? KeysElsewhere { get; set; }

    public static async Task<Issuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new Issuer(app);
        app.MapGet("/v1/.well-known/openidconfiguration", () => issuer.IsDown
            ? Results.StatusCode(503)
            : Results.Json(new { issuer = issuer.Name, jwks_uri = issuer.KeysElsewhere ?? app.Urls.Single() + "/keys" }));
        app.MapGet("/keys", () =>
        {
            issuer.Fetches++;
            return Results.Text(issuer.Keys(), "application/json");
        });
        app.MapGet("/moved", () => Results.Redirect("/keys"));
        await app.StartAsync();
        return issuer;
    }

    /// <summary>Publishes a new key.</summary>
    public void Publish(string keyId, int pair = 3, params string[] endorsements) => _published[keyId] = (Pairs[pair], endorsements);

    /// <summary>A token of the channel service, as it should be but for the changes.</summary>
    public static string Token(
        Action<JsonObject>? change = null, string keyId = "k-endorsed", int pair = 0, string alg = "RS256", Action<JsonObject>? header = null, DateTimeOffset? at = null)
    {
        long now = (at ?? TimeProvider.System.GetUtcNow()).ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now - 60,
            ["exp"] = now + 3600,
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
        };
        change?.Invoke(claims);
        var head = new JsonObject { ["alg"] = alg, ["kid"] = keyId, ["x5t"] = keyId, ["typ"] = "JWT" };
        header?.Invoke(head);
        return Sign($"{Encode(head.ToJsonString())}.{Encode(claims.ToJsonString())}", Pairs[pair], alg);
    }

    /// <summary>Signs any header and claims with the endorsed key.</summary>
    public static string Signed(string header, string claims) => Sign($"{Encode(header)}.{Encode(claims)}", Pairs[0], "RS256");

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Sign(string text, RSA pair, string alg)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        byte[] signature = alg switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(pair.ExportSubjectPublicKeyInfo(), bytes),
            "RS512" => pair.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => pair.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => pair.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    private string Keys() => JsonSerializer.Serialize(new
    {
        keys = _published.Select(published =>
        {
            var key = published.Value.Pair.ExportParameters(includePrivateParameters: false);
            var jwk = new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = published.Key,
                ["n"] = Base64Url.EncodeToString(key.Modulus),
                ["e"] = Base64Url.EncodeToString(key.Exponent),
            };
            if (published.Value.Endorsements is { } endorsements)
            {
                jwk["endorsements"] = new JsonArray([.. endorsements.Select(e => JsonValue.Create(e))]);
            }

            return jwk;
        }),
    });
}
