using System.Numerics;

namespace Bot.Search.Segments;

/// <summary>
/// The few numbers of a block that take more bits than the others (FORMAT.md, part 8): the block is packed in the bits of the others, and the high
/// bits of these stand behind it. Patched frames of reference (Zukowski et al., "Super-scalar RAM-CPU cache compression", 2006, section 3.1).
/// </summary>
internal static class Outliers
{
    /// <summary>The most that a block keeps apart: each is put back by itself, and more cost a search more than the bytes are worth.</summary>
    public const int Most = 7;

    // In bytes. Of 261 MB of words (1,000,000 passages) 10.5 go with 3.4 outliers a block; without this, 11.2 with 4.6.
    private const int LeastGain = 8;

    /// <summary>Bits in which to pack <paramref name="numbers"/>, a full block; fewer than the largest takes where keeping some apart pays.</summary>
    public static int ChooseBits(ReadOnlySpan<uint> numbers, out int mostBits)
    {
        Span<int> counts = stackalloc int[33];
        counts.Clear();
        foreach (uint number in numbers)
        {
            counts[32 - BitOperations.LeadingZeroCount(number)]++;
        }

        mostBits = counts.LastIndexOfAnyExcept(0);
        int chosen = mostBits;
        int least = LanePacking.ByteCount(mostBits) - LeastGain + 1;
        int apart = 0;
        for (int bits = mostBits - 1; bits >= 0; bits--)
        {
            apart += counts[bits + 1];
            if (apart > Most)
            {
                break;
            }

            int length = LanePacking.ByteCount(bits) + ByteCount(apart, mostBits - bits);
            if (length < least)
            {
                (chosen, least) = (bits, length);
            }
        }

        return chosen;
    }

    /// <summary>Writes the numbers that take more than <paramref name="bits"/> bits.</summary>
    /// <returns>Bytes written.</returns>
    public static int Pack(ReadOnlySpan<uint> numbers, int bits, int mostBits, Span<byte> target)
    {
        Span<uint> high = stackalloc uint[Most];
        int count = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >> bits > 0)
            {
                high[count] = numbers[i] >> bits;
                target[2 + count++] = (byte)i;
            }
        }

        target[0] = (byte)count;
        target[1] = (byte)(mostBits - bits);
        var packed = target.Slice(2 + count, BitPacking.ByteCount(count, mostBits - bits));
        packed.Clear();
        BitPacking.Pack(high[..count], mostBits - bits, packed);
        return ByteCount(count, mostBits - bits);
    }

    /// <summary>Puts the high bits back into <paramref name="numbers"/>, unpacked from <paramref name="bits"/> bits.</summary>
    /// <param name="source">Bytes that begin with the outliers.</param>
    /// <param name="bits">Bits of the packed numbers.</param>
    /// <param name="mostBits">The most that a number may take.</param>
    /// <param name="numbers">The block.</param>
    /// <returns>Bytes read, or -1 where they cannot be outliers.</returns>
    public static int Unpack(ReadOnlySpan<byte> source, int bits, int mostBits, Span<uint> numbers)
    {
        if (source.Length < 2 || source[0] > Most || bits + source[1] > mostBits)
        {
            return -1;
        }

        int count = source[0];
        int highBits = source[1];
        int length = ByteCount(count, highBits);
        if (source.Length < length)
        {
            return -1;
        }

        for (int i = 0; i < count; i++)
        {
            int place = source[2 + i];
            if (place >= numbers.Length)
            {
                return -1;
            }

            numbers[place] |= BitPacking.ReadAt(source[(2 + count)..length], (long)i * highBits, highBits) << bits;
        }

        return length;
    }

    private static int ByteCount(int count, int highBits) => 2 + count + BitPacking.ByteCount(count, highBits);
}
