using Bot.Search.Tests.Support;

namespace Bot.Search.Tests.Querying;

public sealed class VocabularyTests
{
    [Fact]
    public void Terms_come_in_order_with_the_number_of_passages_that_have_them()
    {
        using var index = PassageIndex.InMemory([new("a", "", "b a"), new("b", "", "a a 𠮷"), new("c", "", "")], RandomCorpus.Options);
        var vocabulary = index.Vocabulary;

        Assert.Equal([("a", 2), ("b", 1), ("𠮷", 1)], vocabulary.Words());
        Assert.Equal((2, 0), (vocabulary.WordFreq("a"), vocabulary.WordFreq("c")));
    }

    [Fact]
    public void A_closed_index_refuses_to_be_read()
    {
        var index = PassageIndex.InMemory([new("a", "", "b a")], RandomCorpus.Options);
        index.Dispose();
        Assert.Throws<ObjectDisposedException>(() => index.Search(new Query("a")));
        Assert.Throws<ObjectDisposedException>(() => index.Vocabulary.WordFreq("a"));
    }
}
