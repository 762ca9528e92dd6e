using Bot.Search.Segments;

namespace Bot.Search.Querying;

/// <summary>Reads where one query term stands in passages that are asked for in ascending order.</summary>
internal sealed class KeyTerm
{
    // A term that stands more often than this in one passage is told by its first occurrences.
    private const int MaxPositions = 128;

    private readonly PostingCursor _postings = new();
    private readonly Clause _clause;
    private readonly int[] _positions = new int[MaxPositions];

    /// <summary>Stands before the term's first posting.</summary>
    public KeyTerm(Clause clause, int passageCount)
    {
        _clause = clause;
        _postings.Reset(clause.Field, clause.Entry, passageCount);
        Idf = Bm25.Idf(clause.Field.Header.DocCount, clause.Entry.DocFreq);
        Weight = clause.Reason is null ? Idf : Idf * Math.Min(1, clause.Boost);
    }

    /// <summary>How much the term tells.</summary>
    public float Idf { get; }

    /// <summary>The same, less for a term that the caller added at a lower weight.</summary>
    public float Weight { get; }

    /// <summary>Number of positions of the current passage.</summary>
    public int Count { get; private set; }

    /// <summary>The term's positions in the current passage, ascending; empty where it does not stand there.</summary>
    public ReadOnlySpan<int> Positions => _positions.AsSpan(0, Count);

    /// <summary>Reads the positions in a passage; doc ids must not descend from call to call.</summary>
    public void Read(int docId)
    {
        Count = 0;
        if (!_postings.MoveTo(docId))
        {
            return;
        }

        int place = _postings.Docs().BinarySearch(docId);
        if (place < 0)
        {
            return;
        }

        int before = 0;
        foreach (int freq in _postings.Freqs()[..place])
        {
            before += freq;
        }

        Count = Math.Min(_postings.Freqs()[place], MaxPositions);
        PositionBlock.Read(_clause.Field.Positions, _postings.PositionsOffset, before, _positions.AsSpan(0, Count));
    }
}
