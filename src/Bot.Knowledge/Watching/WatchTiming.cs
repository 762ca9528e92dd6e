namespace Bot.Knowledge.Watching;

/// <summary>How long a <see cref="CollectionWatcher"/> waits.</summary>
public sealed record WatchTiming
{
    /// <summary>How long the folder has to be quiet before it is looked at; default 0.3 s. A file is served after two looks this far apart find it the same.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Longest time that notices may put off a look; default 3 s.</summary>
    public TimeSpan LongestSettle { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often the folder is looked at without any notice; default 10 s.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(10);
}
