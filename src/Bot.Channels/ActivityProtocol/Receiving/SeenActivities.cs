namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>
/// Remembers which activities came lately, for longer than a token lives: a request that is sent again, by the channel or by
/// somebody who recorded it, finds its activity here until its token has expired. Not thread-safe.
/// </summary>
internal sealed class SeenActivities(TimeProvider time, int capacity)
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(75);
    private readonly HashSet<UInt128> _seen = [];
    private readonly Queue<(UInt128 Key, long At)> _order = new();

    /// <summary>Notes that activity; false when it has been noted before.</summary>
    public bool TryAdd(UInt128 key)
    {
        while (_order.TryPeek(out var oldest) && (_order.Count >= capacity || time.GetElapsedTime(oldest.At) > Memory))
        {
            _order.Dequeue();
            _seen.Remove(oldest.Key);
        }

        if (!_seen.Add(key))
        {
            return false;
        }

        _order.Enqueue((key, time.GetTimestamp()));
        return true;
    }

    /// <summary>Whether that activity has been noted.</summary>
    public bool Contains(UInt128 key) => _seen.Contains(key);
}
