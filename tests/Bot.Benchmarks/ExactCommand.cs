using System.Globalization;
using Bot.Search;
using Bot.Search.Querying;
using Bot.Search.Segments;
using Bot.Search.Tests.Support;

namespace Bot.Benchmarks;

/// <summary>Holds the pruned search to scoring every passage, on files of one text a line.</summary>
internal static class ExactCommand
{
    public static int Run(string corpus, string queries)
    {
        string path = Path.Combine(Path.GetTempPath(), $"bot-exact-{Environment.ProcessId}.index");
        var options = IndexOptions.Default with { StoresBodies = false };
        try
        {
            var passages = File.ReadLines(corpus).Select((text, i) => new PassageSource(i.ToString(CultureInfo.InvariantCulture), "", text));
            PassageIndex.Build(path, passages, options, null, CancellationToken.None);
            using var segment = Segment.Open(IndexMemory.Map(path));
            int differences = 0;
            int count = 0;
            foreach (string text in File.ReadLines(queries).Where(q => q.Length > 0))
            {
                foreach (var ranking in (Ranking[])[Ranking.Bm25(IndexOptions.Words), Ranking.Bm25(IndexOptions.Bigrams), Ranking.Default])
                {
                    count++;
                    differences += IsSame(segment, options, new Query(text) { Ranking = ranking }) ? 0 : 1;
                }
            }

            Console.WriteLine($"{segment.Header.PassageCount} passages, {count} searches: {differences} differ from scoring every passage");
            return differences == 0 ? 0 : 1;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static bool IsSame(Segment segment, IndexOptions options, Query query)
    {
        var plan = QueryPlan.Of(segment, options, query);
        var top = new TopK(query.Top);
        MaxScoreSearch.Run(plan.Clauses, segment.Header.PassageCount, top, query.Filter);
        return top.Ranked().SequenceEqual(Exhaustive.Search(plan.Clauses, segment.Header.PassageCount, query.Top));
    }
}
