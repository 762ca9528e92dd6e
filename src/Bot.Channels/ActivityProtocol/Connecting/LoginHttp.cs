using Microsoft.Identity.Client;

namespace Bot.Channels.ActivityProtocol.Connecting;

/// <summary>
/// Carries token requests. The library insists on https; a stand-in on this machine, in development, speaks http, so for that alone
/// the scheme is changed back on the way out.
/// </summary>
internal sealed class LoginHttp : IMsalHttpClientFactory, IDisposable
{
    private readonly Uri _login;
    private readonly HttpClient _client;

    public LoginHttp(string loginUrl, HttpMessageHandler? transport)
    {
        _login = new Uri(loginUrl);
        HttpMessageHandler handler = transport ?? new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        bool isStandIn = _login.Scheme == Uri.UriSchemeHttp && _login.IsLoopback;
        _client = new HttpClient(isStandIn ? new PlainOnLoopback(_login, handler) : handler)
        {
            Timeout = TimeSpan.FromSeconds(20),
            MaxResponseContentBufferSize = 1024 * 1024,
        };
    }

    /// <summary>The authority of a tenant there.</summary>
    public string Authority(string tenantId) => $"https://{_login.Authority}/{tenantId}";

    public HttpClient GetHttpClient() => _client;

    public void Dispose() => _client.Dispose();

    private sealed class PlainOnLoopback(Uri login, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { } address && address.Authority == login.Authority)
            {
                request.RequestUri = new UriBuilder(address) { Scheme = Uri.UriSchemeHttp, Port = login.Port }.Uri;
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
