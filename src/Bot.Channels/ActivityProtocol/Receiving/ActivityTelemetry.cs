using System.Diagnostics.Metrics;

namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>Counts for operators, under the meter <see cref="TeamsChannel.MeterName"/>. Holds nothing of what anybody writes.</summary>
internal sealed class ActivityTelemetry : IDisposable
{
    private static readonly HashSet<string> KnownTypes = new(StringComparer.Ordinal)
    {
        "message", "conversationUpdate", "installationUpdate", "messageReaction", "messageUpdate", "messageDelete",
        "typing", "event", "invoke", "endOfConversation",
    };

    private readonly Meter _meter = new(TeamsChannel.MeterName);
    private readonly Counter<long> _received;
    private readonly Histogram<double> _waited;
    private readonly Histogram<double> _ran;

    /// <summary>Counts, and shows the length of the queue when asked.</summary>
    public ActivityTelemetry(Func<int> queueLength)
    {
        _received = _meter.CreateCounter<long>("bot.activities.received", "{activity}", "Requests to /api/messages by activity type and status.");
        _waited = _meter.CreateHistogram<double>("bot.activities.wait", "s", "Time between receipt and work.");
        _ran = _meter.CreateHistogram<double>("bot.activities.run", "s", "Time of the work on an activity.");
        _meter.CreateObservableGauge("bot.activities.queued", queueLength, "{activity}", "Activities that wait or run.");
    }

    /// <summary>A type that may stand in logs and metrics, whatever the sender calls it.</summary>
    public static string NameOf(string? type) => type is null ? "unread" : KnownTypes.Contains(type) ? type : "other";

    /// <summary>A request was answered; the type is null when the body was not read or not understood.</summary>
    public void Received(string? type, int status) => _received.Add(
        1,
        new KeyValuePair<string, object?>("type", NameOf(type)),
        new KeyValuePair<string, object?>("status", status));

    /// <summary>An activity from the queue is done.</summary>
    public void Ran(TimeSpan waited, TimeSpan ran)
    {
        _waited.Record(waited.TotalSeconds);
        _ran.Record(ran.TotalSeconds);
    }

    public void Dispose() => _meter.Dispose();
}
