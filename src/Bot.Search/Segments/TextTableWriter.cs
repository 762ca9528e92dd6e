using System.Runtime.InteropServices;
using System.Text;

namespace Bot.Search.Segments;

/// <summary>Collects texts and writes them as a <see cref="TextTable"/>; the texts wait in <paramref name="spill"/>.</summary>
internal sealed class TextTableWriter(Stream spill) : IDisposable
{
    private readonly List<long> _offsets = [0];
    private byte[] _buffer = new byte[1024];

    /// <summary>Adds the next text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        int limit = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_buffer.Length < limit)
        {
            _buffer = new byte[limit * 2];
        }

        Add(_buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, _buffer)));
    }

    /// <summary>Adds the next text, given as UTF-8.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        spill.Write(text);
        _offsets.Add(_offsets[^1] + text.Length);
    }

    /// <summary>The numbers of the texts in the order of their bytes.</summary>
    /// <param name="duplicate">A text that stands there twice, or null.</param>
    public int[] Order(out string? duplicate)
    {
        byte[] texts = new byte[_offsets[^1]];
        spill.Position = 0;
        spill.ReadExactly(texts);
        int[] order = [.. Enumerable.Range(0, _offsets.Count - 1)];
        ReadOnlySpan<byte> Text(int number) => texts.AsSpan((int)_offsets[number]..(int)_offsets[number + 1]);
        Array.Sort(order, (left, right) => Text(left).SequenceCompareTo(Text(right)));
        duplicate = null;
        for (int i = 1; i < order.Length && duplicate is null; i++)
        {
            duplicate = Text(order[i - 1]).SequenceEqual(Text(order[i])) ? Encoding.UTF8.GetString(Text(order[i])) : null;
        }

        return order;
    }

    /// <summary>Writes both sections.</summary>
    public void WriteTo(SectionWriter writer, SectionKind offsets, SectionKind texts, uint field = SectionHeader.NoField)
    {
        if (_offsets[^1] > uint.MaxValue)
        {
            writer.Write(offsets, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_offsets)), field);
        }
        else
        {
            uint[] narrow = [.. _offsets.Select(o => (uint)o)];
            writer.Write(offsets, MemoryMarshal.AsBytes(narrow.AsSpan()), field);
        }

        writer.Begin(texts, field);
        Spill.CopyTo(spill, writer);
        writer.End();
    }

    /// <inheritdoc/>
    public void Dispose() => spill.Dispose();
}
