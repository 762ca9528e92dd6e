using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.Search.Segments;

/// <summary>
/// 128 numbers of up to 32 bits in four lanes: number i lies in lane i mod 4, so one vector instruction unpacks four.
/// The layout of Lemire and Boytsov, "Decoding billions of integers per second through vectorization" (2015), section 4.
/// </summary>
internal static class LanePacking
{
    private const int Steps = PostingBlock.Size / 4;

    /// <summary>Bytes that 128 numbers of <paramref name="bits"/> bits take.</summary>
    public static int ByteCount(int bits) => bits * 16;

    /// <summary>Packs the lowest <paramref name="bits"/> bits of 128 numbers into <see cref="ByteCount"/> zeroed bytes.</summary>
    public static void Pack(ReadOnlySpan<uint> numbers, int bits, Span<byte> target)
    {
        var words = MemoryMarshal.Cast<byte, uint>(target[..ByteCount(bits)]);
        for (int i = 0; i < PostingBlock.Size && bits > 0; i++)
        {
            int bit = i / 4 * bits;
            int word = (bit / 32 * 4) + (i % 4);
            int shift = bit % 32;
            uint number = numbers[i] & (uint.MaxValue >> (32 - bits));
            words[word] |= number << shift;
            if (shift + bits > 32)
            {
                words[word + 4] |= number >> (32 - shift);
            }
        }
    }

    /// <summary>Unpacks 128 numbers; <paramref name="source"/> must hold <see cref="ByteCount"/> bytes, checked here once.</summary>
    public static void Unpack(ReadOnlySpan<byte> source, int bits, Span<uint> numbers)
    {
        numbers = numbers[..PostingBlock.Size];
        if (bits == 0)
        {
            numbers.Clear();
            return;
        }

        ref uint words = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, uint>(source[..ByteCount(bits)]));
        ref uint target = ref MemoryMarshal.GetReference(numbers);
        var mask = Vector128.Create(uint.MaxValue >> (32 - bits));
        var current = Vector128.LoadUnsafe(ref words);
        int used = 0;
        nuint next = 4;
        for (nuint i = 0; i < Steps; i++)
        {
            var value = Vector128.ShiftRightLogical(current, used);
            used += bits;
            if (used >= 32 && i < Steps - 1)
            {
                current = Vector128.LoadUnsafe(ref words, next);
                next += 4;
                used -= 32;
                if (used > 0)
                {
                    value |= Vector128.ShiftLeft(current, bits - used);
                }
            }

            (value & mask).StoreUnsafe(ref target, i * 4);
        }
    }
}
