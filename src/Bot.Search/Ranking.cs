namespace Bot.Search;

/// <summary>
/// How passages are ranked: BM25 over weighted fields, then lifts for the best of them by where the query's words stand.
/// The lifts weigh fully in long passages and less in short ones. The defaults were chosen over five sets (ARCHITECTURE.md).
/// </summary>
public sealed record Ranking
{
    /// <summary>Weight of each field by name; a field that is not named is not searched.</summary>
    public IReadOnlyDictionary<string, float> FieldWeights { get; init; } = new Dictionary<string, float>(StringComparer.Ordinal)
    {
        [IndexOptions.Words] = 1f,
        [IndexOptions.Bigrams] = 0.75f,
        [IndexOptions.Title] = 1f,
    };

    /// <summary>Searches without the words that only ask or connect, unless the query has no others.</summary>
    public bool DropsFunctionWords { get; init; } = true;

    /// <summary>Weight of the query words that stand together in the best stretch of 20 words; 0 for none.</summary>
    public float Proximity { get; init; } = 0.6f;

    /// <summary>Weight of neighbours in the query that stand in the same order and close in the passage; 0 for none.</summary>
    public float Order { get; init; } = 0.6f;

    /// <summary>Weight of query words at the start of the passage, where it says what it is about; 0 for none.</summary>
    public float Lead { get; init; } = 0.9f;

    /// <summary>The measured defaults.</summary>
    public static Ranking Default { get; } = new();

    /// <summary>Plain BM25 over one field, as Lucene ranks.</summary>
    public static Ranking Bm25(string field) => new()
    {
        FieldWeights = new Dictionary<string, float>(StringComparer.Ordinal) { [field] = 1 },
        DropsFunctionWords = false,
        Proximity = 0,
        Order = 0,
        Lead = 0,
    };
}
