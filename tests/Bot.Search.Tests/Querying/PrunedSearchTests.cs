using Bot.Search.Tests.Support;

namespace Bot.Search.Tests.Querying;

/// <summary>The pruned search returns what scoring every passage returns, to the last bit.</summary>
public sealed class PrunedSearchTests
{
    private static readonly Ranking Unlifted = new() { Proximity = 0, Order = 0, Lead = 0 };

    public static TheoryData<int, int, int> Corpora => new()
    {
        { 1, 1, 1 }, { 2, 5, 3 }, { 3, 127, 20 }, { 4, 128, 20 }, { 5, 129, 20 }, { 6, 400, 60 }, { 7, 3000, 200 },
        { 8, 9000, 40 }, { 9, 9000, 900 }, { 10, 13000, 5 },
    };

    [Theory]
    [MemberData(nameof(Corpora))]
    public void Agrees_with_scoring_every_passage(int seed, int passageCount, int vocabulary)
    {
        var random = new Random(seed);
        var passages = RandomCorpus.Passages(random, passageCount, vocabulary);
        var oracle = new BruteForce(passages, RandomCorpus.Options);
        using var index = PassageIndex.InMemory(passages, RandomCorpus.Options);
        for (int i = 0; i < 30; i++)
        {
            int modulus = random.Next(1, 4);
            var query = new Query(RandomCorpus.Text(random, 12, vocabulary))
            {
                Top = random.Next(1, 30),
                Ranking = Unlifted,
                Filter = i % 2 == 0 ? null : docId => docId % modulus == 0,
            };

            var hits = index.Search(query).Select(h => (h.DocId, h.Score));

            Assert.Equal(oracle.Search(query), hits);
        }
    }

    [Fact]
    public void Every_score_is_the_sum_of_its_explanation()
    {
        var random = new Random(11);
        using var index = PassageIndex.InMemory(RandomCorpus.Passages(random, 500, 50), RandomCorpus.Options);
        var query = new Query(RandomCorpus.Text(random, 12, 50)) { Top = 500 };

        foreach (var hit in index.Search(query))
        {
            var explanation = index.Explain(query, hit.DocId);
            Assert.Equal(hit.Score, explanation.Score);
            Assert.Equal((double)hit.Score, explanation.Contributions.Sum(c => c.Contribution) + explanation.Lifts.Sum(l => l.Value), 1e-4);
        }
    }
}
