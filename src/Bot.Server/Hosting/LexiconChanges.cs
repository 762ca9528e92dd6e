namespace Bot.Server.Hosting;

/// <summary>Tells when a file of the lexicon changed. They are few and small: looking at them is cheaper than being told.</summary>
internal sealed class LexiconChanges(IReadOnlyList<string> folders, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Calls <paramref name="changed"/> after each change, once the files are the same at two looks, until cancelled.</summary>
    public async Task RunAsync(Func<CancellationToken, Task> changed, CancellationToken cancellationToken)
    {
        string served = Stamp();
        string last = served;
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            string now = Stamp();
            if (now == last && now != served)
            {
                served = now;
                await changed(cancellationToken);
            }

            last = now;
        }
    }

    private string Stamp() => string.Join('\n', folders
        .Where(Directory.Exists)
        .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*.txt"))
        .OrderBy(file => file.FullName, StringComparer.Ordinal)
        .Select(file => $"{file.FullName}:{(file.Exists ? file.Length : 0)}:{file.LastWriteTimeUtc.Ticks}"));
}
