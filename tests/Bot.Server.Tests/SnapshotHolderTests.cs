using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Knowledge;

namespace Bot.Server.Tests;

public sealed class SnapshotHolderTests
{
    [Fact]
    public void There_is_nothing_to_lease_before_the_first_swap()
    {
        using var holder = new SnapshotHolder();
        Assert.False(holder.IsReady);
        Assert.Null(holder.Lease());
    }

    [Fact]
    public void A_reader_that_started_on_the_old_state_ends_on_it()
    {
        using var holder = new SnapshotHolder();
        var (first, second) = (Empty(), Empty());
        holder.Swap(first);
        using var old = holder.Lease();
        holder.Swap(second);
        using var young = holder.Lease();
        Assert.Same(first, old!.Snapshot);
        Assert.Same(second, young!.Snapshot);
    }

    [Fact]
    public void A_lease_that_was_given_back_cannot_be_read()
    {
        using var holder = new SnapshotHolder();
        holder.Swap(Empty());
        var lease = holder.Lease()!;
        lease.Dispose();
        lease.Dispose();
        Assert.Throws<ObjectDisposedException>(() => lease.Snapshot);
    }

    [Fact]
    public async Task Ten_thousand_swaps_under_load_never_leave_a_reader_without_a_state()
    {
        using var holder = new SnapshotHolder();
        holder.Swap(Empty());
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var lease = holder.Lease();
                Assert.Empty(lease!.Snapshot.Collection.Documents);
            }
        })).ToList();
        for (int i = 0; i < 10_000; i++)
        {
            holder.Swap(Empty());
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static Snapshot Empty() => BotComposition.InMemory(new Collection([], []), new BotOptions(), TimeProvider.System, LongLived.Empty());
}
