using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Knowledge;
using Bot.Search;
using Bot.Server.Tests.Support;

namespace Bot.Server.Tests;

public sealed class IndexSwapTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-swap-").FullName;

    [Fact]
    public async Task Index_files_are_swapped_under_searches_without_an_error_and_only_one_stays_open()
    {
        string documents = Path.Combine(_folder, "documents");
        InventedCollection.WriteTo(documents);
        var options = new BotOptions { Knowledge = new() { Path = documents }, Index = new() { Path = Path.Combine(_folder, "index.bot") } };
        var full = CollectionReader.Read(documents);
        var part = new Collection([.. full.Documents.Take(2)], []);
        using var holder = new SnapshotHolder();
        holder.Swap(Open(full, options));
        using var stop = new CancellationTokenSource();
        using var searching = new CountdownEvent(3);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(
            () => Search(holder, searching, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        await Task.WhenAny([Task.Run(searching.Wait), .. readers]);
        for (int i = 0; i < 100; i++)
        {
            holder.Swap(Open(i % 2 == 0 ? part : full, options));
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(1, MappedIndexes());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Snapshot Open(Collection collection, BotOptions options) =>
        BotComposition.Open(collection, options, TimeProvider.System, LongLived.Empty(), _ => { }, CancellationToken.None);

    private static void Search(SnapshotHolder holder, CountdownEvent searching, CancellationToken stop)
    {
        bool isFirst = true;
        while (!stop.IsCancellationRequested)
        {
            using var lease = holder.Lease()!;
            var hits = lease.Snapshot.Index.Search(new Query("石桥渡口"));
            Assert.All(hits, hit => Assert.Equal(hit.PassageId, lease.Snapshot.Collection.Passages[hit.DocId].Id));
            if (isFirst)
            {
                isFirst = false;
                searching.Signal();
            }
        }
    }

    // A replaced file is deleted, but a map of it would still hold its memory.
    private int MappedIndexes() => OperatingSystem.IsLinux()
        ? File.ReadLines("/proc/self/maps").Count(line => line.Contains(_folder, StringComparison.Ordinal))
        : 1;
}
