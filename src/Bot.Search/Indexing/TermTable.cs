using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Bot.Search.Indexing;

/// <summary>
/// Numbers terms from zero in order of their first appearance. A term of up to four UTF-16 units is its own 64-bit key, so that
/// most look-ups (words and pairs of Han characters) touch one cache line and compare one number. A term that ends in NUL is none of those, so that the key tells the length.
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

    /// <summary>Whether a term is its own key; of one that is not, the key is its hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryKey(ReadOnlySpan<char> term, out ulong key)
    {
        key = Key(term);
        return key < LongMark;
    }

    /// <summary>Has the place of a key brought near, for a look-up soon after.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(ulong key)
    {
        if (Sse.IsSupported)
        {
            // The array may move before the line arrives; then the wrong line comes, which does no harm.
            Sse.Prefetch0(Unsafe.AsPointer(ref _slots[(int)(Mix(key) >> 32) & (_slots.Length - 1)]));
        }
    }

    /// <summary>The number of the term that is its own key, a new one at its first appearance.</summary>
    public int GetOrAdd(ulong key)
    {
        int length = key >> 48 != 0 ? ShortLength : key >> 32 != 0 ? 3 : key >> 16 != 0 ? 2 : 1;
        return GetOrAdd(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<ulong, char>(ref key), length), key);
    }

    /// <summary>The number of <paramref name="term"/>, a new one at its first appearance.</summary>
    public int GetOrAdd(ReadOnlySpan<char> term) => GetOrAdd(term, Key(term));

    private int GetOrAdd(ReadOnlySpan<char> term, ulong key)
    {
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
            case 2 when term[1] != 0:
                return first | ((ulong)term[1] << 16);
            case 3 when term[2] != 0:
                return first | ((ulong)term[1] << 16) | ((ulong)term[2] << 32);
            case ShortLength when term[3] is not ('\uFFFF' or '\0'):
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
