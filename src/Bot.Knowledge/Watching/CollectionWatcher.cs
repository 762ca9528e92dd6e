namespace Bot.Knowledge.Watching;

/// <summary>
/// Keeps a collection in step with its folder. The operating system's notices make it quick, and looking again from time to time
/// makes it sure: a lost notice (a full buffer, a network drive) only delays a change.
/// </summary>
public sealed class CollectionWatcher
{
    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly WatchTiming _timing;
    private readonly IncrementalReader _reader;

    /// <summary>Makes a watcher; nothing is read before <see cref="RunAsync"/>.</summary>
    /// <param name="folder">The folder of documents.</param>
    /// <param name="time">The clock for all waiting.</param>
    /// <param name="limits">Bounds on reading, or null for the defaults.</param>
    /// <param name="timing">How long it waits, or null for the defaults.</param>
    public CollectionWatcher(string folder, TimeProvider time, ReadLimits? limits = null, WatchTiming? timing = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(time);
        _folder = folder;
        _time = time;
        _timing = timing ?? new WatchTiming();
        _reader = new IncrementalReader(folder, limits ?? new ReadLimits(), time);
    }

    /// <summary>
    /// Reads the folder, reports it, and reports each later change, one at a time, until cancelled. Changes that come while one is being
    /// reported are in the next one. When the folder is gone the last state stands until it is back.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">The folder is not there at the start.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task RunAsync(Func<CollectionChange, CancellationToken, Task> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var notices = new FolderNotices(_folder);
        if (_reader.Refresh() is { } first)
        {
            await report(first, cancellationToken);
        }

        while (true)
        {
            await notices.WaitAsync(_reader.IsUnsettled ? _timing.Settle : _timing.Poll, _timing, _time, cancellationToken);
            if (TryRefresh() is { } change)
            {
                await report(change, cancellationToken);
            }
        }
    }

    private CollectionChange? TryRefresh()
    {
        try
        {
            return _reader.Refresh();
        }
        catch (IOException)
        {
            // The folder itself is away (unmounted, being replaced): what was read stands, and the next look tries again.
            return null;
        }
    }
}
