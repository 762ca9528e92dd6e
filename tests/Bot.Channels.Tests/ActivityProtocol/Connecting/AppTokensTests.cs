using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Channels.ActivityProtocol.Connecting;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.ActivityProtocol.Connecting;

public sealed class AppTokensTests : IDisposable
{
    private static readonly ConnectorSettings Settings = new() { AppId = "11111111-2222-3333-4444-555555555555", TenantId = "tenant" };
    private readonly LoginStub _login = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        _login.Dispose();
    }

    [Theory]
    [InlineData("bot.pem")]
    [InlineData("bot.pfx")]
    public async Task A_certificate_proves_the_application(string name)
    {
        string path = Path.Combine(_folder.Path, name);
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await File.WriteAllBytesAsync(path, name.EndsWith("pfx", StringComparison.Ordinal)
            ? certificate.Export(X509ContentType.Pfx, "word")
            : System.Text.Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem()));
        using var tokens = new AppTokens(Settings with { CertificatePath = path, CertificatePassword = "word" }, _login);
        Assert.Equal(StrictConnector.Token, await tokens.GetAsync(refused: null, CancellationToken.None));
        string request = Assert.Single(_login.Requests);
        Assert.Contains("client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer", request, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_it_runs_on()
    {
        using var tokens = new AppTokens(Settings with { UsesManagedIdentity = true }, _login);
        await tokens.GetAsync(refused: null, CancellationToken.None);
        string request = Uri.UnescapeDataString(_login.Requests[^1]);
        Assert.Contains("client_id=11111111-2222-3333-4444-555555555555", request, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", request, StringComparison.Ordinal);
        Assert.DoesNotContain(".default", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.pem")]
    [InlineData("text.pem")]
    [InlineData("public.pem")]
    public void A_certificate_that_cannot_be_used_is_named(string name)
    {
        string path = Path.Combine(_folder.Path, name);
        using var key = RSA.Create(2048);
        string text = name switch
        {
            "text.pem" => "no certificate",
            "public.pem" => new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200)).ExportCertificatePem(),
            _ => string.Empty,
        };
        if (text.Length > 0)
        {
            File.WriteAllText(path, text);
        }

        var e = Assert.Throws<InvalidDataException>(() => new AppTokens(Settings with { CertificatePath = path }, _login));
        Assert.Contains(path, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_hold_a_refused_token_fetch_one_new_one()
    {
        _login.Tokens.Clear();
        _login.Tokens.AddRange(["old", "new", "too many"]);
        using var tokens = new AppTokens(Settings with { ClientSecret = "secret" }, _login);
        Assert.Equal("old", await tokens.GetAsync(refused: null, CancellationToken.None));
        string?[] renewed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.GetAsync("old", CancellationToken.None)));
        Assert.All(renewed, token => Assert.Equal("new", token));
        Assert.Equal(2, _login.Requests.Count);
    }

    [Fact]
    public async Task Without_an_application_there_is_no_token()
    {
        using var tokens = new AppTokens(new ConnectorSettings(), _login);
        Assert.Null(await tokens.GetAsync(refused: null, CancellationToken.None));
        Assert.Empty(_login.Requests);
    }
}
