using System.Text;

namespace Bot.Search.Segments;

/// <summary>Numbered UTF-8 texts: one section with where each starts (32 bits where the texts take less than 4 GB, else 64; one more than there are texts), one with the texts.</summary>
internal readonly struct TextTable
{
    private readonly Section _offsets;
    private readonly Section _texts;
    private readonly bool _isWide;

    /// <summary>Reads <paramref name="count"/> texts from two sections.</summary>
    /// <exception cref="IndexFormatException">The sections have not the size that the count demands.</exception>
    public TextTable(int count, Section offsets, Section texts)
    {
        _offsets = offsets;
        _texts = texts;
        Count = count;
        _isWide = texts.Length > uint.MaxValue;
        if (offsets.Length != ((long)count + 1) * (_isWide ? sizeof(long) : sizeof(uint)))
        {
            throw offsets.Damaged($"{offsets.Length} bytes of text offsets for {count} texts");
        }
    }

    /// <summary>Number of texts.</summary>
    public int Count { get; }

    /// <summary>The bytes of one text.</summary>
    public ReadOnlySpan<byte> Bytes(int number)
    {
        long start = Start(number);
        long length = Start(number + 1L) - start;
        return length <= int.MaxValue ? _texts.Slice(start, (int)length) : throw _offsets.Damaged("a text of more than 2 GB");
    }

    /// <summary>One text.</summary>
    public string Text(int number) => Encoding.UTF8.GetString(Bytes(number));

    private long Start(long number) => _isWide ? _offsets.Read<long>(number) : _offsets.Read<uint>(number);
}
