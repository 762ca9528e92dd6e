using System.Net;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests.Api;

public sealed class LimitsTests
{
    [Fact]
    public async Task A_client_beyond_its_number_for_the_minute_is_told_when_to_come_back()
    {
        await using var server = await RunningServer.StartAsync(("Limits:RequestsPerMinute", "3"));
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("/api/ask", """{"question":"茶叶"}""")).StatusCode);
        }

        var refused = await server.PostAsync("/api/ask", """{"question":"茶叶"}""");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 20);
        Assert.Contains("3 requests in a minute", await RunningServer.ProblemAsync(refused, HttpStatusCode.TooManyRequests), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await server.Http.GetAsync("/api/search?q=x")).StatusCode);
    }

    [Fact]
    public async Task Health_checks_and_style_sheets_are_not_counted()
    {
        await using var server = await RunningServer.StartAsync(("Limits:RequestsPerMinute", "1"));
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health/live")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health/ready")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/site.css")).StatusCode);
        }
    }

    [Fact]
    public async Task A_forwarded_address_counts_only_from_a_trusted_proxy()
    {
        await using var untrusting = await RunningServer.StartAsync(("Limits:RequestsPerMinute", "1"));
        Assert.Equal(HttpStatusCode.OK, await SearchAsAsync(untrusting, "203.0.113.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await SearchAsAsync(untrusting, "203.0.113.2"));

        await using var trusting = await RunningServer.StartAsync(("Limits:RequestsPerMinute", "1"), ("Server:TrustedProxies", "127.0.0.1"));
        Assert.Equal(HttpStatusCode.OK, await SearchAsAsync(trusting, "203.0.113.1"));
        Assert.Equal(HttpStatusCode.OK, await SearchAsAsync(trusting, "203.0.113.2"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await SearchAsAsync(trusting, "203.0.113.1"));
    }

    [Fact]
    public async Task Many_questions_at_once_are_all_answered_or_refused_politely()
    {
        await using var server = await RunningServer.StartAsync(("Limits:ConcurrentQuestions", "1"));
        var replies = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => server.PostAsync("/api/ask", """{"question":"茶叶加工企业"}""")));
        Assert.All(replies, r => Assert.True(r.StatusCode == HttpStatusCode.OK || r.Headers.RetryAfter is not null, r.StatusCode.ToString()));
        Assert.Contains(replies, r => r.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Until_an_index_serves_everything_that_needs_it_is_503()
    {
        await using var server = await RunningServer.StartAsync();
        server.Holder.Dispose();
        foreach (string path in (string[])["/health/ready", "/api/search?q=x", "/api/documents", "/documents/notes"])
        {
            var response = await server.Http.GetAsync(path);
            Assert.NotNull(response.Headers.RetryAfter);
            await RunningServer.ProblemAsync(response, HttpStatusCode.ServiceUnavailable);
        }

        await RunningServer.ProblemAsync(await server.PostAsync("/api/ask", """{"question":"x"}"""), HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health/live")).StatusCode);
    }

    private static async Task<HttpStatusCode> SearchAsAsync(RunningServer server, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/search?q=x");
        request.Headers.Add("X-Forwarded-For", address);
        return (await server.Http.SendAsync(request)).StatusCode;
    }
}
