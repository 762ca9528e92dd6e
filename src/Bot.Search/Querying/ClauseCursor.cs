using System.Numerics;
using System.Runtime.Intrinsics;
using Bot.Search.Segments;

namespace Bot.Search.Querying;

/// <summary>Walks one clause window by window and adds its scores.</summary>
internal sealed class ClauseCursor
{
    private readonly PostingCursor _postings = new();
    private readonly Clause _clause;
    private ImpactScores? _scores;
    private int _inBlock;
    private int _entered = -1;

    /// <summary>Stands before the clause's first posting.</summary>
    public ClauseCursor(Clause clause, int passageCount)
    {
        _clause = clause;
        _postings.Reset(clause.Field, clause.Entry, passageCount);
    }

    /// <summary>The most that the clause adds to the score of any passage of the window last bounded.</summary>
    public double Bound { get; private set; }

    /// <summary>Moves to the window <c>[start, end)</c> and bounds the clause's scores in it by its blocks' impacts.</summary>
    public void EnterWindow(int start, int end)
    {
        float impact = 0;
        if (_postings.MoveTo(start))
        {
            var blocks = _postings.Blocks;
            int block = _postings.Block;
            impact = blocks[block].MaxImpact;
            while (blocks[block].LastDoc < end - 1 && ++block < blocks.Length)
            {
                impact = Math.Max(impact, blocks[block].MaxImpact);
            }
        }

        Bound = impact > 0 ? _clause.Score(impact) : 0;
    }

    /// <summary>Adds the clause's scores to all passages of the window.</summary>
    /// <param name="start">First doc id of the window.</param>
    /// <param name="scores">One sum a passage of the window.</param>
    /// <param name="touched">One bit a passage of the window, set for those that get a score.</param>
    /// <param name="needed">A block whose bound is not above this cannot lift any passage into the best and is passed over.</param>
    public void AddScores(int start, Span<double> scores, Span<ulong> touched, double needed)
    {
        int end = start + scores.Length;
        for (int from = start; _postings.MoveTo(from);)
        {
            var block = _postings.Blocks[_postings.Block];
            if (_clause.Score(block.MaxImpact) > needed)
            {
                AddBlock(start, from, scores, touched);
            }

            if (block.LastDoc >= end - 1)
            {
                return;
            }

            from = block.LastDoc + 1;
        }
    }

    /// <summary>Adds the clause's scores to some passages of the window, ascending.</summary>
    public void AddScores(ReadOnlySpan<int> docs, Span<double> scores)
    {
        _scores ??= new ImpactScores(_clause);
        var lengths = _clause.Field.Lengths.As<byte>();
        for (int i = 0; i < docs.Length && _postings.MoveTo(docs[i]);)
        {
            int last = _postings.Blocks[_postings.Block].LastDoc;
            var found = _postings.Docs();
            var freqs = _postings.Freqs();
            int place = _entered == _postings.Block ? _inBlock : 0;
            for (; i < docs.Length && docs[i] <= last; i++)
            {
                place = Find(found, place, docs[i]);
                if (found[place] == docs[i])
                {
                    scores[i] += _scores.Of(freqs[place], lengths[docs[i]]);
                }
            }

            _entered = _postings.Block;
            _inBlock = place;
        }
    }

    /// <summary>The first place from <paramref name="place"/> on whose doc is at or after <paramref name="docId"/>; there is one.</summary>
    private static int Find(ReadOnlySpan<int> docs, int place, int docId)
    {
        while (place + Vector256<int>.Count <= docs.Length)
        {
            var before = Vector256.LessThan(Vector256.Create(docs[place..]), Vector256.Create(docId));
            int count = BitOperations.PopCount(before.ExtractMostSignificantBits());
            place += count;
            if (count < Vector256<int>.Count)
            {
                return place;
            }
        }

        while (docs[place] < docId)
        {
            place++;
        }

        return place;
    }

    private void AddBlock(int start, int from, Span<double> scores, Span<ulong> touched)
    {
        _scores ??= new ImpactScores(_clause);
        var docs = _postings.Docs();
        var freqs = _postings.Freqs();
        var lengths = _clause.Field.Lengths.As<byte>();
        for (int i = docs[0] >= from ? 0 : Find(docs, _entered == _postings.Block ? _inBlock : 0, from); i < docs.Length; i++)
        {
            int place = docs[i] - start;
            if ((uint)place >= (uint)scores.Length)
            {
                return;
            }

            scores[place] += _scores.Of(freqs[i], lengths[docs[i]]);
            touched[place / 64] |= 1UL << place;
        }
    }
}
