namespace Bot.Channels.DirectLine;

/// <summary>Counts open sockets. Thread-safe.</summary>
internal sealed class SocketCount
{
    private int _open;

    public int Open => Volatile.Read(ref _open);

    /// <summary>Counts one more, unless there would be more than <paramref name="most"/>.</summary>
    public bool TryEnter(int most)
    {
        if (Interlocked.Increment(ref _open) <= most)
        {
            return true;
        }

        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _open);
}
