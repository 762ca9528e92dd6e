using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>An array that does not move, read through a pointer without checks of bounds; grows and keeps what it holds.</summary>
internal sealed unsafe class PinnedArray<T>
    where T : unmanaged
{
    private T[] _items;

    /// <summary>An array of zeros.</summary>
    public PinnedArray(int length)
        : this(new T[length])
    {
    }

    /// <summary>An array of the given items.</summary>
    public PinnedArray(ReadOnlySpan<T> items) => Replace(items, items.Length);

    /// <summary>The first item; another address after <see cref="Reserve"/> has grown the array.</summary>
    public T* Items { get; private set; }

    /// <summary>Makes room for at least <paramref name="count"/> items.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reserve(int count)
    {
        if (count > _items.Length)
        {
            Grow(count);
        }
    }

    private void Grow(int count) => Replace(_items, count * 2);

    [MemberNotNull(nameof(_items))]
    private void Replace(ReadOnlySpan<T> items, int length)
    {
        _items = GC.AllocateArray<T>(Math.Max(1, length), pinned: true);
        items.CopyTo(_items);
        Items = (T*)Unsafe.AsPointer(ref _items[0]);
    }
}
