namespace Bot.Answering.Retrieval;

/// <summary>Changes the order of ranked passages.</summary>
internal static class RankedPassages
{
    /// <summary><paramref name="first"/>, then the others of <paramref name="passages"/> in their order.</summary>
    public static IReadOnlyList<RankedPassage> PutFirst(this IReadOnlyList<RankedPassage> passages, RankedPassage first) =>
        [first, .. passages.Where(p => !ReferenceEquals(p, first))];
}
