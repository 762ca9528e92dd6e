using Bot.Search.Analysis;
using Bot.Search.Analysis.Lexicons;
using Bot.Search.Tests.Support;

namespace Bot.Search.Tests.Querying;

/// <summary>The explanation of every hit adds up to its score, whatever a query is made of.</summary>
public sealed class ExplanationTests
{
    private static readonly IndexOptions Options = IndexOptions.Over(new WordAnalyzer(WordLists.Empty));

    public static TheoryData<string, bool, bool, bool> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, bool, bool, bool>();
            foreach (string ranking in new[] { "default", "words", "unlifted", "doubled" })
            {
                for (int bits = 0; bits < 8; bits++)
                {
                    kinds.Add(ranking, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
                }
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_contributions_and_lifts_of_a_hit_are_its_score(string ranking, bool isQuoted, bool isExpanded, bool isFiltered)
    {
        var random = new Random(23);
        using var index = PassageIndex.InMemory(ChineseCorpus.Passages(random, 300), Options);
        int hits = 0;
        for (int i = 0; i < 20; i++)
        {
            var query = new Query(ChineseCorpus.Sentence(random, 6) + (isQuoted ? $"“{ChineseCorpus.Word(random)}”" : ""))
            {
                Top = 300,
                Ranking = RankingOf(ranking),
                Expansions = isExpanded ? Expansions(random) : [],
                Filter = isFiltered ? docId => docId % 3 != 1 : null,
            };
            foreach (var hit in index.Search(query))
            {
                Check(query, hit, index.Explain(query, hit.DocId));
                hits++;
            }
        }

        Assert.InRange(hits, 100, int.MaxValue);
    }

    private static void Check(Query query, SearchHit hit, Explanation explanation)
    {
        Assert.Equal(hit.Score, explanation.Score);
        Assert.Equal(hit.PassageId, explanation.PassageId);
        double sum = explanation.Contributions.Sum(c => (double)c.Contribution) + explanation.Lifts.Sum(l => (double)l.Value);
        Assert.Equal(hit.Score, sum, hit.Score * 1e-6);
        Assert.All(explanation.Contributions, c => Assert.InRange(c.Contribution, 0, c.Weight));
        Assert.All(explanation.Contributions.Where(c => c.Reason is not null), c => Assert.Contains(query.Expansions, e => (e.Field, e.Term, e.Reason) == (c.Field, c.Term, c.Reason)));
    }

    private static Ranking RankingOf(string name) => name switch
    {
        "words" => Ranking.Bm25(IndexOptions.Words),
        "unlifted" => new Ranking { Proximity = 0, Order = 0, Lead = 0 },
        "doubled" => new Ranking { Proximity = 1.2f, Order = 1.2f, Lead = 1.8f, DropsFunctionWords = false },
        _ => Ranking.Default,
    };

    private static List<QueryTerm> Expansions(Random random) =>
    [
        new QueryTerm(IndexOptions.Words, ChineseCorpus.Word(random), 0.4f, "related to it"),
        new QueryTerm(IndexOptions.Bigrams, ChineseCorpus.Word(random), 0.8f, "synonym of it"),
        new QueryTerm(IndexOptions.Title, ChineseCorpus.Word(random), 1, "translation of it"),
    ];
}
