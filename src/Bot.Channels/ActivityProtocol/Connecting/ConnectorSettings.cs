namespace Bot.Channels.ActivityProtocol.Connecting;

/// <summary>How the bot reaches the connector: as whom, with which proof, and which hosts it trusts with a token.</summary>
public sealed record ConnectorSettings
{
    /// <summary>The bot's application id; empty sends without tokens, to this machine only.</summary>
    public string AppId { get; init; } = "";

    /// <summary>The directory that the application is registered in; legacy registrations for many tenants use <c>botframework.com</c>.</summary>
    public string TenantId { get; init; } = "botframework.com";

    /// <summary>The application's secret; empty when a certificate or a managed identity proves it.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>A certificate with its private key, PEM or PKCS #12; empty for none.</summary>
    public string CertificatePath { get; init; } = "";

    /// <summary>The password of a PKCS #12 file.</summary>
    public string CertificatePassword { get; init; } = "";

    /// <summary>Whether the host's managed identity, whose client id is <see cref="AppId"/>, proves the application.</summary>
    public bool UsesManagedIdentity { get; init; }

    /// <summary>Where tokens come from; https, or http on a loopback address in development.</summary>
    public string LoginUrl { get; init; } = "https://login.microsoftonline.com";

    /// <summary>What tokens are for.</summary>
    public string Scope { get; init; } = "https://api.botframework.com/.default";

    /// <summary>Hosts beside Microsoft's own that may get a token; each admits what lies below it.</summary>
    public IReadOnlyList<string> TrustedHosts { get; init; } = [];

    /// <summary>Whether addresses of this machine are trusted, over http too: for the Agents Playground in development.</summary>
    public bool TrustsLoopback { get; init; }

    /// <summary>Longest time for one request; 1 second to 2 minutes.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Attempts after the first, where trying again can help; 0 to 20.</summary>
    public int Retries { get; init; } = 6;

    /// <summary>The pause before the first of them, doubled for each further one; 1 millisecond to 1 minute.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest pause between two attempts, also when the service asks for more; 1 millisecond to 5 minutes.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromSeconds(60);
}
