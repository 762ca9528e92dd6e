using System.Net;
using System.Net.Http.Headers;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Teams;

public sealed class TeamsStartTests : IDisposable
{
    private const string Activity = """
        {"type":"typing","id":"1","channelId":"emulator","serviceUrl":"http://localhost:56150/_connector","conversation":{"id":"c"},"from":{"id":"u"},"recipient":{"id":"b"}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("bot-teams-").FullName;

    public TeamsStartTests() => InventedCollection.WriteTo(Path.Combine(_folder, "documents"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task In_development_a_program_on_this_machine_needs_no_token_but_a_proxy_and_a_web_page_do()
    {
        using var server = Start(("ASPNETCORE_ENVIRONMENT", "Development"));
        var address = await server.AddressAsync();
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(address));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(address, r => r.Headers.Add("X-Forwarded-For", "203.0.113.7")));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(address, r => r.Headers.Add("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(address, r => r.Headers.Host = "evil.example"));
        Assert.Equal(0, await server.StopAsync());
    }

    [Theory]
    [InlineData(200_000, HttpStatusCode.Accepted)]
    [InlineData(300_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task An_activity_may_be_larger_than_a_question_but_has_a_limit_of_its_own(int length, HttpStatusCode expected)
    {
        using var server = Start(("ASPNETCORE_ENVIRONMENT", "Development"));
        using var http = new HttpClient { BaseAddress = await server.AddressAsync() };
        string body = Activity.Replace("\"id\":\"1\"", $"\"text\":\"{new string('x', length)}\"", StringComparison.Ordinal);
        using var response = await http.PostAsync("/api/messages", new StringContent(body, new MediaTypeHeaderValue("application/json")));
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Without_an_application_id_every_activity_is_refused_with_an_empty_401()
    {
        using var server = Start();
        using var http = new HttpClient { BaseAddress = await server.AddressAsync() };
        using var response = await http.PostAsync("/api/messages", Json());
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    public async Task Another_method_than_POST_gets_405(string method)
    {
        using var server = Start();
        using var http = new HttpClient { BaseAddress = await server.AddressAsync() };
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", null, null, "Teams:AppId is empty")]
    [InlineData("http://127.0.0.1:0;http://[::]:0", null, null, "ASPNETCORE_URLS")]
    [InlineData("http://127.0.0.1:0", "Teams__OpenIdMetadata", "http://10.0.0.1/keys", "Teams:OpenIdMetadata")]
    [InlineData("http://127.0.0.1:0", "Teams__AppId", "my bot", "11111111-2222")]
    [InlineData("http://127.0.0.1:0", "Teams__Cloud", "moon", "public, usgov, china")]
    [InlineData("http://127.0.0.1:0", "Teams__LoginUrl", "http://10.0.0.1/", "Teams:LoginUrl")]
    public async Task In_development_the_host_refuses_to_start_where_strangers_could_be_believed(string urls, string? key, string? value, string expected)
    {
        using var server = Start([("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", urls), .. key is null ? [] : new[] { (key, value!) }]);
        Assert.Equal(2, await server.ExitAsync());
        Assert.Contains(expected, server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_proofs_of_the_application_stop_the_start_and_none_is_warned_of()
    {
        (string, string) application = ("Teams__AppId", "11111111-2222-3333-4444-555555555555");
        using var two = Start(application, ("Teams__ClientSecret", "secret"), ("Teams__ManagedIdentity", "true"));
        Assert.Equal(2, await two.ExitAsync());
        Assert.Contains("exactly one of Teams:ClientSecret", two.Output, StringComparison.Ordinal);
        using var none = Start(application);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(await none.AddressAsync()));
        Assert.Equal(0, await none.StopAsync());
        Assert.Contains("without a proof", none.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_an_application_id_development_may_listen_anywhere_and_tokens_are_demanded()
    {
        using var server = Start(
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", "http://0.0.0.0:0"), ("Teams__AppId", "11111111-2222-3333-4444-555555555555"), ("Teams__ClientSecret", "secret"));
        var address = await server.AddressAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(new Uri($"http://127.0.0.1:{address.Port}")));
    }

    private static StringContent Json() => new(Activity, new MediaTypeHeaderValue("application/json"));

    private static async Task<HttpStatusCode> PostAsync(Uri address, Action<HttpRequestMessage>? change = null)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Json() };
        change?.Invoke(request);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private ServerProcess Start(params (string Key, string Value)[] environment) => new(_folder, environment);
}
