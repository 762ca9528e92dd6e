using BenchmarkDotNet.Attributes;
using Bot.Search;

namespace Bot.Benchmarks;

/// <summary>One search of an index in memory, by number of passages: how the cost grows.</summary>
public class SearchBenchmarks
{
    private PassageIndex _index = PassageIndex.InMemory([]);

    [Params(1_000, 10_000, 100_000)]
    public int Passages { get; set; }

    [GlobalSetup]
    public void Build()
    {
        var random = new Random(1);
        string text = string.Concat(Enumerable.Range(0x4E00, 3000).Select(c => (char)c));
        string Body() => string.Concat(Enumerable.Range(0, 80).Select(_ => text[(int)(text.Length * Math.Pow(random.NextDouble(), 3))]));
        _index = PassageIndex.InMemory([.. Enumerable.Range(0, Passages).Select(i => new PassageSource($"p{i}", "", Body()))]);
        if (Fused() == 0 || Words() == 0)
        {
            throw new InvalidOperationException("The query finds nothing, so there is nothing to measure.");
        }
    }

    [GlobalCleanup]
    public void Close() => _index.Dispose();

    [Benchmark]
    public int Fused() => _index.Search(new Query("一丁丂七丄丅丆万丈三")).Count;

    [Benchmark]
    public int Words() => _index.Search(new Query("一丁丂七丄丅丆万丈三") { Ranking = Ranking.Bm25(IndexOptions.Words) }).Count;
}
