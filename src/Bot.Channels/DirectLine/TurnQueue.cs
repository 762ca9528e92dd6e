namespace Bot.Channels.DirectLine;

/// <summary>The questions of one conversation, answered one after the other in the order in which they came. Thread-safe.</summary>
internal sealed class TurnQueue
{
    private const int MaxWaiting = 4;
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;
    private int _waiting;
    private CancellationTokenSource? _running;

    /// <summary>Runs <paramref name="turn"/> after those before it; false when too many wait already. The token is cancelled by <see cref="Stop"/>.</summary>
    public bool TryAdd(Func<CancellationToken, Task> turn)
    {
        lock (_lock)
        {
            if (_waiting >= MaxWaiting)
            {
                return false;
            }

            _waiting++;
            _last = RunAsync(_last, turn);
            return true;
        }
    }

    /// <summary>Ends the answer that is being made, if there is one; questions that wait are still answered.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _running?.Cancel();
        }
    }

    private async Task RunAsync(Task previous, Func<CancellationToken, Task> turn)
    {
        // Yielding keeps the caller's request short. A turn reports its own failure; the next one runs all the same.
        await Task.Yield();
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var source = new CancellationTokenSource();
        lock (_lock)
        {
            _running = source;
        }

        try
        {
            await turn(source.Token);
        }
        finally
        {
            lock (_lock)
            {
                _running = null;
                _waiting--;
            }
        }
    }
}
