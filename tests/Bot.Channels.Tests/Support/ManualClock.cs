namespace Bot.Channels.Tests.Support;

/// <summary>
/// A clock that goes on only when told to, and its timers with it: what a test proves about pauses and limits does not depend on how
/// busy the machine is. Thread-safe.
/// </summary>
internal sealed class ManualClock(DateTimeOffset? start = null) : TimeProvider
{
    /// <summary>Pauses are shorter than this, limits are longer.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start ?? new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private bool _skipsPauses;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Whether time jumps to the end of each pause that begins from now on; limits still need <see cref="Advance"/>.</summary>
    public bool SkipsPauses
    {
        get => Volatile.Read(ref _skipsPauses);
        set => Volatile.Write(ref _skipsPauses, value);
    }

    /// <summary>The pause that ends next, if somebody pauses.</summary>
    public TimeSpan? NextPause
    {
        get
        {
            lock (_lock)
            {
                return _timers.Where(t => t.IsPause).Min(t => t.Due) - _now;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass; what is due by then fires.</summary>
    public void Advance(TimeSpan by)
    {
        lock (_lock)
        {
            AdvanceTo(_now + by);
        }
    }

    private void AdvanceTo(DateTimeOffset time)
    {
        while (_timers.MinBy(t => t.Due) is { } next && next.Due <= time)
        {
            _now = next.Due.Value > _now ? next.Due.Value : _now;
            next.Fire();
        }

        _now = time > _now ? time : _now;
    }

    private sealed class ManualTimer(ManualClock clock, Action callback) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? Due { get; private set; }

        public bool IsPause => _period <= TimeSpan.Zero && Due - clock._now <= LongestPause;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                _period = period;
                Rearm(dueTime);
                if (clock.SkipsPauses && IsPause)
                {
                    clock.AdvanceTo(Due!.Value);
                }

                return true;
            }
        }

        /// <summary>As the system's timers do, calls back from the thread pool.</summary>
        public void Fire()
        {
            Rearm(_period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan);
            ThreadPool.UnsafeQueueUserWorkItem(static callback => callback(), callback, preferLocal: false);
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Rearm(TimeSpan dueTime)
        {
            clock._timers.Remove(this);
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
            if (Due is not null)
            {
                clock._timers.Add(this);
            }
        }
    }
}
