using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Bot.Search.Segments;

/// <summary>
/// The bytes of an index, mapped from a file or held in memory. Searches lease them, so that closing the index under a
/// running search waits for it instead of pulling the pages away.
/// </summary>
internal sealed unsafe class IndexMemory : IDisposable
{
    private readonly SafeBuffer? _mapped;
    private readonly byte[]? _array;
    private readonly byte* _start;
    private int _isDisposed;

    private IndexMemory(string path, long length, SafeBuffer mapped, long skipped)
    {
        Path = path;
        Length = length;
        _mapped = mapped;
        mapped.AcquirePointer(ref _start);
        _start += skipped;
    }

    private IndexMemory(byte[] pinned, int length)
    {
        Path = "(memory)";
        Length = length;
        _array = pinned;
        _start = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);
    }

    /// <summary>The file, or <c>(memory)</c>.</summary>
    public string Path { get; }

    /// <summary>Length in bytes.</summary>
    public long Length { get; }

    /// <summary>Maps a file read-only; an empty one cannot be mapped and is reported as cut short.</summary>
    public static IndexMemory Map(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);
        return file.Length > 0 ? Map(file) : throw new IndexFormatException(path, "an empty file", "an index file");
    }

    /// <summary>Maps an open file of at least one byte, which may be closed and even deleted afterwards.</summary>
    public static IndexMemory Map(FileStream file)
    {
        long length = file.Length;
        using var map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        return new IndexMemory(file.Name, length, view.SafeMemoryMappedViewHandle, view.PointerOffset);
    }

    /// <summary>Takes over bytes that were written to memory.</summary>
    public static IndexMemory From(ReadOnlySpan<byte> bytes)
    {
        byte[] pinned = GC.AllocateUninitializedArray<byte>(Math.Max(1, bytes.Length), pinned: true);
        bytes.CopyTo(pinned);
        return new IndexMemory(pinned, bytes.Length);
    }

    /// <summary>A range of the bytes; its place was checked against <see cref="Length"/> when the header was read.</summary>
    public Section Slice(long offset, long length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw new IndexFormatException(Path, $"a section at {offset} of {length} bytes in a file of {Length}", "sections inside the file");
        }

        return new Section(this, _start + offset, length);
    }

    /// <summary>Keeps the bytes in place until <see cref="Release"/>.</summary>
    /// <exception cref="ObjectDisposedException">The index was closed.</exception>
    public void Lease()
    {
        bool isLeased = false;
        _mapped?.DangerousAddRef(ref isLeased);
        ObjectDisposedException.ThrowIf(_mapped is null && Volatile.Read(ref _isDisposed) != 0, this);
    }

    /// <summary>Ends one <see cref="Lease"/>.</summary>
    public void Release() => _mapped?.DangerousRelease();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        _mapped?.ReleasePointer();
        _mapped?.Dispose();
        GC.KeepAlive(_array);
    }
}
