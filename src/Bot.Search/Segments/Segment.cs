namespace Bot.Search.Segments;

/// <summary>An index opened for reading: the passages' names and bodies, and the fields.</summary>
internal sealed class Segment : IDisposable
{
    // Up to this size the whole file is checked when opened (some 11 ms); beyond, the header is, and every read is bounds-checked.
    internal const long FullCheckLimit = 64 << 20;

    private readonly IndexMemory _memory;
    private readonly TextTable? _bodies;

    private Segment(IndexMemory memory, IndexHeader header)
    {
        _memory = memory;
        Header = header;
        Names = new PassageNames(
            header.PassageCount,
            Section(SectionKind.PassageIdOffsets),
            Section(SectionKind.PassageIdText),
            Section(SectionKind.PassageIdOrder));
        Fields = [.. header.Fields.Select((field, number) => new FieldSegment(number, header.PassageCount, field, Section))];
        if (header.Sections.Any(s => s.Kind == SectionKind.BodyText))
        {
            _bodies = new TextTable(header.PassageCount, Section(SectionKind.BodyOffsets), Section(SectionKind.BodyText));
        }
    }

    /// <summary>What the header says.</summary>
    public IndexHeader Header { get; }

    /// <summary>Passage ids.</summary>
    public PassageNames Names { get; }

    /// <summary>The fields, by number.</summary>
    public IReadOnlyList<FieldSegment> Fields { get; }

    /// <summary>Opens an index; takes over <paramref name="memory"/>, also when it fails.</summary>
    /// <param name="memory">The bytes.</param>
    /// <param name="fullCheckLimit">Up to this size every section is compared with its checksum.</param>
    /// <exception cref="IndexFormatException">This build cannot read it.</exception>
    public static Segment Open(IndexMemory memory, long fullCheckLimit = FullCheckLimit)
    {
        try
        {
            var header = HeaderReader.Read(memory);
            var segment = new Segment(memory, header);
            if (memory.Length <= fullCheckLimit)
            {
                segment.Verify();
            }

            return segment;
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }

    /// <summary>The stored body of a passage; null where bodies were not stored.</summary>
    public string? Body(int docId) => _bodies?.Text(docId);

    /// <summary>Compares every section with its checksum.</summary>
    /// <exception cref="IndexFormatException">One differs.</exception>
    public void Verify()
    {
        foreach (var section in Header.Sections)
        {
            var bytes = _memory.Slice(section.Offset, section.Length);
            if (bytes.ComputeChecksum() != section.Crc)
            {
                throw bytes.Damaged($"a wrong checksum on section {section.Kind} at byte {section.Offset}");
            }
        }
    }

    /// <summary>Keeps the bytes in place until <see cref="Release"/>.</summary>
    public void Lease() => _memory.Lease();

    /// <summary>Ends one <see cref="Lease"/>.</summary>
    public void Release() => _memory.Release();

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();

    private Section Section(SectionKind kind, uint field = SectionHeader.NoField)
    {
        foreach (var section in Header.Sections)
        {
            if (section.Kind == kind && section.Field == field)
            {
                return _memory.Slice(section.Offset, section.Length);
            }
        }

        throw new IndexFormatException(_memory.Path, $"no section {kind}", "index files with all sections");
    }
}
