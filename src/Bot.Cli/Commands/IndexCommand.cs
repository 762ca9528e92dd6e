using System.Diagnostics;
using Bot.Answering.Composition;
using Bot.Knowledge;
using Bot.Search;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary><c>bot index</c>: builds the index file and reports what changed.</summary>
internal static class IndexCommand
{
    private const string Help = """
        usage: bot index [--knowledge DIR] [--output FILE] [--json]

        Reads the documents in DIR and writes their index to FILE (the configured Index:Path unless given), then reports the
        documents and passages added, changed and removed since the last time, and the files that could not be read.
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(args, Help, 0, "--knowledge=", "--output=", "--json");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        var options = Opening.Options(arguments.Value("--knowledge"));
        string path = arguments.Value("--output") is { } output ? Path.GetFullPath(output) : options.Index.Path;
        long started = Stopwatch.GetTimestamp();
        var collection = CollectionReader.Read(options.Knowledge.Path);
        Build(path, collection, BotComposition.EngineOptions(options, collection), cancellationToken);
        var report = IndexReport.Since(path, collection, Stopwatch.GetElapsedTime(started));
        if (arguments.Has("--json"))
        {
            Terminal.WriteJson(report);
        }
        else
        {
            await Console.Out.WriteAsync(report.ToString());
            Opening.Report(collection);
        }

        return collection.Documents.Count > 0 ? ExitCode.Found : ExitCode.NothingFound;
    }

    private static void Build(string path, Collection collection, IndexOptions options, CancellationToken cancellationToken)
    {
        var sources = CollectionIndex.Sources(collection);
        var own = options with { Fingerprint = CollectionIndex.Fingerprint(options.Fingerprint, sources) };
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!Terminal.Remarks.Profile.Capabilities.Interactive)
        {
            PassageIndex.Build(path, sources, own, null, cancellationToken);
            return;
        }

        Terminal.Remarks.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask("建立索引", maxValue: Math.Max(1, sources.Count));
            PassageIndex.Build(path, sources, own, new Forwarded(p => task.Value = p.Passages), cancellationToken);
        });
    }

    // Progress<T> would post to the thread pool and report after the end.
    private sealed class Forwarded(Action<IndexingProgress> report) : IProgress<IndexingProgress>
    {
        public void Report(IndexingProgress value) => report(value);
    }
}
