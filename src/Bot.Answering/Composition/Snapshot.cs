using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Analysis.Lexicons;

namespace Bot.Answering.Composition;

/// <summary>One state of the documents with everything that was made from it. Immutable; used by any number of readers at a time.</summary>
/// <param name="Collection">The documents.</param>
/// <param name="Index">The index of their passages.</param>
/// <param name="Answerer">Answers from the two.</param>
/// <param name="Expander">Reads queries with the lexicon and the collection's own words.</param>
/// <param name="Options">What the index is made of.</param>
public sealed record Snapshot(Collection Collection, PassageIndex Index, Answerer Answerer, QueryExpander Expander, IndexOptions Options)
{
    /// <summary>What the engine is asked for when somebody types <paramref name="text"/>: typos corrected, synonyms and translations added.</summary>
    public Query Read(string text) => Read(Expander.Expand(text));

    /// <summary>The same for a text that has been expanded.</summary>
    public Query Read(QueryExpansion expansion)
    {
        ArgumentNullException.ThrowIfNull(expansion);
        return new Query(expansion.Text) { Expansions = expansion.QueryTerms(Options) };
    }
}
