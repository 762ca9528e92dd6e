using Bot.Channels.ActivityProtocol.Connecting;

namespace Bot.Channels.Tests.ActivityProtocol.Connecting;

public sealed class ServiceUrlTrustTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", "https://smba.trafficmanager.net/amer")]
    [InlineData("https://SMBA.TrafficManager.net/in/tenant-id/", "https://smba.trafficmanager.net/in/tenant-id")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", "https://smba.infra.gcc.teams.microsoft.com/gcc")]
    [InlineData("https://webchat.botframework.com/", "https://webchat.botframework.com")]
    [InlineData("https://smba.trafficmanager.net:443/", "https://smba.trafficmanager.net")]
    [InlineData("https://connector.own.example/x", "https://connector.own.example/x")]
    public void Hosts_of_the_service_and_listed_ones_are_trusted(string url, string expected) => Check(url, expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com@evil.example/")]
    [InlineData("https://user:word@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net/?x=https://evil.example")]
    [InlineData("https://smba.trafficmanager.net/#x")]
    [InlineData("https://evil.example/botframework.com")]
    [InlineData("https://evil.example\\@botframework.com/")]
    [InlineData("https://botframework.com./")]
    [InlineData("https://b\u043Etframework.com/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("http://localhost:3979/_connector")]
    [InlineData("ftp://botframework.com/")]
    [InlineData("file:///etc/passwd")]
    public void No_other_address_is(string? url) => Check(url, null);

    [Theory]
    [InlineData("http://localhost:56150/_connector", "http://localhost:56150/_connector")]
    [InlineData("http://127.0.0.1:1/", "http://127.0.0.1:1")]
    [InlineData("http://[::1]:1/", "http://[::1]:1")]
    [InlineData("http://localhost.evil.example/", null)]
    [InlineData("http://10.0.0.1/", null)]
    [InlineData("http://0.0.0.0/", null)]
    public void This_machine_is_trusted_in_development_only(string url, string? expected) =>
        Assert.Equal(expected, new ServiceUrlTrust(new ConnectorSettings { TrustsLoopback = true }).Base(url));

    private static void Check(string? url, string? expected) =>
        Assert.Equal(expected, new ServiceUrlTrust(new ConnectorSettings { TrustedHosts = ["own.example"] }).Base(url));
}
