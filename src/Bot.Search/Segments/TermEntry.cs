using System.Runtime.InteropServices;

namespace Bot.Search.Segments;

/// <summary>What the term dictionary knows of one term; 32 bytes in the file (FORMAT.md, part 6).</summary>
/// <param name="PostingsOffset">Where its first block starts in the postings section.</param>
/// <param name="PositionsOffset">Where its first block starts in the positions section.</param>
/// <param name="DocFreq">Number of passages with the term.</param>
/// <param name="TotalTermFreq">Number of its occurrences.</param>
/// <param name="FirstBlock">Its first entry in the block table; it has one for every 128 passages begun.</param>
/// <param name="MaxImpact">The largest impact (see <see cref="BlockEntry"/>) in any passage.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct TermEntry(
    long PostingsOffset, long PositionsOffset, int DocFreq, int TotalTermFreq, int FirstBlock, float MaxImpact)
{
    /// <summary>Size in the file, in bytes.</summary>
    public const int Size = 32;

    /// <summary>Number of blocks of postings.</summary>
    public int BlockCount => (DocFreq + PostingBlock.Size - 1) / PostingBlock.Size;
}
