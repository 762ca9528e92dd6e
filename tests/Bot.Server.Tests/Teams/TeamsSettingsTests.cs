using Bot.Answering.Configuration;
using Bot.Server.Teams;

namespace Bot.Server.Tests.Teams;

public sealed class TeamsSettingsTests
{
    private const string Keys = "http://127.0.0.1:5170/v1/.well-known/openidconfiguration";

    [Theory]
    [InlineData("public", "https://api.botframework.com", "login.botframework.com", "login.microsoftonline.com")]
    [InlineData("usgov", "https://api.botframework.us", "login.botframework.azure.us", "login.microsoftonline.us")]
    [InlineData("china", "https://api.botframework.azure.cn", "login.botframework.azure.cn", "login.partner.microsoftonline.cn")]
    public void The_cloud_decides_issuer_and_metadata(string cloud, string issuer, string metadataHost, string entraHost)
    {
        var settings = TeamsRegistration.Settings(Options(new TeamsOptions { Cloud = cloud }), isDevelopment: false);
        Assert.Equal((issuer, metadataHost, entraHost), (settings.Issuer, settings.Metadata.Host, settings.EntraMetadata.Host));
    }

    [Fact]
    public void What_is_set_wins_over_the_cloud()
    {
        var teams = new TeamsOptions { Cloud = "usgov", Issuer = "https://issuer.example", OpenIdMetadata = "https://keys.example/x", EntraMetadata = "https://entra.example/y" };
        var settings = TeamsRegistration.Settings(Options(teams), isDevelopment: false);
        Assert.Equal(
            ("https://issuer.example", "https://keys.example/x", "https://entra.example/y"),
            (settings.Issuer, settings.Metadata.ToString(), settings.EntraMetadata.ToString()));
    }

    [Theory]
    [InlineData(Keys, "", true, true)]
    [InlineData(Keys, "", false, false)]
    [InlineData("http://keys.example/x", "", true, false)]
    [InlineData("", Keys, true, true)]
    [InlineData("", Keys, false, false)]
    [InlineData("", "HTTP://entra.example/y", true, false)]
    public void Keys_come_over_https_or_in_development_from_this_machine(string metadata, string entra, bool isDevelopment, bool isAllowed)
    {
        var options = Options(new TeamsOptions { OpenIdMetadata = metadata, EntraMetadata = entra });
        var refusal = Record.Exception(() => TeamsRegistration.Settings(options, isDevelopment));
        Assert.Equal(isAllowed, refusal is null);
        Assert.True(isAllowed || (refusal is SettingsException && refusal.Message.Contains("Teams:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", true, true)]
    [InlineData("", false, false)]
    [InlineData("11111111-2222-3333-4444-555555555555", true, false)]
    [InlineData("11111111-2222-3333-4444-555555555555", false, false)]
    public void Only_in_development_and_without_an_application_id_is_no_token_needed(string appId, bool isDevelopment, bool isOpen) =>
        Assert.Equal(isOpen, TeamsRegistration.Settings(Options(new TeamsOptions { AppId = appId }), isDevelopment).AllowsLocalCallers);

    private static BotOptions Options(TeamsOptions teams) => new() { Teams = teams };
}
