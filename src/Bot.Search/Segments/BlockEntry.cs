using System.Runtime.InteropServices;

namespace Bot.Search.Segments;

/// <summary>What is known of a block of postings without unpacking it; 16 bytes in the file (FORMAT.md, part 7).</summary>
/// <param name="LastDoc">Its largest doc id.</param>
/// <param name="PostingsOffset">Its place, counted from the term's own start in the postings section.</param>
/// <param name="PositionsOffset">Its place, counted from the term's own start in the positions section.</param>
/// <param name="MaxImpact">
/// The largest tf · norm of its passages, norm = 1 / (k1 · ((1 − b) + b · length / average length)).
/// A BM25 score grows with this product whatever the term's weight, so it bounds the score of every passage in the block.
/// </param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct BlockEntry(int LastDoc, uint PostingsOffset, uint PositionsOffset, float MaxImpact)
{
    /// <summary>Size in the file, in bytes.</summary>
    public const int Size = 16;
}
