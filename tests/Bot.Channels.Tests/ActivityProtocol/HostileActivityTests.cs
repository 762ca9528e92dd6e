using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.ActivityProtocol;

/// <summary>Whoever has a good token, or none, gets the right status for what no channel sends, and nothing else happens.</summary>
public sealed class HostileActivityTests(HostileActivityTests.SharedHost shared) : IClassFixture<HostileActivityTests.SharedHost>
{
    private const string Tenant = "00000000-0000-0000-0000-000000000001";
    private readonly TeamsHost _host = shared.Host;

    public static TheoryData<string> Names => [.. HostileActivities.All.Keys];

    [Fact]
    public void There_are_more_than_a_hundred_of_them() => Assert.True(HostileActivities.All.Count > 100, $"{HostileActivities.All.Count}");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_body_gets_its_status_and_nothing_else(string name)
    {
        var (body, status) = HostileActivities.All[name];
        await Check(body, "Bearer " + Issuer.Token(c => c["serviceurl"] = ServiceUrlIn(body)), (HttpStatusCode)status);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Without_a_token_nothing_is_read_and_a_body_beyond_the_limit_gets_413_the_rest_401(string name)
    {
        string body = HostileActivities.All[name].Body;
        await Check(body, null, Encoding.UTF8.GetByteCount(body) > 262_144 ? HttpStatusCode.RequestEntityTooLarge : HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(262_145)]
    [InlineData(3_000_000)]
    public async Task A_body_without_a_length_gets_413_as_soon_as_it_is_too_long(int length)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ChunkedContent(length) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Issuer.Token());
        HttpStatusCode status;
        try
        {
            using var response = await _host.Http.SendAsync(request);
            status = response.StatusCode;
        }
        catch (HttpRequestException)
        {
            // The host answered and closed while the body was still being sent.
            status = HttpStatusCode.RequestEntityTooLarge;
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        CheckNothingHappened();
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_get_400()
    {
        byte[] body = Encoding.UTF8.GetBytes(TeamsHost.Message(text: "AA").ToJsonString());
        body[body.AsSpan().IndexOf("AA"u8)] = 0xFF;
        await Check(new ByteArrayContent(body), "Bearer " + Issuer.Token(), HttpStatusCode.BadRequest);
        await Check(new ByteArrayContent(Encoding.Unicode.GetBytes(TeamsHost.Message().ToJsonString())), "Bearer " + Issuer.Token(), HttpStatusCode.BadRequest);
    }

    private static string ServiceUrlIn(string body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject activity && activity["serviceUrl"] is JsonValue value && value.TryGetValue(out string? url) ? url : Issuer.ServiceUrl;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return Issuer.ServiceUrl;
        }
    }

    private Task Check(string body, string? authorization, HttpStatusCode expected) =>
        Check(new StringContent(body, new MediaTypeHeaderValue("application/json")), authorization, expected);

    private async Task Check(HttpContent content, string? authorization, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await _host.Http.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
        string body = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain(HostileActivities.Secret, body, StringComparison.Ordinal);
        Assert.True(body.Length == 0 || JsonNode.Parse(body)!["detail"]!.GetValue<string>().Length > 0);
        Assert.Equal(body.Length == 0 ? null : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(body.Length == 0 || expected is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden), body);
        CheckNothingHappened();
    }

    private void CheckNothingHappened()
    {
        Assert.Empty(_host.Received);
        Assert.Equal((0, 0), (_host.Channel.Queue.Count, _host.References.Count));
        Assert.DoesNotContain(_host.Log.Lines, line => line.Text.Contains("eyJ", StringComparison.Ordinal));
        foreach (var (level, text) in _host.Log.Lines.Where(line => line.Level > LogLevel.Debug))
        {
            Assert.True(level <= LogLevel.Warning, text);
            Assert.DoesNotContain(HostileActivities.Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain("张三", text, StringComparison.Ordinal);
        }
    }

    /// <summary>One host for all rows, that serves one tenant.</summary>
    public sealed class SharedHost : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        internal TeamsHost Host { get; private set; } = null!;

        public async Task InitializeAsync() => Host = await TeamsHost.StartAsync(_folder.Path, s => s with { AllowedTenants = [Tenant] });

        public Task DisposeAsync() => Host.DisposeAsync().AsTask();

        public void Dispose() => _folder.Dispose();
    }

    private sealed class ChunkedContent(int length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            byte[] chunk = new byte[1000];
            chunk.AsSpan().Fill((byte)' ');
            for (int sent = 0; sent < length; sent += chunk.Length)
            {
                await stream.WriteAsync(chunk.AsMemory(0, Math.Min(chunk.Length, length - sent)));
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = 0;
            return false;
        }
    }
}
