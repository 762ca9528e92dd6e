using Bot.Channels.ActivityProtocol.Connecting;

namespace Bot.Channels.Tests.ActivityProtocol.Connecting;

public sealed class ConversationQuotaTests
{
    [Fact]
    public void Sending_as_fast_as_allowed_keeps_every_window()
    {
        var clock = new Clock();
        var quota = new ConversationQuota(clock);
        var sent = new List<DateTimeOffset>();
        while (sent.Count < 3000)
        {
            if (quota.Take("c") is { } pause)
            {
                clock.Now += pause;
            }
            else
            {
                sent.Add(clock.Now);
            }
        }

        foreach (var (most, seconds) in new[] { (7, 1), (8, 2), (60, 30), (1800, 3600) })
        {
            for (int i = most; i < sent.Count; i++)
            {
                Assert.True(sent[i] - sent[i - most] >= TimeSpan.FromSeconds(seconds), $"{most + 1} within {seconds} s at {i}");
            }
        }
    }

    [Fact]
    public void Conversations_do_not_wait_for_each_other()
    {
        var quota = new ConversationQuota(new Clock());
        Assert.All(Enumerable.Range(0, 7), _ => Assert.Null(quota.Take("a")));
        Assert.NotNull(quota.Take("a"));
        Assert.Null(quota.Take("b"));
    }

    [Fact]
    public void A_conversation_that_was_quiet_for_an_hour_owes_nothing_and_costs_nothing()
    {
        var clock = new Clock();
        var quota = new ConversationQuota(clock);
        for (int i = 0; i < 1000; i++)
        {
            quota.Take($"c{i}");
        }

        clock.Now += TimeSpan.FromMinutes(61);
        Assert.Null(quota.Take("new"));
        Assert.Equal(1, quota.Count);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
