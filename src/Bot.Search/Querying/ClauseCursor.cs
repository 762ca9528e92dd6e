using System.Numerics;
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
    /// <param name="needed">A block whose bound is not above this cannot lift any passage into the best and is passed over.</param>
    public void AddScores(int start, Span<double> scores, double needed)
    {
        int end = start + scores.Length;
        while (_postings.MoveTo(start))
        {
            bool isLast = _postings.Blocks[_postings.Block].LastDoc >= end - 1;
            if (_clause.Score(_postings.Blocks[_postings.Block].MaxImpact) > needed)
            {
                AddBlock(start, scores);
            }

            if (isLast)
            {
                return;
            }

            start = _postings.Blocks[_postings.Block].LastDoc + 1;
            scores = scores[^(end - start)..];
        }
    }

    /// <summary>Adds the clause's scores to some passages of the window, ascending.</summary>
    public void AddScores(ReadOnlySpan<int> docs, Span<double> scores)
    {
        _scores ??= new ImpactScores(_clause);
        var lengths = _clause.Field.Lengths.As<byte>();
        for (int i = 0; i < docs.Length && _postings.MoveTo(docs[i]); i++)
        {
            int place = Find(docs[i]);
            var found = _postings.Docs();
            if (found[place] == docs[i])
            {
                scores[i] += _scores.Of(_postings.Freqs()[place], lengths[docs[i]]);
            }
        }
    }

    /// <summary>The place of the first posting of the current block at or after <paramref name="docId"/>; there is one.</summary>
    private int Find(int docId)
    {
        var docs = _postings.Docs();
        int place = _entered == _postings.Block ? _inBlock : 0;
        var target = new Vector<int>(docId);
        while (place + Vector<int>.Count <= docs.Length && Vector.LessThanAll(new Vector<int>(docs[place..]), target))
        {
            place += Vector<int>.Count;
        }

        while (docs[place] < docId)
        {
            place++;
        }

        _entered = _postings.Block;
        _inBlock = place;
        return place;
    }

    private void AddBlock(int start, Span<double> scores)
    {
        _scores ??= new ImpactScores(_clause);
        var docs = _postings.Docs();
        var freqs = _postings.Freqs();
        var lengths = _clause.Field.Lengths.As<byte>();
        for (int i = docs[0] >= start ? 0 : Find(start); i < docs.Length; i++)
        {
            int place = docs[i] - start;
            if ((uint)place >= (uint)scores.Length)
            {
                return;
            }

            scores[place] += _scores.Of(freqs[i], lengths[docs[i]]);
        }
    }
}
