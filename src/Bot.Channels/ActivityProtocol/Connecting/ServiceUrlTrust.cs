using System.Net;

namespace Bot.Channels.ActivityProtocol.Connecting;

/// <summary>
/// Decides which service addresses the bot talks to: a token sent to any other host could be used by it. The address comes out of an
/// authenticated activity and is checked all the same, before every request.
/// </summary>
public sealed class ServiceUrlTrust(ConnectorSettings settings)
{
    // Exactly what the service uses: anybody can have a name below trafficmanager.net.
    private static readonly string[] Microsoft =
    [
        "botframework.com", "botframework.us", "botframework.azure.cn", "botframework.azure.us", "smba.trafficmanager.net",
        "teams.microsoft.com", "teams.microsoft.us",
    ];

    private readonly string[] _hosts = [.. Microsoft, .. settings.TrustedHosts];

    /// <summary>The base of requests to <paramref name="serviceUrl"/>, without a slash at its end; null when it is not trusted.</summary>
    public string? Base(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0
        && address.Query.Length == 0
        && address.Fragment.Length == 0
        && (IsOwnMachine(address) || IsListed(address))
            ? address.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : null;

    private bool IsListed(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        && address.IsDefaultPort
        && address.HostNameType == UriHostNameType.Dns
        && Array.Exists(_hosts, host => IsBelow(address.IdnHost, host));

    private bool IsOwnMachine(Uri address) =>
        settings.TrustsLoopback
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && (address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    private static bool IsBelow(string host, string trusted) =>
        host.Equals(trusted, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith($".{trusted}", StringComparison.OrdinalIgnoreCase);
}
