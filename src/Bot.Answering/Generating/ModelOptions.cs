using Bot.Answering.Configuration;

namespace Bot.Answering.Generating;

/// <summary>Which model writes answers and how much it may take. Without an endpoint and a name no model is used.</summary>
public sealed record ModelOptions
{
    /// <summary>Base address of an OpenAI-compatible service with its version path, e.g. <c>https://api.openai.com/v1</c>. Absolute, https, or http on a loopback or private host. Empty by default: no model.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The model's name at that service; empty by default.</summary>
    public string Name { get; init; } = "";

    /// <summary>Key sent as a bearer token; empty by default for services that want none. Never logged.</summary>
    [Secret]
    public string ApiKey { get; init; } = "";

    /// <summary>Seconds for a whole answer, retries included; 1 to 300, 30 by default.</summary>
    public double TimeoutSeconds { get; init; } = 30;

    /// <summary>Seconds until the first piece of text; more than 0 and at most <see cref="TimeoutSeconds"/>, 10 by default.</summary>
    public double FirstTokenTimeoutSeconds { get; init; } = 10;

    /// <summary>Seconds for making a follow-up question whole, retries included, after which rules do it; 0.1 to 60, 3 by default.</summary>
    public double RewriteTimeoutSeconds { get; init; } = 3;

    /// <summary>Attempts after the first on 408, 429, 5xx and broken connections before any text came; 0 to 5, 2 by default.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Tokens that the model may write for one answer; 16 to 8,192, 800 by default.</summary>
    public int MaxOutputTokens { get; init; } = 800;

    /// <summary>Passages handed to the model at most; 1 to 20, 6 by default.</summary>
    public int MaxPassages { get; init; } = 6;

    /// <summary>Characters of passages handed to the model at most; 500 to 100,000, 8,000 by default. Later passages are left out whole.</summary>
    public int MaxPassageCharacters { get; init; } = 8_000;

    /// <summary>Bytes of one response that are read at most; 10,000 to 10,000,000, 1,000,000 by default.</summary>
    public int MaxResponseBytes { get; init; } = 1_000_000;

    /// <summary>Answers that the model writes at a time; further questions are answered by extraction. 1 to 256, 8 by default.</summary>
    public int MaxConcurrency { get; init; } = 8;

    /// <summary>What a million input tokens cost, in the currency of <see cref="MaxCostPerDay"/>; 0 or more, 0 by default.</summary>
    public double InputCostPerMillionTokens { get; init; }

    /// <summary>What a million output tokens cost; 0 or more, 0 by default.</summary>
    public double OutputCostPerMillionTokens { get; init; }

    /// <summary>What the model may cost from midnight to midnight UTC; 0 or more, 0 by default for no limit.</summary>
    public double MaxCostPerDay { get; init; }

    /// <summary>Origins that addresses in an answer may lead to, e.g. https://www.example.com, and only where a cited passage shows the address; none by default.</summary>
    [WebOrigins]
    public IReadOnlyList<string> AllowedLinks { get; init; } = [];

    /// <summary>Whether an endpoint and a name are given.</summary>
    public bool IsConfigured => Endpoint.Length > 0 && Name.Length > 0;

    /// <summary>What is wrong with these values, each as <c>key: what is allowed</c>; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (Endpoint.Length > 0 != Name.Length > 0)
        {
            yield return "Model:Endpoint and Model:Name: give both or neither.";
        }

        if (Endpoint.Length > 0 && !IsAllowedEndpoint(Endpoint))
        {
            yield return $"Model:Endpoint '{Endpoint}': an absolute https address (http only for a loopback or private host), without user name, query or fragment.";
        }

        foreach (var (key, value, min, max) in Ranges())
        {
            if (!(value >= min && value <= max))
            {
                yield return $"Model:{key} '{value}': a number from {min} to {max}.";
            }
        }
    }

    internal static bool IsAllowedEndpoint(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && IsPrivate(uri)));

    // A key must not cross the open internet in clear text; local services (Ollama, vLLM) rarely have certificates.
    private static bool IsPrivate(Uri uri) =>
        uri.IsLoopback
        || !uri.Host.Contains('.', StringComparison.Ordinal)
        || (System.Net.IPAddress.TryParse(uri.Host, out var address) && address.GetAddressBytes() is [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..]);

    private (string Key, double Value, double Min, double Max)[] Ranges() =>
    [
        (nameof(TimeoutSeconds), TimeoutSeconds, 1, 300),
        (nameof(FirstTokenTimeoutSeconds), FirstTokenTimeoutSeconds, 0.01, TimeoutSeconds),
        (nameof(RewriteTimeoutSeconds), RewriteTimeoutSeconds, 0.1, 60),
        (nameof(Retries), Retries, 0, 5),
        (nameof(MaxOutputTokens), MaxOutputTokens, 16, 8_192),
        (nameof(MaxPassages), MaxPassages, 1, 20),
        (nameof(MaxPassageCharacters), MaxPassageCharacters, 500, 100_000),
        (nameof(MaxResponseBytes), MaxResponseBytes, 10_000, 10_000_000),
        (nameof(MaxConcurrency), MaxConcurrency, 1, 256),
        (nameof(InputCostPerMillionTokens), InputCostPerMillionTokens, 0, 1e6),
        (nameof(OutputCostPerMillionTokens), OutputCostPerMillionTokens, 0, 1e6),
        (nameof(MaxCostPerDay), MaxCostPerDay, 0, 1e9),
    ];
}
