using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Search.Querying;

/// <summary>
/// A clause's scores by frequency and length code. Frequencies up to 4, nearly all of them, are looked up in a table of 4 KB that
/// one clause fills with 64 vector divisions; a division for each posting took a third of the search at 1,000,000 passages.
/// </summary>
internal sealed class ImpactScores
{
    private const int MaxTabledFreq = 4;

    // A rare term is scored posting by posting: filling and allocating the table costs more than so many divisions.
    private const int FewPassages = 512;

    private readonly float _weight;
    private readonly float[] _norms;
    private readonly float[] _table = [];
    private readonly int _tabledFreq;

    /// <summary>Fills the table for a clause that many passages have.</summary>
    public ImpactScores(Clause clause)
    {
        _weight = clause.Weight;
        _norms = clause.Field.Norms;
        if (clause.Entry.DocFreq <= FewPassages)
        {
            return;
        }

        _table = new float[MaxTabledFreq * 256];
        _tabledFreq = MaxTabledFreq;
        for (int freq = 1; freq <= MaxTabledFreq; freq++)
        {
            Fill(freq, _table.AsSpan((freq - 1) * 256, 256));
        }
    }

    /// <summary>The score of a passage with that frequency and length code.</summary>
    public float Of(int freq, byte length) => freq <= _tabledFreq
        ? _table[((freq - 1) * 256) + length]
        : Bm25.Score(_weight, freq * _norms[length]);

    // The same operations in the same order as Bm25.Score, so the same bits.
    private void Fill(int freq, Span<float> scores)
    {
        var weight = new Vector<float>(_weight);
        var norms = MemoryMarshal.Cast<float, Vector<float>>(_norms);
        var targets = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = weight - (weight / (Vector<float>.One + (norms[i] * new Vector<float>(freq))));
        }
    }
}
