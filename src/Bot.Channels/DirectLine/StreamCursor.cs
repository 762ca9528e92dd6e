using System.Diagnostics.CodeAnalysis;

namespace Bot.Channels.DirectLine;

/// <summary>
/// How far one socket has read. It pulls from the log at its own speed, so a slow reader costs a position and at most
/// <see cref="MaxTransients"/> updates, never a queue of everything it has not read. Guarded by the conversation's lock, except <see cref="WaitAsync"/>.
/// </summary>
internal sealed class StreamCursor(int position) : IDisposable
{
    // Updates of a streamed answer are cumulative: losing older ones loses nothing.
    private const int MaxTransients = 8;
    private readonly Queue<(byte[] Line, int LogCount)> _transients = new();
    private readonly SemaphoreSlim _signal = new(0, 1);

    /// <summary>How many kept activities it has taken.</summary>
    public int Position { get; private set; } = position;

    /// <summary>Waits for something to read; false when <paramref name="timeout"/> passes first.</summary>
    public Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) => _signal.WaitAsync(timeout, cancellationToken);

    public void Wake()
    {
        if (_signal.CurrentCount == 0)
        {
            _signal.Release();
        }
    }

    /// <summary>Adds an update that was made when the log held <paramref name="logCount"/> activities.</summary>
    public void Enqueue(byte[] line, int logCount)
    {
        _transients.Enqueue((line, logCount));
        if (_transients.Count > MaxTransients)
        {
            _transients.Dequeue();
        }
    }

    /// <summary>Moves past kept activities; updates made before the last of them are overtaken and go.</summary>
    public void Advance(int end)
    {
        Position = end;
        while (_transients.TryPeek(out var update) && update.LogCount < end)
        {
            _transients.Dequeue();
        }
    }

    /// <summary>The oldest waiting update.</summary>
    public bool TryTakeTransient([NotNullWhen(true)] out byte[]? line)
    {
        bool isThere = _transients.TryDequeue(out var update);
        line = update.Line;
        return isThere;
    }

    public void Dispose() => _signal.Dispose();
}
