using System.Buffers.Binary;
using System.Text;

namespace Bot.Search.Indexing;

/// <summary>The terms of one <see cref="TermTable"/> in ascending order of their UTF-8 bytes.</summary>
internal sealed class Vocabulary
{
    private readonly byte[] _texts;
    private readonly int[] _starts;
    private readonly int[] _order;

    /// <summary>Sorts the terms of <paramref name="table"/>.</summary>
    public Vocabulary(TermTable table)
    {
        _starts = new int[table.Count + 1];
        _order = new int[table.Count];
        var texts = new MemoryStream();
        Span<byte> buffer = new byte[1024];
        ulong[] keys = new ulong[table.Count];
        for (int id = 0; id < table.Count; id++)
        {
            int limit = Encoding.UTF8.GetMaxByteCount(table.Term(id).Length);
            buffer = limit <= buffer.Length ? buffer : new byte[limit * 2];
            int length = Encoding.UTF8.GetBytes(table.Term(id), buffer);
            texts.Write(buffer[..length]);
            _starts[id + 1] = (int)texts.Length;
            _order[id] = id;
            keys[id] = Key(buffer[..length]);
        }

        _texts = texts.ToArray();
        Sort(keys);
    }

    /// <summary>Number of terms.</summary>
    public int Count => _order.Length;

    /// <summary>The number in the table of the term at a place in the order.</summary>
    public int Id(int place) => _order[place];

    /// <summary>The UTF-8 bytes of the term at a place in the order.</summary>
    public ReadOnlySpan<byte> Bytes(int place) => Text(_order[place]);

    private ReadOnlySpan<byte> Text(int id) => _texts.AsSpan(_starts[id].._starts[id + 1]);

    // The first eight bytes as a number order like the bytes themselves; only terms that share them need a comparison.
    private static ulong Key(ReadOnlySpan<byte> text)
    {
        Span<byte> prefix = stackalloc byte[8];
        prefix.Clear();
        text[..Math.Min(8, text.Length)].CopyTo(prefix);
        return BinaryPrimitives.ReadUInt64BigEndian(prefix);
    }

    private void Sort(ulong[] keys)
    {
        Array.Sort(keys, _order);
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                _order.AsSpan(start..end).Sort((left, right) => Text(left).SequenceCompareTo(Text(right)));
            }

            start = end;
        }
    }
}
