namespace Bot.Search.Segments;

/// <summary>What the header says of one field.</summary>
/// <param name="Name">Unique in the index.</param>
/// <param name="Source">The text of a passage that was analyzed.</param>
/// <param name="HasPositions">Whether the places of the terms were kept.</param>
/// <param name="AnalyzerName">Name of the analyzer that made the terms.</param>
/// <param name="AnalyzerVersion">Its version.</param>
/// <param name="DocCount">Passages with at least one term in the field.</param>
/// <param name="TotalTermFreq">Terms of all passages.</param>
/// <param name="TermCount">Different terms.</param>
internal sealed record FieldHeader(
    string Name,
    FieldSource Source,
    bool HasPositions,
    string AnalyzerName,
    int AnalyzerVersion,
    int DocCount,
    long TotalTermFreq,
    int TermCount)
{
    /// <summary>Mean length in terms of the passages that have the field; 1 where none has, so that it can divide.</summary>
    public float AverageLength => DocCount == 0 ? 1 : (float)(TotalTermFreq / (double)DocCount);
}
