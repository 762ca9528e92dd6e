namespace Bot.Search.Querying;

/// <summary>Okapi BM25 with Lucene's formula, constants and 32-bit operations (k1 and b stand in the norms).</summary>
internal static class Bm25
{
    /// <summary>How much a term tells; the "1 +" keeps a term of most passages from counting below zero.</summary>
    public static float Idf(int docCount, int docFreq) => (float)Math.Log(1 + ((docCount - docFreq + 0.5) / (docFreq + 0.5)));

    /// <summary>The score of a term of weight <paramref name="weight"/> whose frequency times norm is <paramref name="impact"/>.</summary>
    public static float Score(float weight, float impact) => weight - (weight / (1f + impact));
}
