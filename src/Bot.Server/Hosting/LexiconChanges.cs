namespace Bot.Server.Hosting;

/// <summary>
/// Tells when a file of the lexicon changed after this was made. They are few and small: looking at them is cheaper than being told.
/// </summary>
internal sealed class LexiconChanges(IReadOnlyList<string> folders, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private string _served = Stamp(folders);

    /// <summary>Calls <paramref name="changed"/> after each change, once the files are the same at two looks, until cancelled.</summary>
    public async Task RunAsync(Func<CancellationToken, Task> changed, CancellationToken cancellationToken)
    {
        string last = _served;
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            string now = Stamp(folders);
            if (now == last && now != _served)
            {
                _served = now;
                await changed(cancellationToken);
            }

            last = now;
        }
    }

    private static string Stamp(IReadOnlyList<string> folders) => string.Join('\n', folders
        .Where(Directory.Exists)
        .SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*.txt"))
        .OrderBy(file => file.FullName, StringComparer.Ordinal)
        .Select(file => $"{file.FullName}:{(file.Exists ? file.Length : 0)}:{file.LastWriteTimeUtc.Ticks}"));
}
