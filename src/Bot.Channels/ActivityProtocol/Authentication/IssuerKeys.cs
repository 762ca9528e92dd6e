using System.Text.Json;

namespace Bot.Channels.ActivityProtocol.Authentication;

/// <summary>Fetches the keys of an issuer by way of its OpenID metadata.</summary>
/// <param name="http">Client that follows no redirects.</param>
/// <param name="metadata">Address of the metadata.</param>
/// <param name="issuer">What the metadata must name as issuer; null where they hold a pattern, as Entra's.</param>
/// <param name="allowLoopback">Whether the addresses may be http on this machine; for development.</param>
internal sealed class IssuerKeys(HttpClient http, Uri metadata, string? issuer, bool allowLoopback)
{
    private const int MaxBytes = 1024 * 1024;
    private const int MaxKeys = 200;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = 8 };

    /// <summary>The keys of now, by name; never none.</summary>
    /// <exception cref="HttpRequestException">The issuer cannot be reached or answers with an error.</exception>
    /// <exception cref="InvalidDataException">What it answers is not metadata or keys.</exception>
    /// <exception cref="OperationCanceledException">It takes longer than ten seconds, or the token was cancelled.</exception>
    public async Task<IReadOnlyDictionary<string, PublishedKey>> FetchAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Timeout);
        using var about = await GetAsync(metadata, limit.Token);
        if (issuer is not null && Text(about.RootElement, "issuer") is { } named && named != issuer)
        {
            throw new InvalidDataException($"{metadata} is of the issuer '{named}', expected is '{issuer}'. Set Teams:Cloud, Teams:OpenIdMetadata and Teams:Issuer so that they agree.");
        }

        if (!Uri.TryCreate(Text(about.RootElement, "jwks_uri"), UriKind.Absolute, out var address) || !IsAllowed(address, allowLoopback))
        {
            throw new InvalidDataException($"{metadata} names no https address of keys in 'jwks_uri'.");
        }

        using var set = await GetAsync(address, limit.Token);
        var keys = Read(set.RootElement);
        return keys.Count > 0 ? keys : throw new InvalidDataException($"{address} has no RSA key of at least 2048 bits.");
    }

    /// <summary>Whether keys may come from there: only encrypted, or in development from this machine.</summary>
    public static bool IsAllowed(Uri address, bool allowLoopback) =>
        address.Scheme == Uri.UriSchemeHttps || (allowLoopback && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static Dictionary<string, PublishedKey> Read(JsonElement set)
    {
        var keys = new Dictionary<string, PublishedKey>(StringComparer.Ordinal);
        if (set.ValueKind == JsonValueKind.Object && set.TryGetProperty("keys", out var members) && members.ValueKind == JsonValueKind.Array)
        {
            foreach (var key in members.EnumerateArray().Take(MaxKeys).Select(PublishedKey.Read).OfType<PublishedKey>())
            {
                keys[key.Id] = key;
            }
        }

        return keys;
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private async Task<JsonDocument> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{address} answered {(int)response.StatusCode}.", inner: null, response.StatusCode);
        }

        // Loading into a buffer with a limit throws HttpRequestException beyond it, whatever the length header said.
        await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
        try
        {
            return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), Bounded, cancellationToken);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{address} did not answer with JSON.", e);
        }
    }
}
