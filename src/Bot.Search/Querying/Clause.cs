using Bot.Search.Segments;

namespace Bot.Search.Querying;

/// <summary>One term of a query in one field, with the weight of all its occurrences in the query.</summary>
/// <param name="Field">The field.</param>
/// <param name="Term">The term.</param>
/// <param name="Entry">Its entry in the field's dictionary.</param>
/// <param name="Boost">Weight of the field times occurrences, or what the caller of an expansion gave.</param>
/// <param name="Reason">Why the term is searched though it does not stand in the query; null where it does.</param>
internal sealed record Clause(FieldSegment Field, string Term, TermEntry Entry, float Boost, string? Reason)
{
    /// <summary>What the term adds to a score at most.</summary>
    public float Weight { get; } = Boost * Bm25.Idf(Field.Header.DocCount, Entry.DocFreq);

    /// <summary>What the term adds to the score of a passage whose frequency times norm is <paramref name="impact"/>.</summary>
    public float Score(float impact) => Bm25.Score(Weight, impact);
}
