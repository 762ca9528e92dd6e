namespace Bot.Search.Segments;

/// <summary>The head of an index file (FORMAT.md, parts 1 to 3).</summary>
/// <param name="PassageCount">Number of passages.</param>
/// <param name="Fingerprint">Names the word lists and tables that shaped the terms beyond the analyzers' versions.</param>
/// <param name="Fields">The fields, in order of their numbers.</param>
/// <param name="Sections">The section table, in file order.</param>
internal sealed record IndexHeader(
    int PassageCount, string Fingerprint, IReadOnlyList<FieldHeader> Fields, IReadOnlyList<SectionHeader> Sections)
{
    /// <summary>The version that this build writes and reads.</summary>
    public const int FormatVersion = 2;

    /// <summary>Bytes before the first text: magic to section count.</summary>
    public const int FixedSize = 32;

    /// <summary>A header is small; a larger length in a file is damage.</summary>
    public const int MaxSize = 1 << 16;

    /// <summary>Sections start at multiples of this, so that records of any size are aligned in memory.</summary>
    public const int Alignment = 64;

    /// <summary>The first eight bytes; the line end in them shows a transfer that changed line ends.</summary>
    public static ReadOnlySpan<byte> Magic => "BOTIDX\r\n"u8;
}
