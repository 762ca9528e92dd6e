namespace Bot.Search.Segments;

/// <summary>
/// The positions of a block of postings (FORMAT.md, part 9): a byte with the bits of a number, then for every posting its first
/// position and the gaps to the following ones.
/// </summary>
internal static class PositionBlock
{
    /// <summary>Packs the numbers of a block into <paramref name="target"/>, which is grown as needed.</summary>
    /// <returns>Bytes written.</returns>
    public static int Pack(ReadOnlySpan<uint> numbers, ref byte[] target)
    {
        int bits = BitPacking.BitsOf(numbers);
        int length = 1 + BitPacking.ByteCount(numbers.Length, bits);
        if (target.Length < length)
        {
            target = new byte[length * 2];
        }

        target[0] = (byte)bits;
        BitPacking.Pack(numbers, bits, target.AsSpan(1));
        return length;
    }

    /// <summary>The positions of one posting, ascending.</summary>
    /// <param name="section">The field's positions.</param>
    /// <param name="offset">Where the block starts.</param>
    /// <param name="before">Occurrences in the block before that posting.</param>
    /// <param name="positions">Filled with as many positions as the posting has occurrences.</param>
    public static void Read(Section section, long offset, int before, Span<int> positions)
    {
        int bits = section.Slice(offset, 1)[0];
        if (bits > PostingBlock.MaxCountBits)
        {
            throw section.Damaged($"positions of {bits} bits");
        }

        long firstBit = (long)before * bits;
        int skippedBits = (int)(firstBit & 7);
        int byteCount = BitPacking.ByteCount(1, skippedBits + (positions.Length * bits));
        var source = section.Slice(offset + 1 + (firstBit >> 3), byteCount);
        int position = 0;
        for (int i = 0; i < positions.Length; i++)
        {
            position += (int)BitPacking.ReadAt(source, skippedBits + ((long)i * bits), bits);
            positions[i] = position;
        }
    }
}
