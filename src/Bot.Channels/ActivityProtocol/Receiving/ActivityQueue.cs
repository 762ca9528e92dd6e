namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>
/// Activities that were acknowledged and wait to be worked on. Those of one conversation run one after the other in the order in
/// which they came; conversations take turns, so that a busy one does not hold up the others. Thread-safe.
/// </summary>
/// <param name="settings">How many may wait and run.</param>
/// <param name="seen">What came before.</param>
/// <param name="run">Works on one activity; must not throw. Its token is cancelled when the host waits no longer.</param>
internal sealed class ActivityQueue(TeamsSettings settings, SeenActivities seen, Func<InboundActivity, CancellationToken, Task> run) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Conversation), Lane> _lanes = [];
    private readonly Queue<Lane> _ready = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;
    private int _count;
    private long _bytes;
    private bool _isStopping;

    /// <summary>Activities that wait or run.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    /// <summary>Takes an activity of that size in bytes, if there is room and it is new.</summary>
    public Admission TryAdd(InboundActivity activity, int size)
    {
        var key = ActivityKey.Of(activity.Activity);
        lock (_lock)
        {
            if (_isStopping)
            {
                return Admission.Stopping;
            }

            if (key is { } before && seen.Contains(before))
            {
                return Admission.Duplicate;
            }

            if (_count >= settings.QueueLength || _bytes + size > settings.QueueBytes)
            {
                return Admission.Full;
            }

            var name = (activity.Activity.ChannelId!, activity.Activity.Conversation!.Id!);
            if (!_lanes.TryGetValue(name, out var lane))
            {
                _lanes.Add(name, lane = new Lane(name));
            }
            else if (lane.Waiting.Count >= settings.QueueLengthPerConversation)
            {
                return Admission.ConversationFull;
            }

            // Only what is accepted counts as seen: what is refused now may come again.
            if (key is { } added)
            {
                seen.TryAdd(added);
            }

            Add(lane, activity, size);
            return Admission.Accepted;
        }
    }

    /// <summary>Takes no more, and waits for what is there; when the token is cancelled, ends that and says how many activities were left.</summary>
    public async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _isStopping = true;
            if (_count == 0)
            {
                _drained.TrySetResult();
            }
        }

        try
        {
            await _drained.Task.WaitAsync(cancellationToken);
            return 0;
        }
        catch (OperationCanceledException)
        {
            int left = Count;
            await _abort.CancelAsync();
            return left;
        }
    }

    public void Dispose() => _abort.Dispose();

    private void Add(Lane lane, InboundActivity activity, int size)
    {
        _count++;
        _bytes += size;
        lane.Waiting.Enqueue((activity, size));
        if (lane.IsScheduled)
        {
            return;
        }

        lane.IsScheduled = true;
        _ready.Enqueue(lane);
        if (_running < settings.ConcurrentTurns)
        {
            _running++;
            _ = Task.Run(WorkAsync);
        }
    }

    private async Task WorkAsync()
    {
        while (Next() is var (lane, activity, size))
        {
            try
            {
                await run(activity, _abort.Token);
            }
            finally
            {
                Finish(lane, size);
            }
        }
    }

    private (Lane Lane, InboundActivity Activity, int Size)? Next()
    {
        lock (_lock)
        {
            if (_abort.IsCancellationRequested || !_ready.TryDequeue(out var lane))
            {
                _running--;
                return null;
            }

            var (activity, size) = lane.Waiting.Dequeue();
            return (lane, activity, size);
        }
    }

    private void Finish(Lane lane, int size)
    {
        lock (_lock)
        {
            _count--;
            _bytes -= size;
            if (lane.Waiting.Count > 0)
            {
                _ready.Enqueue(lane);
            }
            else
            {
                _lanes.Remove(lane.Name);
            }

            if (_isStopping && _count == 0)
            {
                _drained.TrySetResult();
            }
        }
    }

    /// <summary>The activities of one conversation; there as long as one of them waits or runs.</summary>
    private sealed class Lane((string Channel, string Conversation) name)
    {
        public (string Channel, string Conversation) Name { get; } = name;

        public Queue<(InboundActivity Activity, int Size)> Waiting { get; } = new();

        /// <summary>Whether it is in the ready queue or runs.</summary>
        public bool IsScheduled { get; set; }
    }
}
