namespace Bot.Search.Segments;

/// <summary>One field of an index: its terms, their postings and the passages' lengths.</summary>
internal sealed class FieldSegment
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    private readonly Section _blocks;
    private readonly int _passageCount;

    /// <summary>Reads field <paramref name="number"/>, checking that its sections have the sizes that its counts demand.</summary>
    public FieldSegment(int number, int passageCount, FieldHeader header, Func<SectionKind, uint, Section> section)
    {
        uint field = (uint)number;
        Number = number;
        Header = header;
        _passageCount = passageCount;
        Lengths = section(SectionKind.Lengths, field);
        Terms = new TermDictionary(
            header.TermCount,
            section(SectionKind.TermOffsets, field),
            section(SectionKind.TermText, field),
            section(SectionKind.TermEntries, field));
        _blocks = section(SectionKind.Blocks, field);
        Postings = section(SectionKind.Postings, field);
        Positions = section(SectionKind.Positions, field);
        Norms = ComputeNorms(header.AverageLength);
        if (Lengths.Length != passageCount)
        {
            throw Lengths.Damaged($"{Lengths.Length} field lengths for {passageCount} passages");
        }
    }

    /// <summary>The field's number.</summary>
    public int Number { get; }

    /// <summary>What the index header says of the field.</summary>
    public FieldHeader Header { get; }

    /// <summary>The field's terms.</summary>
    public TermDictionary Terms { get; }

    /// <summary>One <see cref="LengthCode"/> a passage.</summary>
    public Section Lengths { get; }

    /// <summary>Packed doc ids and frequencies.</summary>
    public Section Postings { get; }

    /// <summary>Packed positions; empty where the field keeps none.</summary>
    public Section Positions { get; }

    /// <summary>1 / (k1 · ((1 − b) + b · length / average length)) by length code, in Lucene's order of 32-bit operations.</summary>
    public float[] Norms { get; }

    /// <summary>The norms for a given average length.</summary>
    public static float[] ComputeNorms(float averageLength)
    {
        float[] norms = new float[256];
        for (int code = 0; code < norms.Length; code++)
        {
            norms[code] = 1f / (K1 * ((1 - B) + (B * LengthCode.Decode((byte)code) / averageLength)));
        }

        return norms;
    }

    /// <summary>A term's entry, checked against the sizes of the index; null where no passage has the term.</summary>
    public TermEntry? Find(ReadOnlySpan<char> term)
    {
        int ordinal = Terms.Find(term);
        return ordinal < 0 ? null : EntryAt(ordinal);
    }

    /// <summary>The entry at a place in the term order, checked against the sizes of the index.</summary>
    public TermEntry EntryAt(int ordinal)
    {
        var entry = Terms.Entry(ordinal);
        bool isSound = entry.DocFreq > 0 && entry.DocFreq <= _passageCount && entry.FirstBlock >= 0 && float.IsFinite(entry.MaxImpact);
        return isSound ? entry : throw Postings.Damaged($"a term with {entry.DocFreq} passages among {_passageCount}");
    }

    /// <summary>The block table's lines for a term.</summary>
    public ReadOnlySpan<BlockEntry> Blocks(in TermEntry entry)
    {
        var bytes = _blocks.Slice((long)entry.FirstBlock * BlockEntry.Size, checked(entry.BlockCount * BlockEntry.Size));
        return System.Runtime.InteropServices.MemoryMarshal.Cast<byte, BlockEntry>(bytes);
    }
}
