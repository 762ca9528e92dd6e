namespace Bot.Search.Querying;

/// <summary>A passage with its score.</summary>
internal readonly record struct ScoredDoc(int DocId, float Score)
{
    /// <summary>Whether this one ranks after <paramref name="other"/>.</summary>
    public bool IsWorseThan(ScoredDoc other) => Score < other.Score || (Score == other.Score && DocId > other.DocId);
}
