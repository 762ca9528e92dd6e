using System.Diagnostics;
using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Knowledge;
using Bot.Knowledge.Watching;
using Bot.Server.Chat;

namespace Bot.Server.Hosting;

/// <summary>
/// Opens the collection while the host already listens, so that health checks and the page can say that it is not ready yet;
/// then follows documents and lexicon: each change builds a new state beside the old one and swaps it in between two questions.
/// </summary>
internal sealed class CollectionServing(
    BotOptions options, LongLived lasting, SnapshotHolder holder, ChatOffers offers, TimeProvider time, ILogger<CollectionServing> log) : BackgroundService
{
    private readonly SemaphoreSlim _building = new(1);

    public override void Dispose()
    {
        _building.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Knowledge.Watch)
        {
            return Task.Run(() => OpenAsync(CollectionReader.Read(options.Knowledge.Path), stoppingToken), stoppingToken);
        }

        // Made before anything is read: a change in between is one.
        var lexicon = new LexiconChanges(BotComposition.LexiconFolders(options), time);
        return Task.WhenAll(
            Task.Run(() => new CollectionWatcher(options.Knowledge.Path, time).RunAsync(FollowAsync, stoppingToken), stoppingToken),
            lexicon.RunAsync(RebuildAsync, stoppingToken));
    }

    private Task FollowAsync(CollectionChange change, CancellationToken stoppingToken)
    {
        if (!holder.IsReady)
        {
            return OpenAsync(change.Collection, stoppingToken);
        }

        log.LogInformation(
            "Documents: {Added} added, {Changed} changed, {Removed} removed, {Failed} failed",
            change.Added.Count,
            change.Changed.Count,
            change.Removed.Count,
            change.Failed.Count);
        Report(change.Failed);
        return SwapAsync(_ => change.Collection, stoppingToken);
    }

    private Task RebuildAsync(CancellationToken stoppingToken)
    {
        log.LogInformation("The lexicon changed");
        return SwapAsync(current => current, stoppingToken);
    }

    private async Task OpenAsync(Collection collection, CancellationToken stoppingToken)
    {
        long started = Stopwatch.GetTimestamp();
        await _building.WaitAsync(stoppingToken);
        try
        {
            holder.Swap(Build(collection, stoppingToken));
        }
        finally
        {
            _building.Release();
        }

        log.LogInformation(
            "Serving {Documents} documents, {Passages} passages from {Folder}; index opened in {Elapsed} ms",
            collection.Documents.Count,
            collection.Passages.Count,
            options.Knowledge.Path,
            (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        Report(collection.Failures);
        using var lease = holder.Lease();
        await offers.PrepareAsync().WaitAsync(stoppingToken);
        await WarmUp.RunAsync(lease!.Snapshot, stoppingToken);
        ReportFacts(lease.Snapshot);
    }

    private async Task SwapAsync(Func<Collection, Collection> next, CancellationToken stoppingToken)
    {
        await _building.WaitAsync(stoppingToken);
        try
        {
            using var lease = holder.Lease();
            if (lease is null)
            {
                // The first state is still to be made, and will be of what is there now.
                return;
            }

            holder.Swap(Build(next(lease.Snapshot.Collection), stoppingToken));
            await offers.PrepareAsync().WaitAsync(stoppingToken);
            using var after = holder.Lease();
            ReportFacts(after!.Snapshot);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A full disk, a broken lexicon: the old state serves on, and the next change tries again.
            log.LogError(e, "The change could not be taken over; the state before it is still served");
        }
        finally
        {
            _building.Release();
        }
    }

    private Snapshot Build(Collection collection, CancellationToken stoppingToken) =>
        BotComposition.Open(collection, options, time, lasting, message => log.LogInformation("{Message}", message), stoppingToken);

    // Facts are read when first needed, at the latest by the first question; whatever was not by then is here.
    private void ReportFacts(Snapshot snapshot)
    {
        foreach (var failure in snapshot.Answerer.Facts.ReadAll())
        {
            log.LogWarning("Served in part: {Path}: {Reason}", failure.Path, failure.Reason);
        }
    }

    private void Report(IEnumerable<ReadFailure> failures)
    {
        foreach (var failure in failures)
        {
            log.LogWarning("Not served: {Path}: {Reason}", failure.Path, failure.Reason);
        }
    }
}
