namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>
/// Replies that are made inside their requests: each activity once, however often it comes, only so many at the same time, and
/// within the time that the channel waits. Thread-safe.
/// </summary>
internal sealed class RepliesInTime(TimeSpan timeout, int maxConcurrent, TimeProvider time) : IDisposable
{
    private const int MaxRemembered = 1000;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);
    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, Task<HttpReply>> _known = [];
    private readonly Queue<(UInt128 Key, long At)> _order = new();
    private readonly SemaphoreSlim _running = new(maxConcurrent);

    /// <summary>The reply; one made before for the same activity is given again.</summary>
    /// <exception cref="TimeoutException">It was not made in time.</exception>
    public async Task<HttpReply> MakeAsync(UInt128? key, Func<CancellationToken, Task<HttpReply>> make)
    {
        if (key is not { } name)
        {
            return await RunAsync(make);
        }

        Task<HttpReply> reply;
        lock (_lock)
        {
            Forget();
            if (!_known.TryGetValue(name, out reply!) || reply.IsFaulted)
            {
                reply = RunAsync(make);
                _known[name] = reply;
                _order.Enqueue((name, time.GetTimestamp()));
            }
        }

        return await reply;
    }

    public void Dispose() => _running.Dispose();

    private void Forget()
    {
        while (_order.TryPeek(out var oldest) && (_order.Count >= MaxRemembered || time.GetElapsedTime(oldest.At) > Memory))
        {
            _order.Dequeue();
            _known.Remove(oldest.Key);
        }
    }

    private async Task<HttpReply> RunAsync(Func<CancellationToken, Task<HttpReply>> make)
    {
        await Task.Yield();
        using var limit = new CancellationTokenSource(timeout, time);
        try
        {
            await _running.WaitAsync(limit.Token);
            try
            {
                // What does not heed its token is left behind rather than waited for.
                return await make(limit.Token).WaitAsync(limit.Token);
            }
            finally
            {
                _running.Release();
            }
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"No reply within {timeout.TotalSeconds} s.", e);
        }
    }
}
