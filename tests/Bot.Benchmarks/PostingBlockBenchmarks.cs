using BenchmarkDotNet.Attributes;
using Bot.Search.Segments;

namespace Bot.Benchmarks;

/// <summary>Unpacking one block of 128 postings, at the width of its gaps in bits.</summary>
public class PostingBlockBenchmarks
{
    private readonly byte[] _packed = new byte[PostingBlock.MaxByteCount];
    private readonly int[] _docs = new int[PostingBlock.Size];
    private readonly int[] _freqs = new int[PostingBlock.Size];

    [Params(1, 5, 12)]
    public int GapBits { get; set; }

    [GlobalSetup]
    public void Pack()
    {
        var random = new Random(1);
        int doc = -1;
        for (int i = 0; i < PostingBlock.Size; i++)
        {
            doc += 1 + random.Next(1 << GapBits);
            _docs[i] = doc;
            _freqs[i] = 1 + random.Next(3);
        }

        PostingBlock.Pack(_docs, _freqs, -1, _packed);
        int last = _docs[^1];
        if (!Unpack() || _docs[^1] != last)
        {
            throw new InvalidOperationException("The block does not unpack to what was packed.");
        }
    }

    [Benchmark(OperationsPerInvoke = PostingBlock.Size)]
    public bool Unpack() => PostingBlock.TryUnpack(_packed, -1, _docs, _freqs);
}
