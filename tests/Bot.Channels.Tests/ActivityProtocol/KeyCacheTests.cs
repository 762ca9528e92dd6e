using System.Net;
using Bot.Channels.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.ActivityProtocol;

/// <summary>When keys are fetched, and what happens when they cannot be.</summary>
public sealed class KeyCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keys_are_fetched_for_the_first_token_and_then_kept()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, time: _clock);
        Assert.Equal(0, host.Issuer.Fetches);
        await Check(host, HttpStatusCode.Accepted);
        await Check(host, HttpStatusCode.Accepted);
        Assert.Equal(1, host.Issuer.Fetches);
    }

    [Fact]
    public async Task Many_first_tokens_at_once_fetch_the_keys_once()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, time: _clock);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Check(host, HttpStatusCode.Accepted)));
        Assert.Equal(1, host.Issuer.Fetches);
    }

    [Fact]
    public async Task Keys_older_than_a_day_are_fetched_before_they_are_used_again()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, time: _clock);
        await Check(host, HttpStatusCode.Accepted);
        _clock.Advance(TimeSpan.FromHours(25));
        await Check(host, HttpStatusCode.Accepted);
        Assert.Equal(2, host.Issuer.Fetches);
    }

    [Fact]
    public async Task A_token_with_a_new_key_is_believed_at_once_but_strangers_cause_one_fetch_a_minute()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, time: _clock);
        await Check(host, HttpStatusCode.Accepted);
        host.Issuer.Publish("k-new", 3, "msteams");
        _clock.Advance(TimeSpan.FromMinutes(2));
        await Check(host, HttpStatusCode.Accepted, "k-new", 3);
        Assert.Equal(2, host.Issuer.Fetches);

        for (int i = 0; i < 30; i++)
        {
            await Check(host, HttpStatusCode.Unauthorized, $"k-{i}", 5);
        }

        Assert.Equal(2, host.Issuer.Fetches);
        _clock.Advance(TimeSpan.FromSeconds(61));
        await Check(host, HttpStatusCode.Unauthorized, "k-100", 5);
        await Check(host, HttpStatusCode.Unauthorized, "k-101", 5);
        Assert.Equal(3, host.Issuer.Fetches);
    }

    [Fact]
    public async Task Tokens_that_can_never_be_good_cause_no_fetch()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, time: _clock);
        foreach (string token in (string[])["abc", Token(c => c["aud"] = "x"), Token(c => c["iss"] = "x"), Token(c => c["exp"] = 1), Token(alg: "HS256")])
        {
            using var response = await host.PostAsync(TeamsHost.Message().ToJsonString(), "Bearer " + token);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.Equal(0, host.Issuer.Fetches);
    }

    [Fact]
    public async Task While_the_issuer_is_down_the_last_keys_stand()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, time: _clock);
        await Check(host, HttpStatusCode.Accepted);
        host.Issuer.IsDown = true;
        _clock.Advance(TimeSpan.FromDays(3));
        await Check(host, HttpStatusCode.Accepted);
        Assert.Contains(host.Log.Lines, line => line.Level == LogLevel.Warning && line.Text.Contains("stay in use", StringComparison.Ordinal));
        host.Issuer.IsDown = false;
        _clock.Advance(TimeSpan.FromMinutes(2));
        await Check(host, HttpStatusCode.Accepted);
        Assert.Equal(2, host.Issuer.Fetches);
    }

    [Fact]
    public async Task Before_any_keys_could_be_fetched_the_answer_is_an_empty_503_and_five_seconds_later_it_is_tried_again()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, time: _clock);
        host.Issuer.IsDown = true;
        await Check(host, HttpStatusCode.ServiceUnavailable);
        host.Issuer.IsDown = false;
        await Check(host, HttpStatusCode.ServiceUnavailable);
        _clock.Advance(TimeSpan.FromSeconds(6));
        await Check(host, HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("of another issuer", "Teams:Issuer")]
    [InlineData("moved", "302")]
    [InlineData("over http from elsewhere", "jwks_uri")]
    public async Task Metadata_that_cannot_be_trusted_give_no_keys(string what, string logged)
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, time: _clock);
        string root = host.Issuer.Metadata.GetLeftPart(UriPartial.Authority);
        host.Issuer.Name = what == "of another issuer" ? "https://evil.example" : host.Issuer.Name;
        host.Issuer.KeysElsewhere = what switch
        {
            "moved" => root + "/moved",
            "over http from elsewhere" => "http://192.0.2.1/keys",
            _ => null,
        };
        await Check(host, HttpStatusCode.ServiceUnavailable);
        Assert.Equal(0, host.Issuer.Fetches);
        Assert.Contains(host.Log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains(logged, StringComparison.Ordinal));
    }

    private string Token(Action<System.Text.Json.Nodes.JsonObject>? change = null, string keyId = "k-endorsed", int pair = 0, string alg = "RS256") =>
        Issuer.Token(change, keyId, pair, alg, at: _clock.GetUtcNow());

    private async Task Check(TeamsHost host, HttpStatusCode expected, string keyId = "k-endorsed", int pair = 0)
    {
        using var response = await host.PostAsync(TeamsHost.Message().ToJsonString(), "Bearer " + Token(keyId: keyId, pair: pair));
        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }
}
