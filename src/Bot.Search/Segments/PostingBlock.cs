using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.Search.Segments;

/// <summary>
/// Up to 128 postings of a term, packed (FORMAT.md, part 8): a byte with the bits of a gap, a byte with the bits of a frequency,
/// the gaps between doc ids less one, the frequencies less one. A full block lies in lanes with its <see cref="Outliers"/> behind it, a shorter one bit after bit.
/// </summary>
internal static class PostingBlock
{
    /// <summary>Postings in a full block.</summary>
    public const int Size = 128;

    // More bits than a passage has terms are damage; below, no sum of a block's frequencies or positions runs over.
    internal const int MaxCountBits = 24;

    private const int MaxGapBits = 31;

    // Set in the byte of the bits where outliers follow.
    private const int HasOutliers = 0x80;

    /// <summary>The most bytes that a block takes.</summary>
    public const int MaxByteCount = 2 + (2 * Size * 4);

    /// <summary>Packs a block; <paramref name="docs"/> ascend from above <paramref name="previousDoc"/>, frequencies are at least 1.</summary>
    /// <returns>Bytes written.</returns>
    public static int Pack(ReadOnlySpan<int> docs, ReadOnlySpan<int> freqs, int previousDoc, Span<byte> target)
    {
        Span<uint> gaps = stackalloc uint[Size];
        Span<uint> counts = stackalloc uint[Size];
        for (int i = 0; i < docs.Length; i++)
        {
            gaps[i] = (uint)(docs[i] - previousDoc - 1);
            previousDoc = docs[i];
            counts[i] = (uint)(freqs[i] - 1);
        }

        gaps = gaps[..docs.Length];
        counts = counts[..docs.Length];
        int gapBits = ChooseBits(gaps, out int mostGapBits);
        int countBits = ChooseBits(counts, out int mostCountBits);
        target[0] = (byte)(gapBits | (gapBits < mostGapBits ? HasOutliers : 0));
        target[1] = (byte)(countBits | (countBits < mostCountBits ? HasOutliers : 0));
        int length = 2;
        length += PackNumbers(gaps, gapBits, target[length..]);
        length += PackNumbers(counts, countBits, target[length..]);
        length += gapBits < mostGapBits ? Outliers.Pack(gaps, gapBits, mostGapBits, target[length..]) : 0;
        return length + (countBits < mostCountBits ? Outliers.Pack(counts, countBits, mostCountBits, target[length..]) : 0);
    }

    /// <summary>Unpacks a block of <paramref name="docs"/>.Length postings. Whether the doc ids are in range is the caller's to check.</summary>
    /// <returns>False where the bytes cannot be a block.</returns>
    public static bool TryUnpack(ReadOnlySpan<byte> source, int previousDoc, Span<int> docs, Span<int> freqs)
    {
        if (source.Length < 2)
        {
            return false;
        }

        int gapBits = source[0] & ~HasOutliers;
        int countBits = source[1] & ~HasOutliers;
        bool hasOutliers = ((source[0] | source[1]) & HasOutliers) != 0;
        if (gapBits > MaxGapBits || countBits > MaxCountBits || (hasOutliers && docs.Length < Size))
        {
            return false;
        }

        int gapBytes = ByteCount(docs.Length, gapBits);
        int end = 2 + gapBytes + ByteCount(docs.Length, countBits);
        if (source.Length < end)
        {
            return false;
        }

        UnpackNumbers(source[2..], gapBits, MemoryMarshal.Cast<int, uint>(docs));
        UnpackNumbers(source[(2 + gapBytes)..], countBits, MemoryMarshal.Cast<int, uint>(freqs));
        if (hasOutliers && !TryPatch(source, source[end..], docs, freqs))
        {
            return false;
        }

        AddGaps(docs, previousDoc);
        AddOne(freqs);
        return true;
    }

    private static bool TryPatch(ReadOnlySpan<byte> head, ReadOnlySpan<byte> outliers, Span<int> docs, Span<int> freqs)
    {
        int read = 0;
        if ((head[0] & HasOutliers) != 0)
        {
            read = Outliers.Unpack(outliers, head[0] & ~HasOutliers, MaxGapBits, MemoryMarshal.Cast<int, uint>(docs));
        }

        return read >= 0 && ((head[1] & HasOutliers) == 0
            || Outliers.Unpack(outliers[read..], head[1] & ~HasOutliers, MaxCountBits, MemoryMarshal.Cast<int, uint>(freqs)) >= 0);
    }

    // Shorter blocks are few bytes in all; they have no outliers.
    private static int ChooseBits(ReadOnlySpan<uint> numbers, out int mostBits) =>
        numbers.Length == Size ? Outliers.ChooseBits(numbers, out mostBits) : mostBits = BitPacking.BitsOf(numbers);

    private static int ByteCount(int count, int bits) => count == Size ? LanePacking.ByteCount(bits) : BitPacking.ByteCount(count, bits);

    private static int PackNumbers(ReadOnlySpan<uint> numbers, int bits, Span<byte> target)
    {
        int length = ByteCount(numbers.Length, bits);
        target[..length].Clear();
        if (numbers.Length == Size)
        {
            LanePacking.Pack(numbers, bits, target);
        }
        else
        {
            BitPacking.Pack(numbers, bits, target);
        }

        return length;
    }

    private static void UnpackNumbers(ReadOnlySpan<byte> source, int bits, Span<uint> numbers)
    {
        if (numbers.Length == Size)
        {
            LanePacking.Unpack(source, bits, numbers);
        }
        else
        {
            BitPacking.Unpack(source, bits, numbers);
        }
    }

    private static void AddGaps(Span<int> docs, int doc)
    {
        if (docs.Length < Size)
        {
            foreach (ref int gap in docs)
            {
                doc += gap + 1;
                gap = doc;
            }

            return;
        }

        ref int first = ref MemoryMarshal.GetReference(docs);
        var running = Vector128.Create(doc);
        for (nuint i = 0; i < Size; i += 4)
        {
            // A prefix sum of four gaps: shift in zeros by one lane, then by two. An index outside of the vector selects zero.
            var sum = Vector128.LoadUnsafe(ref first, i) + Vector128<int>.One;
            sum += Vector128.Shuffle(sum, Vector128.Create(4, 0, 1, 2));
            sum += Vector128.Shuffle(sum, Vector128.Create(4, 4, 0, 1));
            sum += running;
            sum.StoreUnsafe(ref first, i);
            running = Vector128.Shuffle(sum, Vector128.Create(3, 3, 3, 3));
        }
    }

    private static void AddOne(Span<int> counts)
    {
        int i = 0;
        for (; i + Vector<int>.Count <= counts.Length; i += Vector<int>.Count)
        {
            (new Vector<int>(counts[i..]) + Vector<int>.One).CopyTo(counts[i..]);
        }

        for (; i < counts.Length; i++)
        {
            counts[i]++;
        }
    }
}
