using System.Buffers.Binary;
using System.Text;

namespace Bot.Search.Segments;

/// <summary>Reads an <see cref="IndexHeader"/> from the start of an index, checking everything it says.</summary>
internal ref struct HeaderReader
{
    private readonly IndexMemory _memory;
    private ReadOnlySpan<byte> _rest;

    private HeaderReader(IndexMemory memory, ReadOnlySpan<byte> bytes)
    {
        _memory = memory;
        _rest = bytes;
    }

    /// <summary>The header.</summary>
    /// <exception cref="IndexFormatException">It is no index, of another version, cut short or damaged.</exception>
    public static IndexHeader Read(IndexMemory memory)
    {
        var file = memory.Slice(0, memory.Length);
        var start = file.Tail(0, IndexHeader.FixedSize);
        if (start.Length < IndexHeader.FixedSize || !start.StartsWith(IndexHeader.Magic))
        {
            throw new IndexFormatException(memory.Path, "no index header", "files that begin with BOTIDX");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(start[8..]);
        if (version != IndexHeader.FormatVersion)
        {
            throw new IndexFormatException(memory.Path, $"format version {version}", $"format version {IndexHeader.FormatVersion}");
        }

        int headerLength = BinaryPrimitives.ReadInt32LittleEndian(start[12..]);
        if (headerLength < IndexHeader.FixedSize + 4 || headerLength > IndexHeader.MaxSize || headerLength > file.Length)
        {
            throw file.Damaged($"a header of {headerLength} bytes");
        }

        var bytes = file.Slice(0, headerLength);
        if (Checksum.Of(bytes[..^4]) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]))
        {
            throw file.Damaged("a header with a wrong checksum");
        }

        long length = BinaryPrimitives.ReadInt64LittleEndian(start[16..]);
        return length == memory.Length
            ? new HeaderReader(memory, bytes[IndexHeader.FixedSize..^4]).ReadBody(start)
            : throw file.Damaged($"{memory.Length} bytes where the header says {length}");
    }

    private IndexHeader ReadBody(ReadOnlySpan<byte> start)
    {
        int passageCount = BinaryPrimitives.ReadInt32LittleEndian(start[24..]);
        var fields = new FieldHeader[BinaryPrimitives.ReadUInt16LittleEndian(start[28..])];
        var sections = new SectionHeader[BinaryPrimitives.ReadUInt16LittleEndian(start[30..])];
        string fingerprint = ReadText();
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = ReadField();
        }

        for (int i = 0; i < sections.Length; i++)
        {
            sections[i] = ReadSection(fields.Length);
        }

        return passageCount >= 0 ? new IndexHeader(passageCount, fingerprint, fields, sections) : throw Contradiction();
    }

    private FieldHeader ReadField()
    {
        string name = ReadText();
        var flags = Take(2);
        string analyzer = ReadText();
        var numbers = Take(20);
        var field = new FieldHeader(
            name,
            (FieldSource)flags[0],
            flags[1] == 1,
            analyzer,
            BinaryPrimitives.ReadInt32LittleEndian(numbers),
            BinaryPrimitives.ReadInt32LittleEndian(numbers[4..]),
            BinaryPrimitives.ReadInt64LittleEndian(numbers[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(numbers[16..]));
        return field is { DocCount: >= 0, TotalTermFreq: >= 0, TermCount: >= 0 } ? field : throw Contradiction();
    }

    private SectionHeader ReadSection(int fieldCount)
    {
        var bytes = Take(SectionHeader.Size);
        var section = new SectionHeader(
            (SectionKind)BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]));
        _ = _memory.Slice(section.Offset, section.Length);
        return section.Field < fieldCount || section.Field == SectionHeader.NoField ? section : throw Contradiction();
    }

    private string ReadText() => Encoding.UTF8.GetString(Take(BinaryPrimitives.ReadUInt16LittleEndian(Take(2))));

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw Contradiction();
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private readonly IndexFormatException Contradiction() => new(_memory.Path, "a header that contradicts itself", "undamaged index files");
}
