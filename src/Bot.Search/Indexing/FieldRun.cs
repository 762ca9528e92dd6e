using Bot.Search.Segments;

namespace Bot.Search.Indexing;

/// <summary>The postings of one field over one batch of passages, waiting to be merged.</summary>
/// <param name="Table">The terms by number.</param>
/// <param name="FirstDoc">Doc id of the batch's first passage.</param>
/// <param name="Lengths">One <see cref="LengthCode"/> a passage.</param>
/// <param name="DocCount">Passages with at least one term.</param>
/// <param name="TotalTermFreq">Terms of all passages.</param>
/// <param name="Offsets">Where each term's postings start in <paramref name="Bytes"/>, one more than there were terms.</param>
/// <param name="Bytes">The postings as <see cref="RunWriter"/> wrote them.</param>
internal sealed record FieldRun(
    TermTable Table, int FirstDoc, byte[] Lengths, int DocCount, int TotalTermFreq, int[] Offsets, IndexMemory Bytes) : IDisposable
{
    /// <summary>The postings of a term; empty where the batch has none.</summary>
    public ReadOnlySpan<byte> Postings(int term) => term + 1 < Offsets.Length
        ? Bytes.Slice(Offsets[term], Offsets[term + 1] - Offsets[term]).Tail(0, int.MaxValue)
        : [];

    /// <inheritdoc/>
    public void Dispose() => Bytes.Dispose();
}
