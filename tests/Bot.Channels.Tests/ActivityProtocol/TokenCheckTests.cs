using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.ActivityProtocol;
using Bot.Channels.ActivityProtocol.Authentication;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.ActivityProtocol;

/// <summary>What tokens may be, beyond the recorded cases.</summary>
public sealed class TokenCheckTests : IDisposable
{
    private const string Tenant = "aaaaaaaa-0000-0000-0000-000000000001";
    private const string Other = "bbbbbbbb-0000-0000-0000-000000000002";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("PS256", null)]
    [InlineData("RS256", """{"crit":["exp"]}""")]
    [InlineData("RS256", """{"alg":"rs256"}""")]
    [InlineData("RS256", """{"alg":null}""")]
    [InlineData("RS256", """{"kid":null}""")]
    [InlineData("RS256", """{"kid":["k-endorsed"]}""")]
    [InlineData("RS256", """{"kid":""}""")]
    public async Task A_token_with_another_header_gets_401(string alg, string? header)
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        await Check(host, Issuer.Token(alg: alg, header: h => Change(h, header)), HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("""{"exp":"4102444800"}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"exp":null}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"exp":-1}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"exp":1e300}""", HttpStatusCode.Accepted)]
    [InlineData("""{"nbf":"0"}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"nbf":1e300}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"aud":["11111111-2222-3333-4444-555555555555"]}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"aud":"api://11111111-2222-3333-4444-555555555555"}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"iss":["https://api.botframework.com"]}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"iss":"https://api.botframework.us"}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"serviceurl":["https://smba.trafficmanager.net/amer/"]}""", HttpStatusCode.Forbidden)]
    public async Task A_claim_of_another_form_does_not_count(string claims, HttpStatusCode expected)
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        await Check(host, Issuer.Token(c => Change(c, claims)), expected);
    }

    [Fact]
    public async Task The_audience_is_compared_without_regard_to_case()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, s => s with { AppId = Other });
        await Check(host, Issuer.Token(c => c["aud"] = Other.ToUpperInvariant()), HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_claim_that_is_there_twice_makes_the_token_worthless()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        string[] good = Issuer.Token().Split('.');
        string claims = System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(good[1]));
        string header = System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(good[0]));
        await Check(host, Issuer.Signed(header, claims), HttpStatusCode.Accepted);
        await Check(host, Issuer.Signed(header, claims[..^1] + ",\"aud\":\"x\"}"), HttpStatusCode.Unauthorized);
        await Check(host, Issuer.Signed(header[..^1] + ",\"kid\":\"k-endorsed\"}", claims), HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Bearer {0}=")]
    [InlineData("Bearer  {0}")]
    [InlineData("Bearer {0}.x")]
    [InlineData("Bearer {0} {0}")]
    [InlineData("Bearer {0},Bearer {0}")]
    [InlineData("Bearer .{0}")]
    [InlineData("Basic {0}")]
    [InlineData("{0}")]
    [InlineData("Bearer")]
    [InlineData("Bearer ..")]
    public async Task A_header_of_another_form_gets_401(string form)
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        using var response = await host.PostAsync(TeamsHost.Message().ToJsonString(), string.Format(null, form, Issuer.Token()));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_token_of_nine_thousand_characters_gets_401()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        await Check(host, Issuer.Token(c => c["x"] = new string('x', 7000)), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_that_the_token_brings_itself_is_not_looked_at()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        string token = Issuer.Token(pair: 5, header: h =>
        {
            h["jwk"] = new JsonObject { ["kty"] = "RSA", ["n"] = "AQAB", ["e"] = "AQAB" };
            h["jku"] = host.Issuer.Metadata.ToString();
        });
        await Check(host, token, HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("public", "https://api.botframework.com", "https://login.botframework.com/v1/.well-known/openidconfiguration", "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration")]
    [InlineData("usgov", "https://api.botframework.us", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://login.microsoftonline.us/common/v2.0/.well-known/openid-configuration")]
    [InlineData("china", "https://api.botframework.azure.cn", "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration", "https://login.partner.microsoftonline.cn/common/v2.0/.well-known/openid-configuration")]
    public async Task A_sovereign_cloud_has_its_own_issuer_and_metadata(string name, string issuer, string metadata, string entra)
    {
        var cloud = Cloud.Named(name);
        Assert.Equal((issuer, metadata, entra), (cloud.Issuer, cloud.Metadata.ToString(), cloud.EntraMetadata.ToString()));
        await using var host = await TeamsHost.StartAsync(_folder.Path, s => s with { Cloud = cloud });
        host.Issuer.Name = issuer;
        await Check(host, Issuer.Token(c => c["iss"] = issuer), HttpStatusCode.Accepted);
        await Check(host, Issuer.Token(c => c["iss"] = name == "public" ? "https://api.botframework.us" : "https://api.botframework.com"), HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("v2 of the bot itself", true)]
    [InlineData("v1 of the bot itself", true)]
    [InlineData("v2 of a listed caller", true)]
    [InlineData("audience api://", true)]
    [InlineData("audience api://botid-", true)]
    [InlineData("v2 of another application", false)]
    [InlineData("another tenant", false)]
    [InlineData("tenant and issuer disagree", false)]
    [InlineData("no tenant", false)]
    [InlineData("another audience", false)]
    [InlineData("expired", false)]
    [InlineData("v1 claim in a v2 token", false)]
    public async Task An_Entra_token_is_believed_for_listed_tenants_and_callers_only(string name, bool isBelieved)
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, s => s with
        {
            EntraTenants = [Tenant],
            EntraMetadata = s.Metadata,
            AllowedCallers = [Other],
        });
        await Check(host, Entra(name), isBelieved ? HttpStatusCode.Accepted : HttpStatusCode.Unauthorized, "emulator");
        await host.DrainAsync();
        Assert.Equal(isBelieved ? 1 : 0, host.Received.Count);
        Assert.All(host.Received, r => Assert.Equal((true, Tenant, null), (r.Caller.IsAuthenticated, r.Caller.TenantId, r.Caller.ServiceUrl)));
    }

    [Fact]
    public async Task Entra_tokens_are_refused_unless_their_tenant_is_configured()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, s => s with { EntraMetadata = s.Metadata });
        await Check(host, Entra("v2 of the bot itself"), HttpStatusCode.Unauthorized, "emulator");
        Assert.Equal(0, host.Issuer.Fetches);
    }

    private static string Entra(string name) => Issuer.Token(claims =>
    {
        bool isFirst = name.StartsWith("v1 of", StringComparison.Ordinal);
        claims.Remove("serviceurl");
        claims["tid"] = name switch { "another tenant" or "tenant and issuer disagree" => Other, _ => Tenant };
        claims["iss"] = isFirst ? $"https://sts.windows.net/{Tenant}/" : $"https://login.microsoftonline.com/{(name == "another tenant" ? Other : Tenant)}/v2.0";
        claims["ver"] = isFirst ? "1.0" : "2.0";
        claims[isFirst || name.StartsWith("v1 claim", StringComparison.Ordinal) ? "appid" : "azp"] = name switch
        {
            "v2 of a listed caller" => Other,
            "v2 of another application" => "cccccccc-0000-0000-0000-000000000003",
            _ => Issuer.AppId,
        };
        claims["aud"] = name switch
        {
            "audience api://" => $"api://{Issuer.AppId}",
            "audience api://botid-" => $"api://botid-{Issuer.AppId}",
            "another audience" => Other,
            _ => Issuer.AppId,
        };
        if (name == "expired")
        {
            claims["exp"] = 1_700_000_000;
        }
        else if (name == "no tenant")
        {
            claims.Remove("tid");
        }
    }, keyId: "k-noendorse", pair: 2);

    private static void Change(JsonObject json, string? changes)
    {
        foreach (var (name, value) in JsonNode.Parse(changes ?? "{}")!.AsObject())
        {
            json[name] = value?.DeepClone();
        }
    }

    private static async Task Check(TeamsHost host, string token, HttpStatusCode expected, string channel = "msteams")
    {
        using var response = await host.PostAsync(TeamsHost.Message(change: a => a["channelId"] = channel).ToJsonString(), "Bearer " + token);
        Assert.Equal(expected, response.StatusCode);
    }
}
