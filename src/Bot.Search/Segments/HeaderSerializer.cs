using System.Buffers.Binary;
using System.Text;

namespace Bot.Search.Segments;

/// <summary>Writes an <see cref="IndexHeader"/> as bytes.</summary>
internal static class HeaderSerializer
{
    /// <summary>Bytes that the header will take; known before the sections are.</summary>
    public static int ByteCount(string fingerprint, IEnumerable<FieldHeader> fields, int sectionCount) =>
        IndexHeader.FixedSize + TextSize(fingerprint)
            + fields.Sum(f => TextSize(f.Name) + 2 + TextSize(f.AnalyzerName) + 20)
            + (sectionCount * SectionHeader.Size) + 4;

    /// <summary>The header's bytes, checksum included.</summary>
    public static byte[] Serialize(IndexHeader header, long fileLength)
    {
        byte[] bytes = new byte[ByteCount(header.Fingerprint, header.Fields, header.Sections.Count)];
        var target = bytes.AsSpan();
        IndexHeader.Magic.CopyTo(target);
        BinaryPrimitives.WriteInt32LittleEndian(target[8..], IndexHeader.FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(target[12..], bytes.Length);
        BinaryPrimitives.WriteInt64LittleEndian(target[16..], fileLength);
        BinaryPrimitives.WriteInt32LittleEndian(target[24..], header.PassageCount);
        BinaryPrimitives.WriteUInt16LittleEndian(target[28..], (ushort)header.Fields.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(target[30..], (ushort)header.Sections.Count);
        target = WriteText(target[IndexHeader.FixedSize..], header.Fingerprint);
        foreach (var field in header.Fields)
        {
            target = WriteField(target, field);
        }

        foreach (var section in header.Sections)
        {
            target = WriteSection(target, section);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(target, Checksum.Of(bytes.AsSpan(0, bytes.Length - 4)));
        return bytes;
    }

    private static Span<byte> WriteField(Span<byte> target, FieldHeader field)
    {
        target = WriteText(target, field.Name);
        target[0] = (byte)field.Source;
        target[1] = (byte)(field.HasPositions ? 1 : 0);
        target = WriteText(target[2..], field.AnalyzerName);
        BinaryPrimitives.WriteInt32LittleEndian(target, field.AnalyzerVersion);
        BinaryPrimitives.WriteInt32LittleEndian(target[4..], field.DocCount);
        BinaryPrimitives.WriteInt64LittleEndian(target[8..], field.TotalTermFreq);
        BinaryPrimitives.WriteInt32LittleEndian(target[16..], field.TermCount);
        return target[20..];
    }

    private static Span<byte> WriteSection(Span<byte> target, SectionHeader section)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, (uint)section.Kind);
        BinaryPrimitives.WriteUInt32LittleEndian(target[4..], section.Field);
        BinaryPrimitives.WriteInt64LittleEndian(target[8..], section.Offset);
        BinaryPrimitives.WriteInt64LittleEndian(target[16..], section.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(target[24..], section.Crc);
        return target[SectionHeader.Size..];
    }

    private static int TextSize(string text) => 2 + Encoding.UTF8.GetByteCount(text);

    private static Span<byte> WriteText(Span<byte> target, string text)
    {
        int length = Encoding.UTF8.GetBytes(text, target[2..]);
        BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)length);
        return target[(2 + length)..];
    }
}
