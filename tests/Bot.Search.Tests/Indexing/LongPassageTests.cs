using Bot.Search.Tests.Support;

namespace Bot.Search.Tests.Indexing;

public sealed class LongPassageTests
{
    private const int Limit = 1 << 20;

    [Fact]
    public void A_passage_of_the_most_terms_is_found_by_its_last()
    {
        using var index = PassageIndex.InMemory([new PassageSource("p", "", Terms(Limit - 1) + " last")], RandomCorpus.Options);
        Assert.Single(index.Search(new Query("last")));
    }

    [Fact]
    public void A_longer_one_is_refused_with_its_name_and_what_to_do()
    {
        var e = Assert.Throws<ArgumentException>(() => PassageIndex.InMemory([new PassageSource("p7", "", Terms(Limit + 1))], RandomCorpus.Options));
        Assert.Contains("'p7' has 1048577 terms in the field 'words'; at most 1048576", e.Message, StringComparison.Ordinal);
        Assert.Contains("Break it into paragraphs", e.Message, StringComparison.Ordinal);
    }

    private static string Terms(int count) => string.Join(' ', Enumerable.Repeat("t", count));
}
