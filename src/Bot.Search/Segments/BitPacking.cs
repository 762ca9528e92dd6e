using System.Buffers.Binary;
using System.Numerics;

namespace Bot.Search.Segments;

/// <summary>Any count of numbers of up to 32 bits, one after the other, lowest bit first.</summary>
internal static class BitPacking
{
    /// <summary>Bits that the largest of the numbers takes.</summary>
    public static int BitsOf(ReadOnlySpan<uint> numbers)
    {
        uint all = 0;
        foreach (uint number in numbers)
        {
            all |= number;
        }

        return 32 - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>Bytes that <paramref name="count"/> numbers of <paramref name="bits"/> bits take.</summary>
    public static int ByteCount(int count, int bits) => (int)((((long)count * bits) + 7) / 8);

    /// <summary>Packs all numbers into the first <see cref="ByteCount"/> bytes of <paramref name="target"/>.</summary>
    public static void Pack(ReadOnlySpan<uint> numbers, int bits, Span<byte> target)
    {
        ulong pending = 0;
        int pendingBits = 0;
        int next = 0;
        foreach (uint number in numbers)
        {
            pending |= (ulong)number << pendingBits;
            for (pendingBits += bits; pendingBits >= 8; pendingBits -= 8)
            {
                target[next++] = (byte)pending;
                pending >>= 8;
            }
        }

        if (pendingBits > 0)
        {
            target[next] = (byte)pending;
        }
    }

    /// <summary>Unpacks as many numbers as <paramref name="numbers"/> takes.</summary>
    public static void Unpack(ReadOnlySpan<byte> source, int bits, Span<uint> numbers)
    {
        if (bits == 0)
        {
            numbers.Clear();
            return;
        }

        long bit = 0;
        for (int i = 0; i < numbers.Length; i++, bit += bits)
        {
            numbers[i] = ReadAt(source, bit, bits);
        }
    }

    /// <summary>One number of <paramref name="bits"/> bits that starts at bit <paramref name="bit"/>.</summary>
    public static uint ReadAt(ReadOnlySpan<byte> source, long bit, int bits) =>
        (uint)((ReadWord(source, (int)(bit >> 3)) >> (int)(bit & 7)) & ((1UL << bits) - 1));

    private static ulong ReadWord(ReadOnlySpan<byte> source, int start)
    {
        if (source.Length - start >= 8)
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(source[start..]);
        }

        ulong word = 0;
        for (int i = source.Length - 1; i >= start; i--)
        {
            word = (word << 8) | source[i];
        }

        return word;
    }
}
