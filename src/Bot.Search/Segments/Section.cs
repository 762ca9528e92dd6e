using System.Runtime.InteropServices;

namespace Bot.Search.Segments;

/// <summary>A range of an index's bytes, possibly longer than a span can be. Every read is checked against its length.</summary>
internal readonly unsafe struct Section(IndexMemory memory, byte* start, long length)
{
    private readonly byte* _start = start;

    /// <summary>Length in bytes.</summary>
    public long Length { get; } = length;

    /// <summary>The bytes from <paramref name="offset"/> on.</summary>
    /// <exception cref="IndexFormatException">The range leaves the section: the file is damaged.</exception>
    public ReadOnlySpan<byte> Slice(long offset, int count)
    {
        if (offset < 0 || count < 0 || offset > Length - count)
        {
            throw Damaged("a reference to bytes outside of their section");
        }

        return new ReadOnlySpan<byte>(_start + offset, count);
    }

    /// <summary>The bytes from <paramref name="offset"/> to the end, at most <paramref name="limit"/> of them.</summary>
    public ReadOnlySpan<byte> Tail(long offset, int limit) => Slice(offset, (int)Math.Min(limit, Math.Max(0, Length - offset)));

    /// <summary>The section as an array of fixed-size records.</summary>
    public ReadOnlySpan<T> As<T>()
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Slice(0, checked((int)Length)));

    /// <summary>One record of a section that may be longer than 2 GB.</summary>
    public T Read<T>(long index)
        where T : unmanaged => MemoryMarshal.Read<T>(Slice(index * sizeof(T), sizeof(T)));

    /// <summary>The exception for a structure that contradicts itself.</summary>
    public IndexFormatException Damaged(string found) => new(memory.Path, found, "undamaged index files");

    /// <summary>The checksum of all bytes.</summary>
    public uint ComputeChecksum()
    {
        uint running = Checksum.Start;
        for (long offset = 0; offset < Length; offset += 1 << 20)
        {
            running = Checksum.Append(running, Tail(offset, 1 << 20));
        }

        return Checksum.Finish(running);
    }
}
