using Bot.Search.Tests.Support;

namespace Bot.Search.Tests.Querying;

/// <summary>Closing a mapped index under running searches lets them finish and refuses later ones; it never pulls the pages away.</summary>
public sealed class ClosedIndexTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-index-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_search_ends_on_the_index_that_it_began_on()
    {
        string path = Path.Combine(_folder, "index");
        PassageIndex.Build(path, RandomCorpus.Passages(new Random(1), 500, 50), RandomCorpus.Options, null, CancellationToken.None);
        var query = new Query("t1 t2 t3 t4 t20") { Ranking = Ranking.Bm25(IndexOptions.Words) };
        using var whole = PassageIndex.Open(path, RandomCorpus.Options);
        var expected = Ranked(whole, query);
        for (int round = 0; round < 20; round++)
        {
            var index = PassageIndex.Open(path, RandomCorpus.Options);
            var searches = Enumerable.Range(0, 2).Select(_ => Task.Run(() => SearchUntilClosed(index, query, expected))).ToArray();
            Assert.Equal(expected, Ranked(index, query));
            index.Dispose();
            await Task.WhenAll(searches);
        }
    }

    [Fact]
    public void Highlights_are_the_same_in_bodies_that_the_caller_has_and_outlive_the_index()
    {
        PassageSource[] passages = [.. RandomCorpus.Passages(new Random(2), 60, 40)];
        var query = new Query("t1 t2 t3") { Ranking = Ranking.Bm25(IndexOptions.Words) };
        IReadOnlyList<SearchHit> read, given;
        using (var index = PassageIndex.InMemory(passages, RandomCorpus.Options))
        {
            read = index.Search(query);
            given = index.Search(query with { Bodies = docId => passages[docId].Body });
        }

        Assert.Contains(read, hit => hit.Highlights.Count > 0);
        Assert.Equal(read.Select(hit => (hit.DocId, string.Join(' ', hit.Highlights))), given.Select(hit => (hit.DocId, string.Join(' ', hit.Highlights))));
    }

    [Fact]
    public void A_file_that_was_replaced_stays_readable_for_those_who_have_it_open()
    {
        string path = Path.Combine(_folder, "index");
        PassageIndex.Build(path, [new("old", "", "t1")], RandomCorpus.Options, null, CancellationToken.None);
        using var old = PassageIndex.Open(path, RandomCorpus.Options);
        PassageIndex.Build(path, [new("new", "", "t1")], RandomCorpus.Options, null, CancellationToken.None);
        using var replacement = PassageIndex.Open(path, RandomCorpus.Options);

        Assert.Equal("old", Assert.Single(old.Search(new Query("t1"))).PassageId);
        Assert.Equal("new", Assert.Single(replacement.Search(new Query("t1"))).PassageId);
    }

    private static void SearchUntilClosed(PassageIndex index, Query query, List<(int, float)> expected)
    {
        try
        {
            while (true)
            {
                Assert.Equal(expected, Ranked(index, query));
            }
        }
        catch (ObjectDisposedException)
        {
            // The expected end.
        }
    }

    private static List<(int DocId, float Score)> Ranked(PassageIndex index, Query query) => [.. index.Search(query).Select(h => (h.DocId, h.Score))];
}
