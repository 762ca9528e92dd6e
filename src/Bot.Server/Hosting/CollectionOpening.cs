using System.Diagnostics;
using Bot.Answering.Composition;
using Bot.Answering.Configuration;

namespace Bot.Server.Hosting;

/// <summary>Opens the collection while the host already listens, so that health checks and the page can say that it is not ready yet.</summary>
internal sealed class CollectionOpening(
    BotOptions options, ConfiguredModel model, SnapshotHolder holder, TimeProvider time, ILogger<CollectionOpening> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => Open(stoppingToken), stoppingToken);

    private void Open(CancellationToken stoppingToken)
    {
        var watch = Stopwatch.StartNew();
        var snapshot = BotComposition.Open(options, time, model.Writer, message => log.LogInformation("{Message}", message), stoppingToken);
        holder.Swap(snapshot);
        log.LogInformation(
            "Serving {Documents} documents, {Passages} passages from {Folder} after {Elapsed} ms",
            snapshot.Collection.Documents.Count,
            snapshot.Collection.Passages.Count,
            options.Knowledge.Path,
            watch.ElapsedMilliseconds);
        foreach (var failure in snapshot.Collection.Failures)
        {
            log.LogWarning("Not served: {Path}: {Reason}", failure.Path, failure.Reason);
        }
    }
}
