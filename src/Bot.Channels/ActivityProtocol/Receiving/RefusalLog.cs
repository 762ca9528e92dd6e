using Bot.Channels.ActivityProtocol.Authentication;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>
/// Says why callers are not believed: the reason and how often, once a minute for each, so that a stranger can neither fill the log
/// nor write into it, and an operator sees what is set wrong. Thread-safe.
/// </summary>
internal sealed class RefusalLog(TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<AuthenticationFault, (long LoggedAt, int Since)> _refusals = [];

    public void Add(AuthenticationFault fault)
    {
        int count;
        lock (_lock)
        {
            bool isKnown = _refusals.TryGetValue(fault, out var before);
            count = before.Since + 1;
            if (isKnown && time.GetElapsedTime(before.LoggedAt) < Interval)
            {
                _refusals[fault] = before with { Since = count };
                return;
            }

            _refusals[fault] = (time.GetTimestamp(), 0);
        }

        logger.LogWarning("Refused at /api/messages: {Fault}, {Count} since this was last said", fault, count);
    }
}
