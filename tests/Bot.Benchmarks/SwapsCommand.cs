using System.Diagnostics;
using Bot.Search;
using Bot.Search.Tests.Support;

namespace Bot.Benchmarks;

/// <summary>
/// Replaces an index file under running searches as the server does: build beside it, rename, open, let new searches have it, close the old one.
/// Fails when a search throws or finds anything that is not of one state, and when a map, a handle or memory is left behind.
/// </summary>
internal static class SwapsCommand
{
    private const int Searchers = 2;
    private const long MaxGrowthBytes = 8 << 20;

    private static readonly Query Asked = new("t0 t1 t2 t3 t9") { Top = 20 };

    private static PassageIndex s_current = PassageIndex.InMemory([]);
    private static long s_searches;

    public static int Run(int count)
    {
        string folder = Directory.CreateTempSubdirectory("bot-swaps-").FullName;
        try
        {
            string path = Path.Combine(folder, "index");
            var states = Enumerable.Range(0, 4).Select(state => RandomCorpus.Passages(new Random(state), 200 + (50 * state), 40).Select(p => p with { Id = $"{state}-{p.Id}" }).ToList()).ToList();
            Swap(path, states[0]);
            using var stop = new CancellationTokenSource();
            var searches = Enumerable.Range(0, Searchers).Select(_ => Task.Factory.StartNew(() => Search(stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
            long started = Stopwatch.GetTimestamp();
            var before = Measure(folder);
            for (int i = 1; i <= count && !searches.Any(s => s.IsFaulted); i++)
            {
                Swap(path, states[i % states.Count]);
                before = i == Math.Min(200, count) ? Measure(folder) : before;
            }

            stop.Cancel();
            Task.WaitAll(searches);
            var after = Measure(folder);
            Console.WriteLine($"{count} swaps in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s under {s_searches} searches, 0 errors; managed heap {before.Heap / 1e6:F1} -> {after.Heap / 1e6:F1} MB, index maps {before.Maps} -> {after.Maps}, open files {before.Files} -> {after.Files}");
            return after.Heap - before.Heap > MaxGrowthBytes || after.Maps > before.Maps || after.Files > before.Files ? 1 : 0;
        }
        finally
        {
            s_current.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Swap(string path, List<PassageSource> passages)
    {
        PassageIndex.Build(path, passages, RandomCorpus.Options, null, CancellationToken.None);
        Interlocked.Exchange(ref s_current, PassageIndex.Open(path, RandomCorpus.Options)).Dispose();
    }

    private static void Search(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var hits = Volatile.Read(ref s_current).Search(Asked);
                if (hits.Count == 0 || hits.Any(h => h.PassageId[0] != hits[0].PassageId[0]))
                {
                    throw new InvalidOperationException($"A search found passages of two states, or none: {string.Join(' ', hits.Select(h => h.PassageId))}");
                }

                Interlocked.Increment(ref s_searches);
            }
            catch (ObjectDisposedException)
            {
                // Closed between the two: the next turn has the newer one. The server's lease makes this impossible there.
            }
        }
    }

    private static (long Heap, int Maps, int Files) Measure(string folder) => (
        GC.GetTotalMemory(forceFullCollection: true),
        OperatingSystem.IsLinux() ? File.ReadLines("/proc/self/maps").Count(l => l.Contains(folder, StringComparison.Ordinal)) : 0,
        OperatingSystem.IsLinux() ? Directory.GetFiles("/proc/self/fd").Length : 0);
}
