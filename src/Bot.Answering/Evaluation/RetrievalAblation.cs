using Bot.Search;
using Bot.Search.Analysis.Lexicons;
using Bot.Search.Evaluation;

namespace Bot.Answering.Evaluation;

/// <summary>What each part of the ranking gives: built up step by step, then each part taken away from the whole.</summary>
public static class RetrievalAblation
{
    private static readonly Ranking Plain = new() { DropsFunctionWords = false, Proximity = 0, Order = 0, Lead = 0 };

    /// <summary>The metrics of each variant, under the name that a table shows.</summary>
    /// <param name="set">What is asked.</param>
    /// <param name="engine">What the bot's indexes are made of.</param>
    /// <param name="lexicon">The words and synonyms that the bot knows.</param>
    public static IEnumerable<(string Variant, RetrievalMetrics Metrics)> Run(BeirSet set, IndexOptions engine, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(set);
        using (var smartCn = PassageIndex.InMemory(set.Passages, IndexOptions.Default))
        {
            foreach (var (variant, ranking) in Variants())
            {
                // One field alone is Lucene's ranking, which takes quotation marks for punctuation.
                bool requiresQuoted = ranking.FieldWeights.Count > 1;
                yield return (variant, Measure(smartCn, set, text => new Query(text) { Ranking = ranking, RequiresQuoted = requiresQuoted }));
            }
        }

        using var index = PassageIndex.InMemory(set.Passages, engine);
        var expander = new QueryExpander(lexicon, index.Vocabulary);
        yield return ("all, with the lexicon's words", Measure(index, set, text => new Query(text)));
        yield return ("all, with words and expansions", Measure(index, set, text => Expanded(expander.Expand(text), engine)));
    }

    private static IEnumerable<(string Variant, Ranking Ranking)> Variants()
    {
        var all = Ranking.Default;
        yield return ("SmartCn words alone, BM25", Ranking.Bm25(IndexOptions.Words));
        yield return ("character pairs alone, BM25", Ranking.Bm25(IndexOptions.Bigrams));
        yield return ("words and pairs", Plain);
        yield return ("+ function words dropped", Plain with { DropsFunctionWords = true });
        yield return ("+ proximity", Plain with { DropsFunctionWords = true, Proximity = all.Proximity });
        yield return ("+ order", Plain with { DropsFunctionWords = true, Proximity = all.Proximity, Order = all.Order });
        yield return ("+ lead: all", all);
        yield return ("all but pairs", all with { FieldWeights = Without(all, IndexOptions.Bigrams) });
        yield return ("all but function words dropped", all with { DropsFunctionWords = false });
        yield return ("all but proximity", all with { Proximity = 0 });
        yield return ("all but order", all with { Order = 0 });
        yield return ("all but lead", all with { Lead = 0 });
    }

    private static Dictionary<string, float> Without(Ranking ranking, string field) =>
        ranking.FieldWeights.Where(f => f.Key != field).ToDictionary(StringComparer.Ordinal);

    private static RetrievalMetrics Measure(PassageIndex index, BeirSet set, Func<string, Query> prepare) =>
        RetrievalEvaluation.Run(index, set.Queries, prepare);

    private static Query Expanded(QueryExpansion expansion, IndexOptions engine) =>
        new(expansion.Text) { Expansions = expansion.QueryTerms(engine) };
}
