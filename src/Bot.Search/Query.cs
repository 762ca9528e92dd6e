namespace Bot.Search;

/// <summary>What the engine is asked for.</summary>
/// <param name="Text">The text to find passages for; analyzed as the passages were.</param>
public sealed record Query(string Text)
{
    /// <summary>How many passages to return at most; at least 1, 10 unless set.</summary>
    public int Top { get; init; } = 10;

    /// <summary>Which doc ids may be returned; null admits all.</summary>
    public Func<int, bool>? Filter { get; init; }

    /// <summary>Terms to look for beyond those of the text.</summary>
    public IReadOnlyList<QueryTerm> Expansions { get; init; } = [];

    /// <summary>Weight of each field by name; a field that is not named is not searched. The measured ones unless set.</summary>
    public IReadOnlyDictionary<string, float> FieldWeights { get; init; } = DefaultFieldWeights;

    /// <summary>The field weights that did best on the retrieval sets.</summary>
    public static IReadOnlyDictionary<string, float> DefaultFieldWeights { get; } = new Dictionary<string, float>(StringComparer.Ordinal)
    {
        [IndexOptions.Words] = 1f,
        [IndexOptions.Bigrams] = 0.5f,
        [IndexOptions.Title] = 0.5f,
    };
}
