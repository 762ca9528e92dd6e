using Bot.Search.Segments;

namespace Bot.Search.Indexing;

/// <summary>Merges the runs of one field, in the order of their passages, into the field's sections.</summary>
internal sealed class FieldMerger
{
    /// <summary>Sections that a field has.</summary>
    public const int SectionCount = 7;

    private readonly uint _number;
    private readonly IndexField _field;
    private readonly IReadOnlyList<FieldRun> _runs;
    private readonly List<TermTable> _tables;
    private readonly Vocabulary[] _vocabularies;
    private readonly int[] _runTables;

    /// <summary>Sorts the terms of the runs.</summary>
    /// <param name="number">The field's number.</param>
    /// <param name="field">The field.</param>
    /// <param name="runs">Its runs, by first passage.</param>
    public FieldMerger(int number, IndexField field, IReadOnlyList<FieldRun> runs)
    {
        _number = (uint)number;
        _field = field;
        _runs = runs;
        _tables = [.. runs.Select(r => r.Table).Distinct()];
        _vocabularies = [.. _tables.Select(t => new Vocabulary(t))];
        _runTables = [.. runs.Select(r => _tables.IndexOf(r.Table))];
    }

    /// <summary>Writes the sections and returns the field's line of the header.</summary>
    public FieldHeader WriteTo(SectionWriter writer, string? spillPath, CancellationToken cancellationToken)
    {
        byte[] lengths = [.. _runs.SelectMany(r => r.Lengths)];
        var header = new FieldHeader(
            _field.Name,
            _field.Source,
            _field.HasPositions,
            _field.Analyzer.Name,
            _field.Analyzer.Version,
            _runs.Sum(r => r.DocCount),
            _runs.Sum(r => (long)r.TotalTermFreq),
            0);
        using var positions = Spill.Open(spillPath);
        using var terms = new TextTableWriter(Spill.Open(spillPath));
        writer.Write(SectionKind.Lengths, lengths, _number);
        writer.Begin(SectionKind.Postings, _number);
        var lists = new PostingListWriter(writer, positions, lengths, FieldSegment.ComputeNorms(header.AverageLength));
        int termCount = WriteTerms(terms, lists, cancellationToken);
        writer.End();
        writer.Begin(SectionKind.Positions, _number);
        Spill.CopyTo(positions, writer);
        writer.End();
        terms.WriteTo(writer, SectionKind.TermOffsets, SectionKind.TermText, _number);
        writer.Write(SectionKind.TermEntries, lists.Entries, _number);
        writer.Write(SectionKind.Blocks, lists.Blocks, _number);
        return header with { TermCount = termCount };
    }

    private int WriteTerms(TextTableWriter terms, PostingListWriter lists, CancellationToken cancellationToken)
    {
        int[] places = new int[_vocabularies.Length];
        int[] ids = new int[_vocabularies.Length];
        int count = 0;
        while (TakeNext(places, ids, terms))
        {
            cancellationToken.ThrowIfCancellationRequested();
            lists.BeginTerm();
            for (int run = 0; run < _runs.Count; run++)
            {
                int id = ids[_runTables[run]];
                if (id >= 0)
                {
                    Append(lists, new RunReader(_runs[run].Postings(id), _runs[run].FirstDoc));
                }
            }

            lists.EndTerm();
            count++;
        }

        return count;
    }

    /// <summary>Takes the smallest term off the vocabularies; its number in each, -1 where it is not in one.</summary>
    private bool TakeNext(int[] places, int[] ids, TextTableWriter terms)
    {
        ReadOnlySpan<byte> smallest = default;
        bool isFound = false;
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] < _vocabularies[i].Count
                && (!isFound || _vocabularies[i].Bytes(places[i]).SequenceCompareTo(smallest) < 0))
            {
                smallest = _vocabularies[i].Bytes(places[i]);
                isFound = true;
            }
        }

        if (!isFound)
        {
            return false;
        }

        for (int i = 0; i < places.Length; i++)
        {
            bool isHere = places[i] < _vocabularies[i].Count && _vocabularies[i].Bytes(places[i]).SequenceEqual(smallest);
            ids[i] = isHere ? _vocabularies[i].Id(places[i]++) : -1;
        }

        terms.Add(smallest);
        return true;
    }

    private void Append(PostingListWriter lists, RunReader postings)
    {
        while (postings.MoveNext())
        {
            lists.Add(postings.Doc, postings.Freq);
            for (int i = 0; _field.HasPositions && i < postings.Freq; i++)
            {
                lists.AddPosition(postings.ReadNumber());
            }
        }
    }
}
