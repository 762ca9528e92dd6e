using System.Globalization;
using Bot.Answering.Evaluation;

namespace Bot.Cli.Commands;

/// <summary><c>bot bench</c>: how fast the engine is on a corpus and its queries.</summary>
internal static class BenchCommand
{
    private const string Help = """
        usage: bot bench CORPUS QUERIES [--fields words|bigrams|all] [--top 10] [--json]

        Segments, indexes and searches text files of one passage or one query a line, on one thread, and prints speeds, sizes and
        latencies. words and bigrams index that field alone and rank as Lucene does; all (the default) is what the bot uses.
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var arguments = Arguments.Parse(args, Help, 2, "--fields=", "--top=", "--json");
        if (arguments.WantsHelp)
        {
            await Console.Out.WriteLineAsync(Help);
            return ExitCode.Found;
        }

        var report = EngineBenchmark.Run(
            arguments.Operand(0, "CORPUS"),
            arguments.Operand(1, "QUERIES"),
            arguments.Choice("--fields", "all", "words", "bigrams"),
            arguments.Number("--top", 10, 1, 1000),
            line => Console.Error.WriteLine($"bench: {line}"),
            cancellationToken);
        if (arguments.Has("--json"))
        {
            Terminal.WriteJson(report);
        }
        else
        {
            await Console.Out.WriteAsync(Text(report));
        }

        return ExitCode.Found;
    }

    private static string Text(BenchmarkReport r) => string.Create(CultureInfo.InvariantCulture, $"""
        passages            {r.Passages:N0}, {r.TextBytes / 1e6:F1} MB of text
        segmentation        {r.SegmentMBps:F1} MB/s
        indexing            {r.IndexSeconds:F1} s, {r.IndexMBps:F1} MB/s
        index               {r.IndexBytes / 1e6:F1} MB
        open, first answer  {r.OpenMs:F1} ms
        queries             {r.QueriesPerSecond:F0} a second, p50 {r.P50us:F0} µs, p95 {r.P95us:F0} µs, p99 {r.P99us:F0} µs
        memory              {r.PeakRssBytes / 1e6:F0} MB peak, {r.ManagedHeapBytes / 1e6:F1} MB managed heap after the queries

        """);
}
