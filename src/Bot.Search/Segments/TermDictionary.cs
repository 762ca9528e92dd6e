using System.Text;

namespace Bot.Search.Segments;

/// <summary>The terms of a field in ascending order of their UTF-8 bytes, each with its <see cref="TermEntry"/>.</summary>
internal readonly struct TermDictionary
{
    private readonly TextTable _terms;
    private readonly Section _entries;

    /// <summary>Reads <paramref name="count"/> terms.</summary>
    public TermDictionary(int count, Section offsets, Section texts, Section entries)
    {
        _terms = new TextTable(count, offsets, texts);
        _entries = entries;
        if (entries.Length != (long)count * TermEntry.Size)
        {
            throw entries.Damaged($"{entries.Length} bytes of term entries for {count} terms");
        }
    }

    /// <summary>Number of terms.</summary>
    public int Count => _terms.Count;

    /// <summary>A term by its place in the order.</summary>
    public string Term(int ordinal) => _terms.Text(ordinal);

    /// <summary>A term's UTF-8 bytes by its place in the order.</summary>
    public ReadOnlySpan<byte> Bytes(int ordinal) => _terms.Bytes(ordinal);

    /// <summary>The entry of a term by its place in the order.</summary>
    public TermEntry Entry(int ordinal) => _entries.Read<TermEntry>(ordinal);

    /// <summary>The place of <paramref name="term"/>, or the complement of the place where it would stand.</summary>
    public int Find(ReadOnlySpan<char> term)
    {
        int limit = Encoding.UTF8.GetMaxByteCount(term.Length);
        Span<byte> buffer = limit <= 512 ? stackalloc byte[512] : new byte[limit];
        ReadOnlySpan<byte> key = buffer[..Encoding.UTF8.GetBytes(term, buffer)];
        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = _terms.Bytes(middle).SequenceCompareTo(key);
            if (order == 0)
            {
                return middle;
            }

            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }

        return ~low;
    }
}
