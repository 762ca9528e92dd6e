using System.Collections.Concurrent;

namespace Bot.Answering.Storing;

/// <summary>
/// Writes small files in the background, in the order in which they came, so that no question waits for a disk. What is still to be written is read
/// from here. When too many wait, whoever brings the next one writes them: memory stays bounded. Disposing writes what is left. Safe for concurrent use.
/// </summary>
public sealed class LateFiles : IDisposable
{
    // About two megabytes of answers, and a fraction of a second of a disk's time.
    private const int MostWaiting = 256;

    private readonly Lock _writing = new();
    private readonly ConcurrentDictionary<string, Waiting> _waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();
    private int _isScheduled;

    /// <summary>Has <paramref name="write"/> called with <paramref name="path"/> and <paramref name="content"/> soon; only the newest content of a path counts.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its new content, which must not change any more.</param>
    /// <param name="write">Writes it and lets no failure of the disk through; never called twice at a time.</param>
    public void Write(string path, byte[] content, Action<string, byte[]> write)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(write);
        _waiting[path] = new Waiting(content, write);
        _order.Enqueue(path);
        if (_order.Count > MostWaiting)
        {
            Flush();
        }
        else if (Interlocked.Exchange(ref _isScheduled, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static late => late.Flush(), this, preferLocal: false);
        }
    }

    /// <summary>The content that is still to be written under <paramref name="path"/>; null when nothing is, and then the file stands there.</summary>
    public byte[]? Find(string path) => _waiting.TryGetValue(path, out var waiting) ? waiting.Content : null;

    /// <summary>Writes all that waits, and returns when it is written.</summary>
    public void Flush()
    {
        Volatile.Write(ref _isScheduled, 0);
        lock (_writing)
        {
            while (_order.TryDequeue(out string? path))
            {
                if (_waiting.TryGetValue(path, out var waiting))
                {
                    waiting.Write(path, waiting.Content);

                    // Content that came meanwhile stays, and so does its place in the order.
                    _waiting.TryRemove(KeyValuePair.Create(path, waiting));
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Flush();

    private sealed class Waiting(byte[] content, Action<string, byte[]> write)
    {
        public byte[] Content { get; } = content;

        public Action<string, byte[]> Write { get; } = write;
    }
}
