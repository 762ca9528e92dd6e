using System.Buffers.Binary;
using System.Numerics;

namespace Bot.Search.Segments;

/// <summary>CRC-32C (Castagnoli) as RFC 3720 appendix B.4 computes it; the processor has an instruction for it.</summary>
internal static class Checksum
{
    /// <summary>The running value before any byte.</summary>
    public const uint Start = uint.MaxValue;

    /// <summary>The running value after <paramref name="bytes"/>.</summary>
    public static uint Append(uint running, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            running = BitOperations.Crc32C(running, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (byte value in bytes)
        {
            running = BitOperations.Crc32C(running, value);
        }

        return running;
    }

    /// <summary>The checksum that a running value stands for.</summary>
    public static uint Finish(uint running) => ~running;

    /// <summary>The checksum of <paramref name="bytes"/>.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => Finish(Append(Start, bytes));
}
