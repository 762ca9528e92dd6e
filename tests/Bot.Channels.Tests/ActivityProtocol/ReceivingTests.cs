using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.ActivityProtocol;
using Bot.Channels.ActivityProtocol.Turns;
using Bot.Channels.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.ActivityProtocol;

/// <summary>What becomes of activities that are believed: acknowledged, queued, answered in the response.</summary>
public sealed class ReceivingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("message", 1)]
    [InlineData("conversationUpdate", 1)]
    [InlineData("installationUpdate", 1)]
    [InlineData("messageReaction", 1)]
    [InlineData("messageUpdate", 1)]
    [InlineData("messageDelete", 1)]
    [InlineData("event", 1)]
    [InlineData("endOfConversation", 1)]
    [InlineData("somethingOfTomorrow", 1)]
    [InlineData("typing", 0)]
    public async Task Every_type_but_an_invoke_gets_an_empty_202_and_comes_to_the_turns(string type, int turns)
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        using var response = await host.PostAsync(TeamsHost.Message(change: a => a["type"] = type));
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        await host.DrainAsync();
        Assert.Equal(turns, host.Received.Count);
    }

    [Fact]
    public async Task A_turn_gets_the_activity_and_who_was_proven_to_have_sent_it()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        await host.StatusAsync(TeamsHost.Message("17", "问题", "a:7", a =>
        {
            a["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>助手</at>", ["mentioned"] = new JsonObject { ["id"] = "28:b" } });
            a["unknown"] = new JsonObject { ["x"] = 1 };
        }));
        await host.DrainAsync();
        var (activity, caller, _) = host.Received.Single();
        Assert.Equal(("17", "问题", "a:7", "personal", "28:b"), (activity.Id, activity.Text, activity.Conversation!.Id, activity.Conversation.ConversationType, activity.Recipient!.Id));
        Assert.Equal("<at>助手</at>", activity.Entities!.Single().Members["text"].GetString());
        Assert.Equal(new CallerIdentity("msteams", Issuer.ServiceUrl, null, null, IsAuthenticated: true), caller);
    }

    [Fact]
    public async Task The_answer_does_not_wait_for_the_turn()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        var gate = new TaskCompletionSource();
        host.OnRun = (_, _) => gate.Task;
        Assert.Equal(HttpStatusCode.Accepted, await host.StatusAsync(TeamsHost.Message()));
        Assert.Equal(1, host.Channel.Queue.Count);
        gate.SetResult();
        await host.DrainAsync();
        Assert.Equal(0, host.Channel.Queue.Count);
    }

    [Fact]
    public async Task An_activity_that_comes_again_is_acknowledged_again_and_worked_on_once()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        var message = TeamsHost.Message("1");
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.StatusAsync(message)));
        Assert.All(replies, status => Assert.Equal(HttpStatusCode.Accepted, status));
        await host.StatusAsync(TeamsHost.Message("2"));
        await host.StatusAsync(TeamsHost.Message("1", conversation: "a:2"));
        await host.StatusAsync(TeamsHost.Message("1", change: a => a["channelId"] = "webchat"));
        await host.DrainAsync();
        Assert.Equal(4, host.Received.Count);
    }

    [Fact]
    public async Task Each_edit_of_a_message_counts_although_they_carry_its_id()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        foreach (string at in (string[])["2026-11-20T08:00:00Z", "2026-11-20T08:01:00Z", "2026-11-20T08:01:00Z"])
        {
            await host.StatusAsync(TeamsHost.Message("1", change: a => (a["type"], a["timestamp"]) = ("messageUpdate", at)));
        }

        await host.StatusAsync(TeamsHost.Message("1"));
        await host.DrainAsync();
        Assert.Equal(3, host.Received.Count);
    }

    [Fact]
    public async Task Activities_without_an_id_all_count()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        await host.StatusAsync(TeamsHost.Message(change: a => a.Remove("id")));
        await host.StatusAsync(TeamsHost.Message(change: a => a.Remove("id")));
        await host.DrainAsync();
        Assert.Equal(2, host.Received.Count);
    }

    [Fact]
    public async Task A_recorded_request_finds_its_activity_known_until_its_token_has_expired()
    {
        var clock = new ManualClock();
        await using var host = await TeamsHost.StartAsync(_folder.Path, time: clock);
        string body = TeamsHost.Message().ToJsonString();
        string authorization = "Bearer " + Issuer.Token(at: clock.GetUtcNow());
        var statuses = new List<HttpStatusCode>();
        for (int minutes = 0; minutes <= 90; minutes += 10)
        {
            using var response = await host.PostAsync(body, authorization);
            statuses.Add(response.StatusCode);
            clock.Advance(TimeSpan.FromMinutes(10));
        }

        await host.DrainAsync();
        Assert.Single(host.Received);
        Assert.Equal(7, statuses.Count(s => s == HttpStatusCode.Accepted));
        Assert.Equal(3, statuses.Count(s => s == HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task Activities_of_a_conversation_run_one_by_one_in_order_and_conversations_side_by_side()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        var running = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        int arrived = 0;
        var both = new TaskCompletionSource();
        host.OnRun = async (inbound, stop) =>
        {
            string conversation = inbound.Activity.Conversation!.Id!;
            Assert.Equal(1, running.AddOrUpdate(conversation, 1, (_, n) => n + 1));
            if (inbound.Activity.Id == "0")
            {
                // Passes only when the other conversation's first activity runs at the same time.
                if (Interlocked.Increment(ref arrived) == 2)
                {
                    both.SetResult();
                }

                await both.Task.WaitAsync(TimeSpan.FromMinutes(1), stop);
            }

            await Task.Yield();
            running.AddOrUpdate(conversation, 0, (_, n) => n - 1);
        };
        for (int i = 0; i < 20; i++)
        {
            await host.StatusAsync(TeamsHost.Message($"{i}", conversation: "a"));
            await host.StatusAsync(TeamsHost.Message($"{i}", conversation: "b"));
        }

        await host.DrainAsync();
        Assert.True(both.Task.IsCompletedSuccessfully);
        foreach (string conversation in (string[])["a", "b"])
        {
            Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}"), host.Received.Where(r => r.Activity.Conversation!.Id == conversation).Select(r => r.Activity.Id));
        }

        Assert.DoesNotContain(host.Log.Lines, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task A_full_queue_refuses_with_Retry_After_and_what_was_refused_may_come_again()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, s => s with { QueueLength = 6, QueueLengthPerConversation = 3, ConcurrentTurns = 1 });
        var gate = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        host.OnRun = (_, _) =>
        {
            started.TrySetResult();
            return gate.Task;
        };
        await host.StatusAsync(TeamsHost.Message("0", conversation: "a"));
        await started.Task.WaitAsync(TimeSpan.FromMinutes(1));
        for (int i = 1; i <= 3; i++)
        {
            Assert.Equal(HttpStatusCode.Accepted, await host.StatusAsync(TeamsHost.Message($"{i}", conversation: "a")));
        }

        await CheckRefused(host, TeamsHost.Message("4", conversation: "a"), HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.Accepted, await host.StatusAsync(TeamsHost.Message("0", conversation: "b")));
        Assert.Equal(HttpStatusCode.Accepted, await host.StatusAsync(TeamsHost.Message("0", conversation: "c")));
        await CheckRefused(host, TeamsHost.Message("0", conversation: "d"), HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.Accepted, await host.StatusAsync(TeamsHost.Message("1", conversation: "a")));
        gate.SetResult();
        while (host.Channel.Queue.Count > 0)
        {
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.Accepted, await host.StatusAsync(TeamsHost.Message("4", conversation: "a")));
        Assert.Equal(HttpStatusCode.Accepted, await host.StatusAsync(TeamsHost.Message("0", conversation: "d")));
        await host.DrainAsync();
        Assert.Equal(8, host.Received.Count);
    }

    [Fact]
    public async Task The_bytes_of_waiting_activities_are_bounded_too()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, s => s with { QueueBytes = 250_000 });
        var gate = new TaskCompletionSource();
        host.OnRun = (_, _) => gate.Task;
        string text = new('x', 100_000);
        Assert.Equal(HttpStatusCode.Accepted, await host.StatusAsync(TeamsHost.Message("1", text, "a")));
        Assert.Equal(HttpStatusCode.Accepted, await host.StatusAsync(TeamsHost.Message("2", text, "b")));
        await CheckRefused(host, TeamsHost.Message("3", text, "c"), HttpStatusCode.ServiceUnavailable);
        gate.SetResult();
        await host.DrainAsync();
        Assert.Equal(2, host.Received.Count);
    }

    [Fact]
    public async Task A_turn_that_fails_is_logged_without_its_text_and_the_next_one_runs()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path);
        host.OnRun = (inbound, _) => inbound.Activity.Id == "1" ? throw new InvalidOperationException("broken") : Task.CompletedTask;
        await host.StatusAsync(TeamsHost.Message("1", "机密"));
        await host.StatusAsync(TeamsHost.Message("2"));
        await host.DrainAsync();
        Assert.Equal(["1", "2"], host.Received.Select(r => r.Activity.Id));
        var error = Assert.Single(host.Log.Lines, line => line.Level == LogLevel.Error);
        Assert.Contains("broken", error.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, line => line.Level > LogLevel.Debug && line.Text.Contains("机密", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_works_the_queue_off_and_takes_no_more()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, s => s with { ConcurrentTurns = 2 });
        var gate = new TaskCompletionSource();
        host.OnRun = (_, _) => gate.Task;
        for (int i = 0; i < 50; i++)
        {
            await host.StatusAsync(TeamsHost.Message($"{i}", conversation: $"{i % 7}"));
        }

        var drained = host.DrainAsync();
        await CheckRefused(host, TeamsHost.Message("new"), HttpStatusCode.ServiceUnavailable);
        Assert.False(drained.IsCompleted);
        gate.SetResult();
        await drained;
        Assert.Equal(50, host.Received.Count);
    }

    [Fact]
    public async Task A_stop_that_may_not_wait_says_how_many_activities_are_left()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, s => s with { ConcurrentTurns = 1 });
        var started = new TaskCompletionSource();
        host.OnRun = (_, stop) =>
        {
            started.TrySetResult();
            return Task.Delay(Timeout.Infinite, stop);
        };
        for (int i = 0; i < 5; i++)
        {
            await host.StatusAsync(TeamsHost.Message($"{i}"));
        }

        await started.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await host.Channel.DrainAsync(new CancellationToken(canceled: true));
        Assert.Contains(host.Log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("5 activities unanswered", StringComparison.Ordinal));
        Assert.Single(host.Received);
    }

    [Fact]
    public async Task A_turn_that_never_ends_is_given_up()
    {
        await using var host = await TeamsHost.StartAsync(_folder.Path, s => s with { TurnTimeout = TimeSpan.FromMilliseconds(50) });
        host.OnRun = (inbound, _) => inbound.Activity.Id == "1" ? new TaskCompletionSource().Task : Task.CompletedTask;
        await host.StatusAsync(TeamsHost.Message("1"));
        await host.StatusAsync(TeamsHost.Message("2"));
        await host.DrainAsync();
        Assert.Equal(2, host.Received.Count);
        Assert.Contains(host.Log.Lines, line => line.Level == LogLevel.Error);
    }

    private static async Task CheckRefused(TeamsHost host, JsonNode activity, HttpStatusCode expected)
    {
        using var response = await host.PostAsync(activity);
        Assert.Equal(expected, response.StatusCode);
        Assert.True(response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Contains("later", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
