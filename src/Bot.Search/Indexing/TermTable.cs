using System.Runtime.InteropServices;

namespace Bot.Search.Indexing;

/// <summary>
/// Numbers terms from zero in order of their first appearance. A term of up to four UTF-16 units is its own 64-bit key, so that
/// most look-ups (words and pairs of Han characters) touch one cache line and compare one number.
/// </summary>
internal sealed class TermTable
{
    private const int ShortLength = 4;

    // The top unit of a long term's key: no character, so no short term has it there.
    private const ulong LongMark = 0xFFFFUL << 48;

    private Slot[] _slots = new Slot[1 << 12];
    private char[] _chars = new char[1 << 12];
    private int[] _starts = new int[1 << 10];

    /// <summary>Number of terms.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a term.</summary>
    public ReadOnlySpan<char> Term(int id) => _chars.AsSpan(_starts[id], _starts[id + 1] - _starts[id]);

    /// <summary>The number of <paramref name="term"/>, a new one at its first appearance.</summary>
    public int GetOrAdd(ReadOnlySpan<char> term)
    {
        ulong key = Key(term);
        int mask = _slots.Length - 1;
        int place = (int)(Mix(key) >> 32) & mask;
        while (true)
        {
            ref var slot = ref _slots[place];
            if (slot.Next == 0)
            {
                return Add(ref slot, key, term);
            }

            if (slot.Key == key && (key < LongMark || Term(slot.Next - 1).SequenceEqual(term)))
            {
                return slot.Next - 1;
            }

            place = (place + 1) & mask;
        }
    }

    private static ulong Key(ReadOnlySpan<char> term)
    {
        ref char first = ref MemoryMarshal.GetReference(term);
        switch (term.Length)
        {
            case 1:
                return first;
            case 2:
                return first | ((ulong)term[1] << 16);
            case 3:
                return first | ((ulong)term[1] << 16) | ((ulong)term[2] << 32);
            case ShortLength when term[3] != '\uFFFF':
                return first | ((ulong)term[1] << 16) | ((ulong)term[2] << 32) | ((ulong)term[3] << 48);
        }

        ulong hash = (ulong)term.Length;
        foreach (char unit in term)
        {
            hash = (hash ^ unit) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        return hash | LongMark;
    }

    private static ulong Mix(ulong key) => (key ^ (key >> 31)) * 0x9E3779B97F4A7C15;

    private int Add(ref Slot slot, ulong key, ReadOnlySpan<char> term)
    {
        int id = Count++;
        slot = new Slot(key, Count);
        int start = _starts[id];
        if (start + term.Length > _chars.Length)
        {
            Array.Resize(ref _chars, (start + term.Length) * 2);
        }

        term.CopyTo(_chars.AsSpan(start));
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
        }

        _starts[Count] = start + term.Length;
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return id;
    }

    private void Grow()
    {
        var slots = new Slot[_slots.Length * 2];
        int mask = slots.Length - 1;
        foreach (var slot in _slots)
        {
            if (slot.Next != 0)
            {
                int place = (int)(Mix(slot.Key) >> 32) & mask;
                while (slots[place].Next != 0)
                {
                    place = (place + 1) & mask;
                }

                slots[place] = slot;
            }
        }

        _slots = slots;
    }

    /// <summary>One place of the hash table.</summary>
    /// <param name="Key">The term or its hash.</param>
    /// <param name="Next">The term's number plus one; 0 marks an empty slot.</param>
    private readonly record struct Slot(ulong Key, int Next);
}
