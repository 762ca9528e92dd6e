namespace Bot.Search.Segments;

/// <summary>Writes the sections of an index one after the other, then the header that names them.</summary>
internal sealed class SectionWriter
{
    private readonly Stream _stream;
    private readonly List<SectionHeader> _sections = [];
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _buffered;
    private long _position;
    private uint _crc;

    /// <summary>Leaves room for the header at the start of <paramref name="stream"/>.</summary>
    public SectionWriter(Stream stream, int headerLength)
    {
        _stream = stream;
        Pad(headerLength);
        Align();
    }

    /// <summary>Starts a section and returns its writer's place, always 0.</summary>
    public void Begin(SectionKind kind, uint field = SectionHeader.NoField)
    {
        _sections.Add(new SectionHeader(kind, field, _position, 0, 0));
        _crc = Checksum.Start;
    }

    /// <summary>Bytes written to the section so far.</summary>
    public long Length => _position - _sections[^1].Offset;

    /// <summary>Adds bytes to the section.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        _crc = Checksum.Append(_crc, bytes);
        Put(bytes);
    }

    /// <summary>Closes the section.</summary>
    public void End()
    {
        _sections[^1] = _sections[^1] with { Length = Length, Crc = Checksum.Finish(_crc) };
        Align();
    }

    /// <summary>Writes a whole section.</summary>
    public void Write(SectionKind kind, ReadOnlySpan<byte> bytes, uint field = SectionHeader.NoField)
    {
        Begin(kind, field);
        Write(bytes);
        End();
    }

    /// <summary>Writes the header over the room left for it.</summary>
    public void Finish(int passageCount, string fingerprint, IReadOnlyList<FieldHeader> fields)
    {
        Flush();
        var header = new IndexHeader(passageCount, fingerprint, fields, _sections);
        _stream.Position = 0;
        _stream.Write(HeaderSerializer.Serialize(header, _position));
        _stream.Flush();
    }

    private void Align() => Pad((int)(-_position & (IndexHeader.Alignment - 1)));

    private void Pad(int count)
    {
        Span<byte> zeros = stackalloc byte[IndexHeader.Alignment];
        zeros.Clear();
        for (; count > 0; count -= zeros.Length)
        {
            Put(zeros[..Math.Min(count, zeros.Length)]);
        }
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _position += bytes.Length;
        if (bytes.Length > _buffer.Length - _buffered)
        {
            Flush();
        }

        if (bytes.Length > _buffer.Length)
        {
            _stream.Write(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }

    private void Flush()
    {
        _stream.Write(_buffer, 0, _buffered);
        _buffered = 0;
    }
}
