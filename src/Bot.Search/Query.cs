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

    /// <summary>Returns only passages in which what the text has between “”, "", 「」 or 『』 occurs; true unless set.</summary>
    public bool RequiresQuoted { get; init; } = true;

    /// <summary>Says where the query's terms stand in the passages that are returned; true unless set, for it reads their bodies.</summary>
    public bool WantsHighlights { get; init; } = true;

    /// <summary>The bodies by doc id, for a caller who has them in memory as they were indexed; null to read them from the index.</summary>
    public Func<int, string>? Bodies { get; init; }

    /// <summary>How the passages are ranked.</summary>
    public Ranking Ranking { get; init; } = Ranking.Default;
}
