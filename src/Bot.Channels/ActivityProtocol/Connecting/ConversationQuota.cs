using System.Collections.Concurrent;

namespace Bot.Channels.ActivityProtocol.Connecting;

/// <summary>
/// Paces what is sent into one conversation below what the service allows a bot there: 7 in 1 second, 8 in 2, 60 in 30 and 1,800 in an
/// hour. Waiting here costs a moment; a refusal costs a round trip and the service's good will. Thread-safe.
/// </summary>
internal sealed class ConversationQuota(TimeProvider time)
{
    private static readonly (int Most, TimeSpan Window)[] Limits =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)),
    ];

    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Sent> _conversations = new(StringComparer.Ordinal);
    private long _sweepAt;

    /// <summary>Conversations that something was sent into within the longest window.</summary>
    internal int Count => _conversations.Count;

    /// <summary>Waits until one more may be sent into <paramref name="conversationId"/>.</summary>
    public async Task WaitAsync(string conversationId, CancellationToken cancellationToken)
    {
        while (Take(conversationId) is { } pause)
        {
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>Takes one; or, when there is none, the time until there may be.</summary>
    internal TimeSpan? Take(string conversationId)
    {
        var now = time.GetUtcNow();
        if (now.Ticks >= Volatile.Read(ref _sweepAt))
        {
            Volatile.Write(ref _sweepAt, (now + SweepInterval).Ticks);
            Sweep(now);
        }

        return _conversations.GetOrAdd(conversationId, _ => new Sent()).Take(now);
    }

    // Conversations that were quiet for the longest window owe nothing.
    private void Sweep(DateTimeOffset now)
    {
        foreach (var (id, sent) in _conversations)
        {
            if (sent.IsQuiet(now))
            {
                _conversations.TryRemove(id, out _);
            }
        }
    }

    private sealed class Sent
    {
        private readonly Queue<DateTimeOffset> _times = new();

        public TimeSpan? Take(DateTimeOffset now)
        {
            lock (_times)
            {
                while (_times.TryPeek(out var oldest) && now - oldest >= Limits[^1].Window)
                {
                    _times.Dequeue();
                }

                foreach (var (most, window) in Limits)
                {
                    if (_times.Count >= most && now - _times.ElementAt(_times.Count - most) is var age && age < window)
                    {
                        return window - age;
                    }
                }

                _times.Enqueue(now);
                return null;
            }
        }

        public bool IsQuiet(DateTimeOffset now)
        {
            lock (_times)
            {
                return _times.Count == 0 || now - _times.Last() >= Limits[^1].Window;
            }
        }
    }
}
