using Bot.Search;
using Bot.Search.Analysis.Learning;
using Bot.Search.Analysis.Lexicons;
using Bot.Search.Analysis.Scripts;
using Bot.Search.Evaluation;

namespace Bot.Answering.Evaluation;

/// <summary>What each part of the analysis and the ranking gives on a set of judged questions.</summary>
public static class RetrievalAblation
{
    /// <summary>The metrics of each variant, under the name that a table shows.</summary>
    /// <param name="set">What is asked.</param>
    /// <param name="wordLists">The words and synonyms that the bot knows.</param>
    public static IEnumerable<(string Variant, RetrievalMetrics Metrics)> Run(RetrievalSet set, WordLists wordLists)
    {
        ArgumentNullException.ThrowIfNull(set);
        var learned = WordLearner.Learn([.. set.Passages.Select(p => p.Body)]);
        var open = new Dictionary<IndexOptions, (PassageIndex Index, QueryExpander Expander)>(ReferenceEqualityComparer.Instance);
        try
        {
            foreach (var variant in new RetrievalVariants(wordLists, learned).All)
            {
                if (!open.TryGetValue(variant.Engine, out var engine))
                {
                    var index = PassageIndex.InMemory(set.Passages, variant.Engine);
                    open.Add(variant.Engine, engine = (index, new QueryExpander(wordLists, index.Vocabulary)));
                }

                yield return (variant.Name, RetrievalEvaluation.Run(engine.Index, set.Queries, text => Prepare(variant, engine.Expander, text)));
            }
        }
        finally
        {
            foreach (var (index, _) in open.Values)
            {
                index.Dispose();
            }
        }
    }

    private static Query Prepare(RetrievalVariant variant, QueryExpander expander, string text)
    {
        string asked = variant.IsTraditional ? TextFolding.ToTraditional(text) : text;
        var query = new Query(asked)
        {
            Ranking = variant.Ranking,

            // One field alone is Lucene's ranking, which takes quotation marks for punctuation.
            RequiresQuoted = variant.Ranking.FieldWeights.Count > 1,
        };
        if (!variant.Corrects && variant.Expansions.Count == 0)
        {
            return query;
        }

        var expansion = expander.Expand(asked);
        var kept = expansion with
        {
            Text = variant.Corrects ? expansion.Text : asked,
            Phrases = [.. expansion.Phrases.Where(p => variant.Expansions.Contains(p.Kind)).Select(p => p with { Weight = p.Weight * variant.ExpansionWeight })],
        };
        return query with { Text = kept.Text, Expansions = kept.QueryTerms(variant.Engine) };
    }
}
