namespace Bot.Answering.Composition;

/// <summary>
/// Holds the state that new questions are answered from. A reader leases it, keeps the same state to its end whatever is
/// swapped in meanwhile, and the last one to leave a replaced state closes its index.
/// </summary>
public sealed class SnapshotHolder : IDisposable
{
    private readonly Lock _swapping = new();
    private CountedSnapshot? _current;

    /// <summary>Whether there is a state to answer from.</summary>
    public bool IsReady => Volatile.Read(ref _current) is not null;

    /// <summary>The current state for one reader, until the lease is disposed; null before the first <see cref="Swap"/>.</summary>
    public SnapshotLease? Lease()
    {
        while (Volatile.Read(ref _current) is { } current)
        {
            // Fails only when a swap took the state away between the two lines; then there is a newer one.
            if (current.TryEnter())
            {
                return new SnapshotLease(current);
            }
        }

        return null;
    }

    /// <summary>Makes <paramref name="next"/> the state for all readers that come from now on.</summary>
    public void Swap(Snapshot next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Replace(new CountedSnapshot(next));
    }

    /// <summary>Takes the state away; its index closes when the last reader leaves.</summary>
    public void Dispose() => Replace(null);

    private void Replace(CountedSnapshot? next)
    {
        CountedSnapshot? previous;
        lock (_swapping)
        {
            previous = _current;
            Volatile.Write(ref _current, next);
        }

        previous?.Leave();
    }
}

/// <summary>One reader's hold on a state; dispose it when the reader is done.</summary>
public sealed class SnapshotLease : IDisposable
{
    private CountedSnapshot? _counted;

    internal SnapshotLease(CountedSnapshot counted) => _counted = counted;

    /// <summary>The state.</summary>
    /// <exception cref="ObjectDisposedException">The lease was disposed.</exception>
    public Snapshot Snapshot => (_counted ?? throw new ObjectDisposedException(nameof(SnapshotLease))).Snapshot;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _counted, null)?.Leave();
}

/// <summary>A state and the number of those who use it: its holder counts as one.</summary>
internal sealed class CountedSnapshot(Snapshot snapshot)
{
    private int _users = 1;

    public Snapshot Snapshot { get; } = snapshot;

    /// <summary>Adds a user, unless the last one has left.</summary>
    public bool TryEnter()
    {
        int users = Volatile.Read(ref _users);
        while (users > 0)
        {
            int seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
            {
                return true;
            }

            users = seen;
        }

        return false;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            Snapshot.Index.Dispose();
        }
    }
}
