using Bot.Search.Evaluation;
using Bot.Search.Tests.Support;

namespace Bot.Search.Tests.Evaluation;

public sealed class RetrievalEvaluationTests
{
    private static readonly PassageSource[] Passages =
    [
        new("a", "", "apple apple apple"), new("b", "", "apple apple pear"), new("c", "", "apple pear pear"), new("d", "", "plum"),
    ];

    [Fact]
    public void Metrics_are_those_worked_out_by_hand()
    {
        using var index = PassageIndex.InMemory(Passages, RandomCorpus.Options);
        JudgedQuery[] queries =
        [
            Judged("apple", ("a", 1)),                  // Found first.
            Judged("apple", ("b", 1)),                  // Found second.
            Judged("plum", ("a", 1)),                   // Not found.
            Judged("apple", ("b", 1), ("c", 2)),        // Found second and third.
            Judged("pear"),                             // Nothing is relevant, so it does not count.
        ];

        var metrics = RetrievalEvaluation.Run(index, queries, text => new Query(text) { Ranking = Ranking.Bm25(IndexOptions.Words) });

        Assert.Equal((4, 4), (metrics.Passages, metrics.Queries));
        Assert.Equal(1 / 4.0, metrics.RecallAt1, 1e-9);
        Assert.Equal(3 / 4.0, metrics.RecallAt5, 1e-9);
        Assert.Equal((1 + 0.5 + 0 + 0.5) / 4, metrics.MrrAt10, 1e-9);
        double graded = ((1 / Math.Log2(3)) + (3 / Math.Log2(4))) / (3 + (1 / Math.Log2(3)));
        Assert.Equal((1 + (1 / Math.Log2(3)) + 0 + graded) / 4, metrics.NdcgAt10, 1e-9);
    }

    [Fact]
    public void Where_any_passage_suffices_the_first_one_found_counts()
    {
        using var index = PassageIndex.InMemory(Passages, RandomCorpus.Options);
        JudgedQuery[] queries = [Judged("apple", ("b", 1), ("c", 1), ("d", 1)) with { AnySuffices = true }];

        var metrics = RetrievalEvaluation.Run(index, queries, text => new Query(text) { Ranking = Ranking.Bm25(IndexOptions.Words) });

        Assert.Equal((0, 1, 0.5), (metrics.RecallAt1, metrics.RecallAt5, metrics.MrrAt10));
        Assert.Equal(1 / Math.Log2(3), metrics.NdcgAt10, 1e-9);
    }

    private static JudgedQuery Judged(string text, params (string Id, int Grade)[] relevance) =>
        new(text, relevance.ToDictionary(r => r.Id, r => r.Grade));
}
