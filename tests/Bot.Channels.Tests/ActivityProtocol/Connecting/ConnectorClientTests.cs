using Bot.Channels.ActivityProtocol.Connecting;
using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Channels.Tests.ActivityProtocol.Connecting;

public sealed class ConnectorClientTests : IAsyncLifetime, IDisposable
{
    private readonly LoginStub _login = new();
    private readonly ManualClock _clock = new() { SkipsPauses = true };
    private StrictConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await StrictConnector.StartAsync();

    public async Task DisposeAsync()
    {
        Dispose();
        await _connector.DisposeAsync();
    }

    public void Dispose() => _login.Dispose();

    [Fact]
    public async Task Names_in_paths_are_escaped_and_a_reply_goes_below_its_question()
    {
        var reply = await Client().SendAsync(Message() with { ReplyToId = "1/2?x" }, CancellationToken.None);
        Assert.Equal("b1", reply.Id);
        Assert.Equal("/amer/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1/activities/1%2F2%3Fx", Assert.Single(_connector.Calls).Path);
    }

    [Fact]
    public async Task A_token_is_fetched_once_for_many_requests()
    {
        var client = Client();
        await client.SendAsync(Message(), CancellationToken.None);
        await client.SendAsync(Message(), CancellationToken.None);
        string request = Assert.Single(_login.Requests);
        Assert.StartsWith("https://login.microsoftonline.com/tenant/oauth2/v2.0/token ", request, StringComparison.Ordinal);
        Assert.Contains("client_id=11111111-2222-3333-4444-555555555555", request, StringComparison.Ordinal);
        Assert.Contains("client_secret=secret", request, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", request, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_is_fetched_anew_once()
    {
        _login.Tokens.Insert(0, "stale");
        Assert.True((await Client().SendAsync(Message(), CancellationToken.None)).IsOk);
        Assert.Equal(["Bearer stale", "Bearer good-token"], _connector.Calls.Select(c => c.Authorization));
    }

    [Fact]
    public async Task A_token_that_stays_refused_ends_after_two_attempts()
    {
        _login.Tokens[0] = "wrong";
        Assert.Equal(401, (await Client().SendAsync(Message(), CancellationToken.None)).Status);
        Assert.Equal(2, _connector.Calls.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_reason_is_named()
    {
        _login.Error = "invalid_client";
        var e = await Assert.ThrowsAsync<ConnectorTokenException>(() => Client().SendAsync(Message(), CancellationToken.None));
        Assert.Contains("invalid_client", e.Message, StringComparison.Ordinal);
        Assert.Empty(_connector.Calls);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_pass_is_tried_again(int status)
    {
        _connector.Fail(new Fault(status), new Fault(status), new Fault(status));
        Assert.True((await Client().SendAsync(Message(), CancellationToken.None)).IsOk);
        Assert.Equal([status, status, status, 201], _connector.Calls.Select(c => c.Status));
    }

    [Theory]
    [InlineData(400, "BadSyntax")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(500, "ServiceError")]
    public async Task What_will_not_pass_is_not(int status, string code)
    {
        _connector.Fail(Fault.Error(status, code, "no"));
        var reply = await Client().SendAsync(Message(), CancellationToken.None);
        Assert.Equal((status, code, "no"), (reply.Status, reply.Code, reply.Message));
        Assert.Single(_connector.Calls);
    }

    [Fact]
    public async Task The_service_may_ask_for_a_pause()
    {
        _clock.SkipsPauses = false;
        _connector.Fail(new Fault(429) { RetryAfter = "0.2" });
        var sending = Client().SendAsync(Message(), CancellationToken.None);
        while (_clock.NextPause is null && !sending.IsCompleted)
        {
            await Task.Delay(1);
        }

        Assert.Equal(TimeSpan.FromSeconds(0.2), _clock.NextPause);
        Assert.Single(_connector.Calls);
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.True((await sending).IsOk);
    }

    [Fact]
    public async Task Attempts_end()
    {
        _connector.Fail([.. Enumerable.Repeat(new Fault(503), 20)]);
        Assert.Equal(503, (await Client().SendAsync(Message(), CancellationToken.None)).Status);
        Assert.Equal(4, _connector.Calls.Count);
    }

    [Fact]
    public async Task A_request_that_hangs_is_given_up_and_not_sent_twice()
    {
        _connector.Fail(new Fault(200) { Hangs = true });
        _connector.OnHang = () => _clock.Advance(TimeSpan.FromSeconds(10));
        var reply = await Client(s => s with { RequestTimeout = TimeSpan.FromSeconds(10) }).SendAsync(Message(), CancellationToken.None);
        Assert.Equal(ConnectorReply.TimedOut, reply);
        Assert.Single(_connector.Calls);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await StrictConnector.StartAsync();
        _connector.Fail(new Fault(307, elsewhere.Url));
        Assert.Equal(307, (await Client().SendAsync(Message(), CancellationToken.None)).Status);
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task A_host_off_the_list_gets_nothing_not_even_a_request()
    {
        var reply = await Client(s => s with { TrustsLoopback = false }).SendAsync(Message(), CancellationToken.None);
        Assert.Equal(ConnectorReply.Untrusted, reply);
        Assert.Empty(_connector.Calls);
        Assert.Empty(_login.Requests);
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_leaves_the_status()
    {
        _connector.Fail(new Fault(413, "<html>Payload Too Large</html>"));
        Assert.Equal(new ConnectorReply(413, null), await Client().SendAsync(Message(), CancellationToken.None));
    }

    [Fact]
    public async Task A_body_without_end_is_not_read()
    {
        _connector.Fail(new Fault(200, new string('x', 1_000_000)));
        Assert.False((await Client().SendAsync(Message(), CancellationToken.None)).IsOk);
    }

    [Fact]
    public async Task Activities_are_changed_and_deleted_by_their_id()
    {
        var client = Client();
        string id = (await client.SendAsync(Message(), CancellationToken.None)).Id!;
        Assert.True((await client.UpdateAsync(id, Message() with { Text = "改" }, CancellationToken.None)).IsOk);
        Assert.Equal("改", _connector.Shown[id]["text"]!.GetValue<string>());
        Assert.True((await client.DeleteAsync(id, Message(), CancellationToken.None)).IsOk);
        Assert.Equal(404, (await client.DeleteAsync(id, Message(), CancellationToken.None)).Status);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5170", "http://127.0.0.1:5170/tenant/oauth2/v2.0/token")]
    [InlineData("https://login.partner.microsoftonline.cn", "https://login.partner.microsoftonline.cn/tenant/oauth2/v2.0/token")]
    public async Task Tokens_come_from_the_configured_login(string login, string expected)
    {
        await Client(s => s with { LoginUrl = login }).SendAsync(Message(), CancellationToken.None);
        Assert.StartsWith(expected + " ", Assert.Single(_login.Requests), StringComparison.Ordinal);
    }

    private static Activity Message() => new()
    {
        Type = "message",
        Text = "答",
        From = new ChannelAccount { Id = "28:bot" },
        Recipient = new ChannelAccount { Id = "29:u" },
        Conversation = new ConversationAccount { Id = "19:x@thread.tacv2;messageid=1" },
    };

    private TestedClient Client(Func<ConnectorSettings, ConnectorSettings>? change = null)
    {
        var settings = new ConnectorSettings
        {
            AppId = "11111111-2222-3333-4444-555555555555",
            TenantId = "tenant",
            ClientSecret = "secret",
            TrustsLoopback = true,
            Retries = 3,
            RetryDelay = TimeSpan.FromMilliseconds(1),
        };
        settings = change?.Invoke(settings) ?? settings;
        return new TestedClient(new ConnectorClient(settings, new AppTokens(settings, _login), _clock, NullLogger<ConnectorClient>.Instance), _connector.Url);
    }

    // The limits are of real time: on the manual clock what waits for time waits for good.
    private sealed class TestedClient(ConnectorClient client, string url)
    {
        public Task<ConnectorReply> SendAsync(Activity activity, CancellationToken token) => client.SendAsync(activity with { ServiceUrl = url }, token).WaitAsync(TimeSpan.FromMinutes(1), token);

        public Task<ConnectorReply> UpdateAsync(string id, Activity activity, CancellationToken token) => client.UpdateAsync(id, activity with { ServiceUrl = url }, token).WaitAsync(TimeSpan.FromMinutes(1), token);

        public Task<ConnectorReply> DeleteAsync(string id, Activity activity, CancellationToken token) => client.DeleteAsync(id, activity with { ServiceUrl = url }, token).WaitAsync(TimeSpan.FromMinutes(1), token);
    }
}
