using System.Diagnostics;
using Bot.Search.Indexing;
using Bot.Search.Tests.Support;

namespace Bot.Benchmarks;

/// <summary>The fuzzer of the tests, as often as one likes.</summary>
internal static class FuzzCommand
{
    private const int Round = 5000;

    public static void Run(int count)
    {
        using var stream = new MemoryStream();
        var passages = RandomCorpus.Passages(new Random(7), 600, 30);
        new IndexBuilder(RandomCorpus.Options, null, null).Build(passages, stream, CancellationToken.None);
        var fuzzer = new IndexFuzzer(stream.ToArray(), RandomCorpus.Options);
        long started = Stopwatch.GetTimestamp();
        for (int done = 0; done < count; done += Round)
        {
            fuzzer.Run(seed: 1_000_000 + done, Math.Min(Round, count - done));
            Console.Error.WriteLine($"fuzz: {Math.Min(done + Round, count)} of {count}, {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
        }

        Console.WriteLine($"{count} damaged indexes: {fuzzer.Refused} refused with a message, {count - fuzzer.Refused} readable, 0 failures");
    }
}
