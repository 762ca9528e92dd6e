using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Bot.Channels.ActivityProtocol.Connecting;

/// <summary>
/// The bot's own tokens for the connector, from Entra ID. They are kept until shortly before they expire; asking is cheap. Thread-safe.
/// </summary>
public sealed class AppTokens : IDisposable
{
    // Without it every answer of the first second would fetch a token of its own (64 were counted).
    private readonly SemaphoreSlim _one = new(1);
    private readonly LoginHttp? _http;
    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>>? _acquire;

    /// <summary>Tokens for the application of <paramref name="settings"/>; none when it names no application.</summary>
    /// <param name="settings">Who the bot is and how it proves that.</param>
    /// <param name="transport">What carries requests to <see cref="ConnectorSettings.LoginUrl"/>; null for the network.</param>
    /// <exception cref="InvalidDataException">The certificate cannot be read.</exception>
    public AppTokens(ConnectorSettings settings, HttpMessageHandler? transport = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.AppId.Length == 0)
        {
            return;
        }

        _http = new LoginHttp(settings.LoginUrl, transport);
        if (settings.UsesManagedIdentity)
        {
            // The identity endpoint wants the resource, without the suffix that Entra's own endpoint wants.
            string resource = settings.Scope.EndsWith("/.default", StringComparison.Ordinal) ? settings.Scope[..^9] : settings.Scope;
            var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId)).WithHttpClientFactory(_http).Build();
            _acquire = (fresh, cancellation) => identity.AcquireTokenForManagedIdentity(resource).WithForceRefresh(fresh).ExecuteAsync(cancellation);
        }
        else if (settings.ClientSecret.Length == 0 && settings.CertificatePath.Length == 0)
        {
            _acquire = (_, _) => throw new ConnectorTokenException("no_proof", inner: null);
        }
        else
        {
            var application = Application(settings, _http);
            _acquire = (fresh, cancellation) => application.AcquireTokenForClient([settings.Scope]).WithForceRefresh(fresh).ExecuteAsync(cancellation);
        }
    }

    /// <summary>A token that is good now; null when the bot has no application id.</summary>
    /// <param name="refused">A token that the connector refused; one that was fetched since is good enough for all who held it. Null for none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ConnectorTokenException">Entra ID gave none; says why.</exception>
    public async Task<string?> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        if (_acquire is null)
        {
            return null;
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            string token = (await _acquire(false, cancellationToken)).AccessToken;
            return token == refused ? (await _acquire(true, cancellationToken)).AccessToken : token;
        }
        catch (Exception e) when (e is MsalException or HttpRequestException)
        {
            throw new ConnectorTokenException((e as MsalException)?.ErrorCode ?? "network", e);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _one.Dispose();
        _http?.Dispose();
    }

    private static IConfidentialClientApplication Application(ConnectorSettings settings, LoginHttp http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithAuthority(http.Authority(settings.TenantId), validateAuthority: false)

            // Otherwise the first token costs a request to the public cloud, which a closed network or a sovereign cloud does not have.
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http);
        return settings.CertificatePath.Length > 0
            ? builder.WithCertificate(Certificate(settings)).Build()
            : builder.WithClientSecret(settings.ClientSecret).Build();
    }

    private static X509Certificate2 Certificate(ConnectorSettings settings)
    {
        try
        {
            var certificate = X509Certificate2.GetCertContentType(settings.CertificatePath) == X509ContentType.Pfx
                ? X509CertificateLoader.LoadPkcs12FromFile(settings.CertificatePath, settings.CertificatePassword)
                : X509Certificate2.CreateFromPemFile(settings.CertificatePath);
            return certificate.HasPrivateKey
                ? certificate
                : throw new InvalidDataException($"'{settings.CertificatePath}' has no private key. Export the certificate with its key, as PEM or PKCS #12.");
        }
        catch (Exception e) when (e is CryptographicException or IOException)
        {
            throw new InvalidDataException($"'{settings.CertificatePath}' cannot be read as a certificate with its key: {e.Message}", e);
        }
    }
}

/// <summary>The bot has no token, so nothing can be sent.</summary>
/// <param name="code">Entra ID's name for the reason.</param>
/// <param name="inner">What failed; null when there was nothing to try.</param>
public sealed class ConnectorTokenException(string code, Exception? inner)
    : Exception($"No token for the connector ({code}). Check Teams:AppId, Teams:TenantId and the secret, certificate or managed identity.", inner);
