using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Bot.Channels.ActivityProtocol;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.ActivityProtocol;

/// <summary>What operators see of activities: kinds and counts, never what somebody wrote.</summary>
public sealed class ActivityTelemetryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Requests_are_counted_by_type_and_status_and_types_that_nobody_knows_share_a_name()
    {
        var counted = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == TeamsChannel.MeterName && instrument.Name == "bot.activities.received")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            counted.AddOrUpdate(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Value}")), value, (_, before) => before + value));
        listener.Start();

        await using var host = await TeamsHost.StartAsync(_folder.Path);
        await host.StatusAsync(TeamsHost.Message("1"));
        await host.StatusAsync(TeamsHost.Message("2"));
        await host.StatusAsync(TeamsHost.Message("3", change: a => a["type"] = "秘密的类型"));
        await host.StatusAsync(TeamsHost.Message("4", change: a => a["channelId"] = "telegram"));
        using (await host.PostAsync("{}", authorization: null))
        {
        }

        // Hosts of other tests count under the same meter, so these are the least.
        Assert.True(counted["message 202"] >= 2);
        Assert.True(counted["other 202"] >= 1);
        Assert.True(counted["message 403"] >= 1);
        Assert.True(counted["unread 401"] >= 1);
        Assert.DoesNotContain(counted.Keys, key => key.Contains("秘密", StringComparison.Ordinal));
    }
}
