using Bot.Search.Analysis;
using Bot.Search.Segments;

namespace Bot.Search.Indexing;

/// <summary>
/// Collects the terms of one field over a batch of passages and turns them into a <see cref="FieldRun"/>.
/// Terms keep their numbers from batch to batch, so that a frequent term is stored once.
/// </summary>
internal sealed class FieldInverter(IndexField field)
{
    // Some megabytes of text without a paragraph's end. Counts and positions stay in the bits that the file has for them.
    private const int MaxTermsPerPassage = 1 << 20;

    // Terms are numbered so many at a time: the table of a large collection is in no cache, and their places come near together.
    private const int MaxPending = 64;

    private readonly List<int> _docEnds = [];
    private readonly ulong[] _pendingKeys = new ulong[MaxPending];
    private readonly int[] _pendingPlaces = new int[MaxPending];
    private int _pendingCount;
    private int[] _terms = new int[1 << 14];
    private int _count;

    /// <summary>The terms of all batches so far.</summary>
    public TermTable Table { get; } = new();

    /// <summary>Adds the next passage of the batch.</summary>
    /// <exception cref="ArgumentException">It has too many terms; leaving some out unsaid would make it unfindable by them.</exception>
    public void Add(PassageSource passage)
    {
        var sink = new Sink(this);
        field.Analyzer.Analyze(field.Source == FieldSource.Title ? passage.Title : passage.Body, ref sink);
        int length = _count - (_docEnds.Count == 0 ? 0 : _docEnds[^1]);
        if (length > MaxTermsPerPassage)
        {
            throw new ArgumentException($"Passage '{passage.Id}' has {length} terms in the field '{field.Name}'; at most {MaxTermsPerPassage} are indexed. Break it into paragraphs.", nameof(passage));
        }

        _docEnds.Add(_count);
    }

    /// <summary>The batch's postings; the inverter is ready for the next batch.</summary>
    public FieldRun Finish(int firstDoc, string? spillPath)
    {
        NumberPending();
        int[] starts = Starts();
        ulong[] occurrences = Scatter((int[])starts.Clone());
        var writer = new RunWriter(Table.Count, field.HasPositions);
        for (int term = 0; term < Table.Count; term++)
        {
            writer.Add(occurrences.AsSpan(starts[term]..starts[term + 1]));
        }

        byte[] lengths = new byte[_docEnds.Count];
        int docCount = 0;
        for (int doc = 0; doc < lengths.Length; doc++)
        {
            int length = _docEnds[doc] - (doc == 0 ? 0 : _docEnds[doc - 1]);
            lengths[doc] = LengthCode.Encode(length);
            docCount += length > 0 ? 1 : 0;
        }

        var run = new FieldRun(Table, firstDoc, lengths, docCount, _count, writer.Offsets, writer.Bytes(spillPath));
        _docEnds.Clear();
        _count = 0;
        return run;
    }

    private int[] Starts()
    {
        int[] starts = new int[Table.Count + 1];
        foreach (int term in _terms.AsSpan(0, _count))
        {
            starts[term + 1]++;
        }

        for (int term = 0; term < Table.Count; term++)
        {
            starts[term + 1] += starts[term];
        }

        return starts;
    }

    /// <summary>Occurrences by term: the passage's number in the batch above, the position below.</summary>
    private ulong[] Scatter(int[] next)
    {
        ulong[] occurrences = new ulong[_count];
        int start = 0;
        for (int doc = 0; doc < _docEnds.Count; doc++)
        {
            var terms = _terms.AsSpan(start.._docEnds[doc]);
            for (int position = 0; position < terms.Length; position++)
            {
                occurrences[next[terms[position]]++] = ((ulong)doc << 32) | (uint)position;
            }

            start = _docEnds[doc];
        }

        return occurrences;
    }

    private void Add(scoped ReadOnlySpan<char> term)
    {
        if (_count == _terms.Length)
        {
            Array.Resize(ref _terms, _terms.Length * 2);
        }

        if (!TermTable.TryKey(term, out ulong key))
        {
            _terms[_count++] = Table.GetOrAdd(term);
            return;
        }

        Table.Prefetch(key);
        _pendingKeys[_pendingCount] = key;
        _pendingPlaces[_pendingCount++] = _count++;
        if (_pendingCount == MaxPending)
        {
            NumberPending();
        }
    }

    private void NumberPending()
    {
        for (int i = 0; i < _pendingCount; i++)
        {
            _terms[_pendingPlaces[i]] = Table.GetOrAdd(_pendingKeys[i]);
        }

        _pendingCount = 0;
    }

    private readonly struct Sink(FieldInverter inverter) : ITokenSink
    {
        public void Add(scoped ReadOnlySpan<char> term, TextRange range) => inverter.Add(term);
    }
}
