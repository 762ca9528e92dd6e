using System.Threading.Channels;
using Bot.Knowledge.Tests.Support;
using Bot.Knowledge.Watching;

namespace Bot.Knowledge.Tests.Watching;

public sealed class CollectionWatcherTests
{
    private static readonly WatchTiming Quick = new() { Settle = TimeSpan.FromMilliseconds(30), Poll = TimeSpan.FromMilliseconds(200) };

    [Fact]
    public async Task Documents_that_are_added_changed_and_removed_arrive()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "甲。");
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Channel<CollectionChange> changes = Channel.CreateUnbounded<CollectionChange>();
        var watcher = new CollectionWatcher(folder.Path, TimeProvider.System, timing: Quick);
        Task run = watcher.RunAsync(async (change, token) => await changes.Writer.WriteAsync(change, token), stop.Token);

        Assert.Equal(["a"], (await changes.Reader.ReadAsync(stop.Token)).Added);
        folder.Write("b/c.md", "# 丙\n\n正文。");
        await Until(changes.Reader, collection => collection.Find("b/c") is not null, stop.Token);
        folder.Write("a.txt", "甲改了。");
        await Until(changes.Reader, collection => collection.Find("a")?.Passages[0].Text == "甲改了。", stop.Token);
        File.Delete(Path.Combine(folder.Path, "a.txt"));
        await Until(changes.Reader, collection => collection.Find("a") is null, stop.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task A_folder_that_goes_away_leaves_the_last_state_until_it_is_back()
    {
        using var parent = new TemporaryFolder();
        parent.Write("docs/a.txt", "甲。");
        string docs = Path.Combine(parent.Path, "docs");
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Channel<CollectionChange> changes = Channel.CreateUnbounded<CollectionChange>();
        Task run = new CollectionWatcher(docs, TimeProvider.System, timing: Quick)
            .RunAsync(async (change, token) => await changes.Writer.WriteAsync(change, token), stop.Token);
        await changes.Reader.ReadAsync(stop.Token);
        Directory.Move(docs, docs + ".away");
        parent.Write("docs.new/a.txt", "甲。");
        parent.Write("docs.new/b.txt", "乙。");
        Directory.Move(docs + ".new", docs);
        CollectionChange back = await Until(changes.Reader, collection => collection.Find("b") is not null, stop.Token);
        Assert.NotNull(back.Collection.Find("a"));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task A_folder_that_was_never_there_is_the_callers_error() =>
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => new CollectionWatcher("/no such folder", TimeProvider.System).RunAsync((_, _) => Task.CompletedTask, CancellationToken.None));

    private static async Task<CollectionChange> Until(ChannelReader<CollectionChange> changes, Predicate<Collection> isDone, CancellationToken cancellationToken)
    {
        while (true)
        {
            CollectionChange change = await changes.ReadAsync(cancellationToken);
            if (isDone(change.Collection))
            {
                return change;
            }
        }
    }
}
