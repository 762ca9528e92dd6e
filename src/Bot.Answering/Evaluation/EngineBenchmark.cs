using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bot.Search;
using Bot.Search.Analysis;

namespace Bot.Answering.Evaluation;

/// <summary>Measures the engine on text files of one passage or query a line, as Lucene is measured on the same files.</summary>
public static class EngineBenchmark
{
    // Long enough that just-in-time compilation is over and a pause weighs little.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);

    /// <summary>Segments, indexes, opens and searches.</summary>
    /// <param name="corpus">File of passages.</param>
    /// <param name="queries">File of queries; empty lines are left out.</param>
    /// <param name="fields"><c>words</c> and <c>bigrams</c>: one field ranked as Lucene ranks; <c>all</c>: the three as the bot ranks.</param>
    /// <param name="top">Passages a query asks for.</param>
    /// <param name="report">Hears of each stage.</param>
    /// <param name="cancellationToken">Stops between two stages.</param>
    public static BenchmarkReport Run(
        string corpus, string queries, string fields, int top, Action<string> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var options = Options(fields);
        string path = Path.Combine(Path.GetTempPath(), $"bot-bench-{Environment.ProcessId}.index");
        try
        {
            var text = new CorpusFile(corpus);
            double segmentMBps = SegmentationSpeed(text, options.Fields[0].Analyzer);
            report($"segmented at {segmentMBps:F1} MB/s");
            long started = Stopwatch.GetTimestamp();
            PassageIndex.Build(path, text.Passages(), options, null, cancellationToken);
            double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            report($"indexed {text.Count} passages in {seconds:F1} s");
            var ranking = fields == "all" ? Ranking.Default : Ranking.Bm25(fields);
            var asked = File.ReadLines(queries).Where(q => q.Trim().Length > 0).Select(q => new Query(q) { Top = top, Ranking = ranking, RequiresQuoted = false }).ToList();
            started = Stopwatch.GetTimestamp();
            using var index = PassageIndex.Open(path, options);
            _ = index.Search(asked[0]);
            double openMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            Ask(index, asked, WarmUp, cancellationToken);
            var latencies = Ask(index, asked, Measured, cancellationToken);
            latencies.Sort();
            double At(double share) => latencies[(int)(latencies.Count * share)] / 1000.0;
            return new BenchmarkReport(
                text.Count, text.ByteCount, segmentMBps, seconds, text.ByteCount / seconds / 1e6, new FileInfo(path).Length, openMs,
                latencies.Count / latencies.Sum(l => l / 1e9), At(0.5), At(0.95), At(0.99), PeakRss(), GC.GetTotalMemory(forceFullCollection: true));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IndexOptions Options(string fields) => IndexOptions.Default with
    {
        StoresBodies = false,
        Fields = [.. IndexOptions.Default.Fields.Where(f => fields == "all" || f.Name == fields)],
    };

    private static List<double> Ask(PassageIndex index, List<Query> queries, TimeSpan atLeast, CancellationToken cancellationToken)
    {
        var latencies = new List<double>();
        long started = Stopwatch.GetTimestamp();
        do
        {
            foreach (var query in queries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                long asked = Stopwatch.GetTimestamp();
                _ = index.Search(query);
                latencies.Add(Stopwatch.GetElapsedTime(asked).TotalNanoseconds);
            }
        }
        while (Stopwatch.GetElapsedTime(started) < atLeast);

        return latencies;
    }

    private static double SegmentationSpeed(CorpusFile corpus, Analyzer analyzer)
    {
        var sink = new CountingSink();
        var texts = corpus.Passages().Take(20_000).Select(p => p.Body).ToList();
        long bytes = texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t));
        double best = double.MaxValue;
        for (int run = 0; run < 4; run++)
        {
            long started = Stopwatch.GetTimestamp();
            foreach (string text in texts)
            {
                analyzer.Analyze(text, ref sink);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return bytes / best / 1e6;
    }

    private static long PeakRss()
    {
        // Process.PeakWorkingSet64 is 0 on Linux.
        string? line = File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal))
            : null;
        using var process = Process.GetCurrentProcess();
        return line is null ? process.PeakWorkingSet64 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
    }

    private struct CountingSink : ITokenSink
    {
        private int _count;

        public void Add(scoped ReadOnlySpan<char> term, TextRange range) => _count++;
    }
}
