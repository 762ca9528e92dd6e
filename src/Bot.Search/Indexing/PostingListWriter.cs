using System.Runtime.InteropServices;
using Bot.Search.Segments;

namespace Bot.Search.Indexing;

/// <summary>Packs the postings of one field, term by term, into the sections Postings, Positions, Blocks and TermEntries.</summary>
internal sealed class PostingListWriter(SectionWriter postings, Stream positions, byte[] lengths, float[] norms)
{
    private readonly List<BlockEntry> _blocks = [];
    private readonly List<TermEntry> _entries = [];
    private readonly int[] _docs = new int[PostingBlock.Size];
    private readonly int[] _freqs = new int[PostingBlock.Size];
    private readonly byte[] _packed = new byte[PostingBlock.MaxByteCount];
    private byte[] _packedPositions = new byte[1024];
    private uint[] _positions = new uint[1024];
    private int _count;
    private int _positionCount;
    private int _docFreq;
    private int _totalTermFreq;
    private int _lastDoc = -1;
    private long _positionsLength;
    private TermEntry _entry;

    /// <summary>Lines of the block table so far.</summary>
    public ReadOnlySpan<byte> Blocks => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_blocks));

    /// <summary>Term entries so far.</summary>
    public ReadOnlySpan<byte> Entries => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_entries));

    /// <summary>Starts the next term.</summary>
    public void BeginTerm()
    {
        _entry = new TermEntry(postings.Length, _positionsLength, 0, 0, _blocks.Count, 0);
        _docFreq = 0;
        _totalTermFreq = 0;
        _lastDoc = -1;
    }

    /// <summary>Adds a posting, whose positions follow; doc ids ascend within a term.</summary>
    public void Add(int docId, int freq)
    {
        if (_count == PostingBlock.Size)
        {
            WriteBlock();
        }

        _docs[_count] = docId;
        _freqs[_count++] = freq;
        _docFreq++;
        _totalTermFreq += freq;
    }

    /// <summary>Adds a position number of the posting added last: the first position or the gap to the next.</summary>
    public void AddPosition(uint number)
    {
        if (_positionCount == _positions.Length)
        {
            Array.Resize(ref _positions, _positions.Length * 2);
        }

        _positions[_positionCount++] = number;
    }

    /// <summary>Ends the term.</summary>
    public void EndTerm()
    {
        if (_count > 0)
        {
            WriteBlock();
        }

        _entries.Add(_entry with { DocFreq = _docFreq, TotalTermFreq = _totalTermFreq });
    }

    private void WriteBlock()
    {
        float maxImpact = 0;
        for (int i = 0; i < _count; i++)
        {
            maxImpact = Math.Max(maxImpact, _freqs[i] * norms[lengths[_docs[i]]]);
        }

        _entry = _entry with { MaxImpact = Math.Max(_entry.MaxImpact, maxImpact) };
        uint offset = checked((uint)(postings.Length - _entry.PostingsOffset));
        uint positionsOffset = checked((uint)(_positionsLength - _entry.PositionsOffset));
        _blocks.Add(new BlockEntry(_docs[_count - 1], offset, positionsOffset, maxImpact));
        int length = PostingBlock.Pack(_docs.AsSpan(0, _count), _freqs.AsSpan(0, _count), _lastDoc, _packed);
        postings.Write(_packed.AsSpan(0, length));
        if (_positionCount > 0)
        {
            int bytes = PositionBlock.Pack(_positions.AsSpan(0, _positionCount), ref _packedPositions);
            positions.Write(_packedPositions, 0, bytes);
            _positionsLength += bytes;
        }

        _lastDoc = _docs[_count - 1];
        _count = 0;
        _positionCount = 0;
    }
}
