namespace Bot.Knowledge.Watching;

/// <summary>The operating system's notices that something below a folder changed.</summary>
internal sealed class FolderNotices : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly FileSystemWatcher? _watcher;

    /// <summary>Asks for the notices; where the system gives none (its watches are used up), looking from time to time has to do.</summary>
    public FolderNotices(string folder)
    {
        try
        {
            _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            _watcher.Created += (_, _) => Notice();
            _watcher.Changed += (_, _) => Notice();
            _watcher.Deleted += (_, _) => Notice();
            _watcher.Renamed += (_, _) => Notice();
            // Too many notices at once: which ones are lost does not matter, the whole folder is looked at.
            _watcher.Error += (_, _) => Notice();
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or PlatformNotSupportedException)
        {
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    /// <summary>Waits for a notice and then for quiet, or until <paramref name="longest"/> is over.</summary>
    public async Task WaitAsync(TimeSpan longest, WatchTiming timing, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!await NoticedAsync(longest, time, cancellationToken))
        {
            return;
        }

        long start = time.GetTimestamp();
        while (time.GetElapsedTime(start) < timing.LongestSettle && await NoticedAsync(timing.Settle, time, cancellationToken))
        {
            // Each notice starts the wait for quiet anew.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher?.Dispose();
        _signal.Dispose();
    }

    private async Task<bool> NoticedAsync(TimeSpan within, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _signal.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Notice()
    {
        try
        {
            _signal.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // One notice waits already, or nobody waits any more.
        }
    }
}
