using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.DirectLine;

public sealed class AccessTests : IDisposable
{
    private const string Key = "0123456789abcdef0123456789abcdef0123456789a";
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoieCIsInVzZXIiOiJ5IiwiZXhwIjo5OTk5OTk5OTk5fQ.")]
    public async Task A_call_without_a_token_of_this_host_gets_401(string? credential)
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        await Check(host, credential, HttpMethod.Post, "/v3/directline/conversations", HttpStatusCode.Unauthorized, "Unauthorized");
        await Check(host, credential, HttpMethod.Post, "/v3/directline/tokens/generate", HttpStatusCode.Unauthorized, "Unauthorized");
        await Check(host, credential, HttpMethod.Post, "/v3/directline/tokens/refresh", HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task A_token_changed_in_one_character_gets_401()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        string token = (await host.ConnectAsync()).Token;
        int middle = token.Length / 2;
        string changed = token[..middle] + (token[middle] == 'A' ? 'B' : 'A') + token[(middle + 1)..];
        await Check(host, changed, HttpMethod.Post, "/v3/directline/conversations", HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task Only_an_expired_token_gets_403_and_everywhere()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { TokenLifetime = TimeSpan.Zero });
        var client = await host.ConnectAsync();
        string conversation = "/v3/directline/conversations/" + client.ConversationId;
        await Check(host, client.Token, HttpMethod.Post, "/v3/directline/conversations", HttpStatusCode.Forbidden, "TokenExpired");
        await Check(host, client.Token, HttpMethod.Get, conversation, HttpStatusCode.Forbidden, "TokenExpired");
        await Check(host, client.Token, HttpMethod.Get, conversation + "/activities", HttpStatusCode.Forbidden, "TokenExpired");
        await Check(host, client.Token, HttpMethod.Post, conversation + "/activities", HttpStatusCode.Forbidden, "TokenExpired");
        await Check(host, client.Token, HttpMethod.Post, "/v3/directline/tokens/refresh", HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Fact]
    public async Task A_foreign_conversation_gets_404_never_403()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var mine = await host.ConnectAsync("u1");
        var other = await host.ConnectAsync("u2");
        await mine.StartAsync();
        await other.StartAsync();
        string conversation = "/v3/directline/conversations/" + other.ConversationId;
        await Check(host, mine.Token, HttpMethod.Get, conversation + "?watermark=0", HttpStatusCode.NotFound, "ConversationNotFound");
        await Check(host, mine.Token, HttpMethod.Get, conversation + "/activities", HttpStatusCode.NotFound, "ConversationNotFound");
        await Check(host, mine.Token, HttpMethod.Post, conversation + "/activities", HttpStatusCode.NotFound, "ConversationNotFound", """{"type":"message","text":"x"}""");
        await Check(host, mine.Token, HttpMethod.Delete, conversation, HttpStatusCode.NotFound, "ConversationNotFound");
    }

