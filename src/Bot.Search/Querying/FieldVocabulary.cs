using Bot.Search.Analysis.Lexicons;
using Bot.Search.Segments;

namespace Bot.Search.Querying;

/// <summary>The terms of one field of an open index; like its searches, usable until the index is closed.</summary>
internal sealed class FieldVocabulary(Segment segment, FieldSegment terms) : IVocabulary
{
    /// <inheritdoc/>
    public int DocCount => terms.Header.DocCount;

    /// <inheritdoc/>
    public int DocFreq(string term)
    {
        segment.Lease();
        try
        {
            return terms.Find(term)?.DocFreq ?? 0;
        }
        finally
        {
            segment.Release();
        }
    }

    /// <inheritdoc/>
    public IEnumerable<(string Term, int DocFreq)> Terms()
    {
        for (int ordinal = 0; ordinal < terms.Terms.Count; ordinal++)
        {
            yield return At(ordinal);
        }
    }

    // One lease a term, so that a listing that is not finished does not keep the file open.
    private (string Term, int DocFreq) At(int ordinal)
    {
        segment.Lease();
        try
        {
            return (terms.Terms.Term(ordinal), terms.EntryAt(ordinal).DocFreq);
        }
        finally
        {
            segment.Release();
        }
    }
}
