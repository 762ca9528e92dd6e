using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Knowledge;
using Spectre.Console;

namespace Bot.Cli;

/// <summary>Opens the documents that a command is about.</summary>
internal static class Opening
{
    /// <summary>The settings, with the folder of --knowledge in place of the configured one.</summary>
    public static BotOptions Options(string? knowledge)
    {
        var overrides = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (knowledge is not null)
        {
            // On the command line a path is relative to where the user stands, not to appsettings.json.
            overrides["Knowledge:Path"] = Path.GetFullPath(knowledge);
        }

        return BotSettings.Read(overrides);
    }

    /// <summary>
    /// The documents of --knowledge, or the configured ones, with their index. The index file belongs to the configured folder:
    /// another folder is indexed in memory, unless the environment names a file for it.
    /// </summary>
    public static Snapshot Snapshot(string? knowledge, CancellationToken cancellationToken)
    {
        var options = Options(knowledge);
        bool hasFile = knowledge is null || Environment.GetEnvironmentVariable("Index__Path") is not null;
        var lasting = LongLived.Open(options, TimeProvider.System, Console.Error.WriteLine);
        return Watched("正在整理文档", () =>
        {
            var snapshot = hasFile
                ? BotComposition.Open(options, TimeProvider.System, lasting, _ => { }, cancellationToken)
                : BotComposition.InMemory(CollectionReader.Read(options.Knowledge.Path), options, TimeProvider.System, lasting);
            Report(snapshot.Collection);
            // A command asks at once and once, so it waits for vectors; the server answers meanwhile.
            snapshot.Answerer.Vectors?.Attempted.Wait(cancellationToken);
            return snapshot;
        });
    }

    /// <summary>Names the documents that a question found to be served without their facts.</summary>
    public static void Report(Snapshot snapshot)
    {
        foreach (var failure in snapshot.Answerer.Facts.ReadAll())
        {
            Console.Error.WriteLine($"bot: read in part: {failure.Path}: {failure.Reason}");
        }
    }

    /// <summary>Names the files that could not be read.</summary>
    public static void Report(Collection collection)
    {
        foreach (var failure in collection.Failures)
        {
            Console.Error.WriteLine($"bot: not read: {failure.Path}: {failure.Reason}");
        }
    }

    // A spinner where a person is watching; nothing at all otherwise.
    private static T Watched<T>(string what, Func<T> work) =>
        Terminal.Remarks.Profile.Capabilities.Interactive ? Terminal.Remarks.Status().Start(what, _ => work()) : work();
}
