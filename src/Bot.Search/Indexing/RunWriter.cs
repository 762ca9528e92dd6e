using Bot.Search.Segments;

namespace Bot.Search.Indexing;

/// <summary>
/// Writes the postings of a batch compactly: per passage the gap to the previous one with a bit that says "once", else the
/// frequency, then the gaps between the positions; numbers of 7 bits a byte, the last byte of a number below 128.
/// </summary>
internal sealed class RunWriter(int termCount, bool hasPositions)
{
    private const int MaxNumberSize = 5;

    private byte[] _bytes = new byte[1 << 16];
    private int _length;
    private int _terms;

    /// <summary>Where each term's postings start.</summary>
    public int[] Offsets { get; } = new int[termCount + 1];

    /// <summary>Adds the next term's occurrences, passage above and position below, ascending.</summary>
    public void Add(ReadOnlySpan<ulong> occurrences)
    {
        Reserve(occurrences.Length);
        int previousDoc = -1;
        for (int i = 0; i < occurrences.Length;)
        {
            int doc = (int)(occurrences[i] >> 32);
            int end = i + 1;
            while (end < occurrences.Length && (int)(occurrences[end] >> 32) == doc)
            {
                end++;
            }

            uint gap = (uint)(doc - previousDoc - 1);
            Put((gap << 1) | (end - i == 1 ? 1u : 0u));
            if (end - i > 1)
            {
                Put((uint)(end - i));
            }

            if (hasPositions)
            {
                PutPositions(occurrences[i..end]);
            }

            previousDoc = doc;
            i = end;
        }

        Offsets[++_terms] = _length;
    }

    /// <summary>All postings, in a temporary file where a path is given.</summary>
    public IndexMemory Bytes(string? spillPath)
    {
        if (spillPath is null || _length == 0)
        {
            return IndexMemory.From(_bytes.AsSpan(0, _length));
        }

        using var file = Spill.OpenFile(spillPath);
        file.Write(_bytes, 0, _length);
        file.Flush();
        return IndexMemory.Map(file);
    }

    private void PutPositions(ReadOnlySpan<ulong> occurrences)
    {
        uint previous = 0;
        foreach (ulong occurrence in occurrences)
        {
            Put((uint)occurrence - previous);
            previous = (uint)occurrence;
        }
    }

    private void Reserve(int occurrences)
    {
        long limit = _length + ((long)occurrences * 3 * MaxNumberSize);
        if (limit > _bytes.Length)
        {
            Array.Resize(ref _bytes, checked((int)Math.Max(limit, Math.Min(_bytes.Length * 2L, Array.MaxLength))));
        }
    }

    private void Put(uint number)
    {
        for (; number >= 128; number >>= 7)
        {
            _bytes[_length++] = (byte)(number | 128);
        }

        _bytes[_length++] = (byte)number;
    }
}
