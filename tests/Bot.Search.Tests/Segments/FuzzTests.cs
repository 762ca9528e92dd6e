using Bot.Search.Indexing;
using Bot.Search.Tests.Support;

namespace Bot.Search.Tests.Segments;

/// <summary>A bounded number of what <c>dotnet run --project tests/Bot.Benchmarks -c Release -- fuzz 100000</c> does.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void A_damaged_index_works_or_says_what_is_wrong()
    {
        using var stream = new MemoryStream();
        var passages = RandomCorpus.Passages(new Random(7), 600, 30);
        new IndexBuilder(RandomCorpus.Options, null, null).Build(passages, stream, CancellationToken.None);
        var fuzzer = new IndexFuzzer(stream.ToArray(), RandomCorpus.Options);

        fuzzer.Run(seed: 1, count: 2000);

        Assert.InRange(fuzzer.Refused, 1000, 1999);
    }
}
