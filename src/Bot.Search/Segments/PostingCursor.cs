using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Search.Segments;

/// <summary>Walks the postings of one term forward, unpacking a block only when it is entered.</summary>
internal sealed class PostingCursor
{
    private int[] _docs = [];
    private int[] _freqs = [];
    private FieldSegment? _field;
    private TermEntry _entry;
    private int _passageCount;
    private int _unpacked;

    /// <summary>Number of the block that the cursor stands on; <see cref="BlockCount"/> after the last.</summary>
    public int Block { get; private set; }

    /// <summary>Number of blocks.</summary>
    public int BlockCount => _entry.BlockCount;

    /// <summary>Stands before the first posting of a term.</summary>
    public void Reset(FieldSegment field, in TermEntry entry, int passageCount)
    {
        _field = field;
        _entry = entry;
        _passageCount = passageCount;
        _unpacked = -1;
        Block = 0;

        // Most terms of a question are in few passages.
        int largest = Math.Min(PostingBlock.Size, entry.DocFreq);
        if (_docs.Length < largest)
        {
            _docs = new int[largest];
            _freqs = new int[largest];
        }
    }

    /// <summary>The term's line of the block table.</summary>
    public ReadOnlySpan<BlockEntry> Blocks => _field!.Blocks(_entry);

    /// <summary>Moves forward to the first block whose last doc is at least <paramref name="docId"/>.</summary>
    /// <returns>False where there is none.</returns>
    public bool MoveTo(int docId)
    {
        var blocks = Blocks;
        int block = Block;
        while (block < blocks.Length && blocks[block].LastDoc < docId)
        {
            block++;
        }

        Block = block;
        return block < blocks.Length;
    }

    /// <summary>Doc ids of the current block, ascending.</summary>
    public ReadOnlySpan<int> Docs()
    {
        Unpack();
        return _docs.AsSpan(0, Count);
    }

    /// <summary>Frequencies of the current block, side by side with <see cref="Docs"/>.</summary>
    public ReadOnlySpan<int> Freqs()
    {
        Unpack();
        return _freqs.AsSpan(0, Count);
    }

    /// <summary>Where the current block's positions start in the field's positions section.</summary>
    public long PositionsOffset => _entry.PositionsOffset + Blocks[Block].PositionsOffset;

    private int Count => Block == BlockCount - 1 ? _entry.DocFreq - (Block * PostingBlock.Size) : PostingBlock.Size;

    private void Unpack()
    {
        if (_unpacked == Block)
        {
            return;
        }

        var blocks = Blocks;
        int previous = Block == 0 ? -1 : blocks[Block - 1].LastDoc;
        var source = _field!.Postings.Tail(_entry.PostingsOffset + blocks[Block].PostingsOffset, PostingBlock.MaxByteCount);
        var docs = _docs.AsSpan(0, Count);
        if (!PostingBlock.TryUnpack(source, previous, docs, _freqs.AsSpan(0, Count)) || docs[^1] != blocks[Block].LastDoc || !AreInRange(docs))
        {
            throw _field.Postings.Damaged("a block of postings that cannot be");
        }

        _unpacked = Block;
    }

    private bool AreInRange(ReadOnlySpan<int> docs)
    {
        // Gaps are at least 1, so doc ids ascend unless a sum runs over; then one is negative or as large as no passage.
        var largest = Vector<uint>.Zero;
        var numbers = MemoryMarshal.Cast<int, uint>(docs);
        int i = 0;
        for (; i + Vector<uint>.Count <= numbers.Length; i += Vector<uint>.Count)
        {
            largest = Vector.Max(largest, new Vector<uint>(numbers[i..]));
        }

        bool isInRange = Vector.LessThanAll(largest, new Vector<uint>((uint)_passageCount));
        for (; i < numbers.Length; i++)
        {
            isInRange &= numbers[i] < (uint)_passageCount;
        }

        return isInRange;
    }
}