    [Fact]
    public async Task A_refreshed_token_opens_the_same_conversation_for_the_same_user()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync("u7");
        await client.StartAsync();
        var refreshed = await host.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", client.Token);
        client.Token = refreshed["token"]!.GetValue<string>();
        string id = await client.SayAsync("一");
        var echo = (await client.PollAsync("1"))["activities"]!.AsArray().Single(a => a!["id"]!.GetValue<string>() == id);
        Assert.Equal("u7", echo!["from"]!["id"]!.GetValue<string>());
        Assert.Equal(client.ConversationId, refreshed["conversationId"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_stream_address_opens_the_stream_and_nothing_else_and_a_token_opens_no_stream()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        string stream = (await client.StartAsync())["streamUrl"]!.GetValue<string>();
        string inside = stream[(stream.IndexOf("&t=", StringComparison.Ordinal) + 3)..];
        string conversation = "/v3/directline/conversations/" + client.ConversationId;
        await Check(host, inside, HttpMethod.Get, conversation + "/activities", HttpStatusCode.Unauthorized, "Unauthorized");
        await Check(host, null, HttpMethod.Get, $"{conversation}/stream?t={client.Token}", HttpStatusCode.Unauthorized, "Unauthorized");
        await Check(host, null, HttpMethod.Get, $"{conversation}/stream?t={inside}", HttpStatusCode.BadRequest, "BadArgument");
    }

    [Theory]
    [InlineData(null, "https://partner.example", HttpStatusCode.Created)]
    [InlineData(null, "https://evil.example", HttpStatusCode.Unauthorized)]
    [InlineData("https://other.example", "https://other.example", HttpStatusCode.Created)]
    [InlineData("https://other.example", "https://partner.example", HttpStatusCode.Unauthorized)]
    [InlineData("https://other.example", null, HttpStatusCode.Created)]
    public async Task A_page_may_call_when_the_token_or_else_the_host_names_its_origin(string? tokenOrigin, string? pageOrigin, HttpStatusCode expected)
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var token = await host.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", DirectLineHost.Secret, new
        {
            user = new { id = "u1" },
            trustedOrigins = tokenOrigin is null ? [] : new[] { tokenOrigin },
        });
        using var response = await host.RequestAsync(HttpMethod.Post, "/v3/directline/conversations", token["token"]!.GetValue<string>(), null, pageOrigin);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_page_of_this_host_may_call()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var client = await host.ConnectAsync();
        using var response = await host.RequestAsync(HttpMethod.Post, "/v3/directline/conversations", client.Token, null, host.Url);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task A_secret_in_a_web_page_gets_401()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        using var response = await host.RequestAsync(HttpMethod.Post, "/v3/directline/tokens/generate", DirectLineHost.Secret, null, host.Url);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("https://partner.example", "https://partner.example")]
    [InlineData("https://evil.example", null)]
    public async Task Preflights_admit_the_allowed_origins_and_the_four_headers_of_the_clients(string origin, string? allowed)
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        using var response = await host.RequestAsync(HttpMethod.Options, "/v3/directline/conversations/x/activities", null, null, origin);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
        Assert.Equal(allowed is not null, response.Headers.TryGetValues("Access-Control-Allow-Headers", out var headers)
            && headers.Single() == "Authorization, Content-Type, X-Ms-Bot-Agent, X-Requested-With");
    }

    [Fact]
    public async Task A_browser_gets_back_to_its_own_conversations_by_its_key_and_to_no_others()
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path);
        var opened = await host.SendAsync(HttpMethod.Post, "/chat/token", null, new { key = Key });
        string id = opened["conversationId"]!.GetValue<string>();
        await host.SendAsync(HttpMethod.Post, "/v3/directline/conversations", opened["token"]!.GetValue<string>());

        var again = await host.SendAsync(HttpMethod.Post, "/chat/token", null, new { key = Key, conversationId = id });
        Assert.Equal(id, again["conversationId"]!.GetValue<string>());
        using var foreign = await host.RequestAsync(HttpMethod.Post, "/chat/token", null, new { key = "x" + Key[1..], conversationId = id });
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var weak = await host.RequestAsync(HttpMethod.Post, "/chat/token", null, new { key = "short" });
        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.Unauthorized)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task Pages_of_allowed_origins_fetch_tokens_only_when_that_is_switched_on(bool isOn, HttpStatusCode expected)
    {
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { TokensForAllowedOrigins = isOn });
        using var response = await host.RequestAsync(HttpMethod.Post, "/chat/token", null, new { key = Key }, "https://partner.example");
        Assert.Equal(expected, response.StatusCode);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task Check(
        DirectLineHost host, string? credential, HttpMethod method, string path, HttpStatusCode status, string code, string? body = null)
    {
        using var response = await host.RequestAsync(method, path, credential, body);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["code"]!.GetValue<string>());
    }
}
