using System.Numerics;

namespace Bot.Search.Segments;

/// <summary>
/// A field's length in one byte: below 24 exact, above with four significant bits.
/// The same mapping as Lucene's <c>SmallFloat.intToByte4</c>, so that scores agree to the last bit.
/// </summary>
internal static class LengthCode
{
    private const int ExactValues = 24;

    private static readonly int[] Lengths = [.. Enumerable.Range(0, 256).Select(Expand)];

    /// <summary>The code of a length in tokens.</summary>
    public static byte Encode(int length)
    {
        if (length < ExactValues)
        {
            return (byte)length;
        }

        uint rest = (uint)(length - ExactValues);
        int bits = 32 - BitOperations.LeadingZeroCount(rest);
        if (bits < 4)
        {
            return (byte)(ExactValues + rest);
        }

        int shift = bits - 4;
        return (byte)(ExactValues + (((rest >> shift) & 7) | ((uint)(shift + 1) << 3)));
    }

    /// <summary>The smallest length with that code, in tokens.</summary>
    public static int Decode(byte code) => Lengths[code];

    private static int Expand(int code)
    {
        if (code < ExactValues)
        {
            return code;
        }

        int shift = ((code - ExactValues) >> 3) - 1;
        long bits = (code - ExactValues) & 7;
        long length = ExactValues + (shift < 0 ? bits : (bits | 8) << shift);
        return (int)Math.Min(length, int.MaxValue);
    }
}
