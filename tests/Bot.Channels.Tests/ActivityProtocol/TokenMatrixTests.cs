using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.ActivityProtocol;

/// <summary>The verdicts of Microsoft's JavaScript validator, under its cases' names, with the deviations of a strict host.</summary>
public sealed class TokenMatrixTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] StricterHere = ["no exp", "key w/o endorsements array", "RS512"];
    private readonly TemporaryFolder _folder = new();
    private TeamsHost _host = null!;

    public async Task InitializeAsync() => _host = await TeamsHost.StartAsync(_folder.Path);

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("valid", HttpStatusCode.Accepted)]
    [InlineData("no header", HttpStatusCode.Unauthorized)]
    [InlineData("lowercase scheme", HttpStatusCode.Unauthorized)]
    [InlineData("garbage", HttpStatusCode.Unauthorized)]
    [InlineData("wrong aud", HttpStatusCode.Unauthorized)]
    [InlineData("missing aud", HttpStatusCode.Unauthorized)]
    [InlineData("wrong iss", HttpStatusCode.Unauthorized)]
    [InlineData("iss trailing slash", HttpStatusCode.Unauthorized)]
    [InlineData("expired 4 min (within skew)", HttpStatusCode.Accepted)]
    [InlineData("expired 6 min", HttpStatusCode.Unauthorized)]
    [InlineData("nbf +4 min", HttpStatusCode.Accepted)]
    [InlineData("nbf +6 min", HttpStatusCode.Unauthorized)]
    [InlineData("no exp", HttpStatusCode.Unauthorized)]
    [InlineData("serviceurl mismatch", HttpStatusCode.Forbidden)]
    [InlineData("serviceurl claim missing", HttpStatusCode.Forbidden)]
    [InlineData("serviceurl case differs", HttpStatusCode.Forbidden)]
    [InlineData("serviceurl trailing slash differs", HttpStatusCode.Forbidden)]
    [InlineData("key endorsed for other channel", HttpStatusCode.Forbidden)]
    [InlineData("key w/o endorsements array", HttpStatusCode.Forbidden)]
    [InlineData("unpublished key", HttpStatusCode.Unauthorized)]
    [InlineData("channel webchat", HttpStatusCode.Accepted)]
    [InlineData("channel emulator w/ channel token", HttpStatusCode.Forbidden)]
    [InlineData("no channelId", HttpStatusCode.BadRequest)]
    [InlineData("HS256", HttpStatusCode.Unauthorized)]
    [InlineData("RS512", HttpStatusCode.Unauthorized)]
    [InlineData("tampered payload", HttpStatusCode.Unauthorized)]
    [InlineData("alg none", HttpStatusCode.Unauthorized)]
    public async Task A_token_gets_the_verdict_of_the_strict_host(string name, HttpStatusCode expected)
    {
        var (authorization, activity) = Case(name);
        using var response = await _host.PostAsync(activity.ToJsonString(), authorization);
        Assert.Equal(expected, response.StatusCode);
        Assert.True(expected == HttpStatusCode.BadRequest || (await response.Content.ReadAsByteArrayAsync()).Length == 0);
        await _host.DrainAsync();
        Assert.Equal(expected == HttpStatusCode.Accepted ? 1 : 0, _host.Received.Count);
    }

    [SkippableFact]
    public async Task The_verdicts_are_those_of_the_reference_validator_but_for_three()
    {
        string? path = SharedFile.Find("clients/recordings/token-validation-matrix.json");
        Skip.If(path is null, "The recorded verdicts are not beside the repository.");
        var cases = JsonNode.Parse(await File.ReadAllTextAsync(path!))!["cases"]!.AsArray();
        Assert.Equal(27, cases.Count);
        foreach (var recorded in cases)
        {
            string name = recorded!["case"]!.GetValue<string>();
            bool accepts = recorded["result"]!.GetValue<string>() == "ACCEPT";
            var (authorization, activity) = Case(name);
            activity["id"] = name;
            using var response = await _host.PostAsync(activity.ToJsonString(), authorization);
            Assert.True((accepts && !StricterHere.Contains(name)) == response.IsSuccessStatusCode, name);
        }
    }

    private static (string? Authorization, JsonObject Activity) Case(string name)
    {
        var activity = TeamsHost.Message();
        long now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        string? token = name switch
        {
            "no header" => null,
            "garbage" => "abc",
            "wrong aud" => Issuer.Token(c => c["aud"] = "other"),
            "missing aud" => Issuer.Token(c => c.Remove("aud")),
            "wrong iss" => Issuer.Token(c => c["iss"] = "https://evil"),
            "iss trailing slash" => Issuer.Token(c => c["iss"] = "https://api.botframework.com/"),
            "expired 4 min (within skew)" => Issuer.Token(c => c["exp"] = now - 240),
            "expired 6 min" => Issuer.Token(c => c["exp"] = now - 360),
            "nbf +4 min" => Issuer.Token(c => c["nbf"] = now + 240),
            "nbf +6 min" => Issuer.Token(c => c["nbf"] = now + 360),
            "no exp" => Issuer.Token(c => c.Remove("exp")),
            "serviceurl mismatch" => Issuer.Token(c => c["serviceurl"] = "https://evil.example/"),
            "serviceurl claim missing" => Issuer.Token(c => c.Remove("serviceurl")),
            "serviceurl case differs" => Issuer.Token(c => c["serviceurl"] = Issuer.ServiceUrl.ToUpperInvariant()),
            "serviceurl trailing slash differs" => Issuer.Token(c => c["serviceurl"] = Issuer.ServiceUrl.TrimEnd('/')),
            "key endorsed for other channel" => Issuer.Token(keyId: "k-other", pair: 1),
            "key w/o endorsements array" => Issuer.Token(keyId: "k-noendorse", pair: 2),
            "unpublished key" => Issuer.Token(keyId: "k-unpublished", pair: 5),
            "HS256" or "RS512" => Issuer.Token(alg: name),
            "alg none" => Issuer.Token(alg: "none"),
            "tampered payload" => Tampered(),
            _ => Issuer.Token(),
        };
        if (name.StartsWith("channel ", StringComparison.Ordinal))
        {
            activity["channelId"] = name.Split(' ')[1];
        }
        else if (name == "no channelId")
        {
            activity.Remove("channelId");
        }

        return (token is null ? null : (name == "lowercase scheme" ? "bearer " : "Bearer ") + token, activity);
    }

    private static string Tampered()
    {
        string[] parts = Issuer.Token().Split('.');
        string[] other = Issuer.Token(c => c["x"] = 1).Split('.');
        return $"{parts[0]}.{other[1]}.{parts[2]}";
    }
}
