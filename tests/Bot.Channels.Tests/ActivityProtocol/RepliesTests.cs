using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.ActivityProtocol.Turns;
using Bot.Channels.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.ActivityProtocol;

/// <summary>Invokes and expected replies, which are answered in the response.</summary>
public sealed class RepliesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(200, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"已执行"}""")]
    [InlineData(501, null)]
    public async Task The_reply_to_an_invoke_is_the_response(int status, string? body)
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        host.OnInvoke = (_, _) => Task.FromResult(new InvokeReply(status, body is null ? null : JsonNode.Parse(body)));
        using var response = await host.PostAsync(Invoke());
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(body ?? "", await response.Content.ReadAsStringAsync());
        Assert.Equal(body is null ? null : "application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("adaptiveCard/action", host.Received.Single().Activity.Name);
    }

    [Fact]
    public async Task Expected_replies_are_in_the_response()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        using var response = await host.PostAsync(TeamsHost.Message(change: a => a["deliveryMode"] = "expectReplies"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"activities":[{"type":"message","text":"答"}]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_that_comes_again_gets_the_same_reply_and_runs_once()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        int count = 0;
        host.OnInvoke = (_, _) => Task.FromResult(new InvokeReply(200, new JsonObject { ["n"] = Interlocked.Increment(ref count) }));
        var bodies = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            using var response = await host.PostAsync(Invoke());
            return await response.Content.ReadAsStringAsync();
        }));
        Assert.All(bodies, body => Assert.Equal("""{"n":1}""", body));
        Assert.Equal(1, count);
        using var another = await host.PostAsync(Invoke("2"));
        Assert.Equal("""{"n":2}""", await another.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_that_fails_gets_500_and_may_come_again()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        host.OnInvoke = (_, _) => throw new InvalidOperationException("broken");
        using (var response = await host.PostAsync(Invoke()))
        {
            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.DoesNotContain("broken", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Contains(host.Log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("broken", StringComparison.Ordinal));
        host.OnInvoke = (_, _) => Task.FromResult(new InvokeReply(200, new JsonObject()));
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Invoke()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reply_that_is_not_made_in_time_gets_503_whether_or_not_the_bot_heeds_its_token(bool heeds)
    {
        var clock = new ManualClock(TimeProvider.System.GetUtcNow());
        await using var host = await TeamsHost.StartAsync(_folder.Path, s => s with { InvokeTimeout = TimeSpan.FromSeconds(9), ConcurrentTurns = 1 }, clock);
        host.OnInvoke = async (_, stop) =>
        {
            clock.Advance(TimeSpan.FromSeconds(9));
            await Task.Delay(Timeout.Infinite, heeds ? stop : CancellationToken.None);
            return InvokeReply.NotImplemented;
        };
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await host.StatusAsync(Invoke()));
        host.OnInvoke = (_, _) => Task.FromResult(new InvokeReply(200, null));
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Invoke("2")));
    }

    [Fact]
    public async Task An_invoke_does_not_wait_for_the_queue()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, s => s with { ConcurrentTurns = 1 });
        var gate = new TaskCompletionSource();
        host.OnRun = (_, _) => gate.Task;
        await host.StatusAsync(TeamsHost.Message());
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Invoke()));
        gate.SetResult();
    }

    private static JsonObject Invoke(string id = "f:1") => TeamsHost.Message(id, change: a => (a["type"], a["name"]) = ("invoke", "adaptiveCard/action"));
}
