namespace Bot.Search.Segments;

/// <summary>One line of the section table.</summary>
/// <param name="Kind">What the section holds.</param>
/// <param name="Field">The field it belongs to, by number; <see cref="NoField"/> for the passages' own sections.</param>
/// <param name="Offset">From the start of the file, a multiple of 64.</param>
/// <param name="Length">In bytes, without the padding after it.</param>
/// <param name="Crc">CRC-32C of its bytes.</param>
internal readonly record struct SectionHeader(SectionKind Kind, uint Field, long Offset, long Length, uint Crc)
{
    /// <summary>Stands in place of a field number.</summary>
    public const uint NoField = uint.MaxValue;

    /// <summary>Size in the file, in bytes.</summary>
    public const int Size = 28;
}
