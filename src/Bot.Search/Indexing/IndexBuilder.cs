using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Bot.Search.Segments;

namespace Bot.Search.Indexing;

/// <summary>
/// Builds an index in two steps: batches of passages become runs of postings, then the runs of each field are merged.
/// The merged bytes do not depend on where the batches were cut or which thread took which.
/// </summary>
internal sealed class IndexBuilder(IndexOptions options, string? spillPath, IProgress<IndexingProgress>? progress)
{
    private const int MaxBatchPassages = 1 << 16;
    private const int MaxBatchChars = 1 << 23;

    private readonly ConcurrentBag<FieldInverter[]> _idleInverters = [];
    private readonly ConcurrentBag<(int FirstDoc, FieldRun[] Runs)> _runs = [];
    private long _runBytes;
    private int _passageCount;

    /// <summary>Writes the index of <paramref name="passages"/> to <paramref name="target"/>, which must be able to seek.</summary>
    public void Build(IEnumerable<PassageSource> passages, Stream target, CancellationToken cancellationToken)
    {
        using var names = new TextTableWriter(Spill.Open(spillPath));
        using var bodies = new TextTableWriter(Spill.Open(spillPath));
        try
        {
            InvertAll(Batches(passages, names, bodies), cancellationToken);
            progress?.Report(new IndexingProgress(_passageCount, IsMerging: true));
            int[] order = names.Order(out string? duplicate);
            if (duplicate is not null)
            {
                throw new ArgumentException($"Two passages are named '{duplicate}'; give each its own id.", nameof(passages));
            }

            var writer = Begin(target);
            writer.Write(SectionKind.PassageIdOrder, MemoryMarshal.AsBytes(order.AsSpan()));
            names.WriteTo(writer, SectionKind.PassageIdOffsets, SectionKind.PassageIdText);
            if (options.StoresBodies)
            {
                bodies.WriteTo(writer, SectionKind.BodyOffsets, SectionKind.BodyText);
            }

            writer.Finish(_passageCount, options.Fingerprint, MergeFields(writer, cancellationToken));
        }
        finally
        {
            foreach (var run in _runs.SelectMany(r => r.Runs))
            {
                run.Dispose();
            }
        }
    }

    private IEnumerable<Batch> Batches(IEnumerable<PassageSource> passages, TextTableWriter names, TextTableWriter bodies)
    {
        var batch = new List<PassageSource>();
        long chars = 0;
        foreach (var passage in passages)
        {
            names.Add(passage.Id);
            if (options.StoresBodies)
            {
                bodies.Add(passage.Body);
            }

            batch.Add(passage);
            _passageCount++;
            chars += passage.Body.Length + passage.Title.Length;
            if (batch.Count == MaxBatchPassages || chars >= MaxBatchChars)
            {
                yield return new Batch(_passageCount - batch.Count, batch);
                progress?.Report(new IndexingProgress(_passageCount, IsMerging: false));
                batch = [];
                chars = 0;
            }
        }

        yield return new Batch(_passageCount - batch.Count, batch);
    }

    private void InvertAll(IEnumerable<Batch> batches, CancellationToken cancellationToken)
    {
        if (options.Parallelism > 1)
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
            Parallel.ForEach(Partitioner.Create(batches, EnumerablePartitionerOptions.NoBuffering), parallel, Invert);
            return;
        }

        foreach (var batch in batches)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Invert(batch);
        }
    }

    private void Invert(Batch batch)
    {
        if (!_idleInverters.TryTake(out var inverters))
        {
            inverters = [.. options.Fields.Select(f => new FieldInverter(f))];
        }

        var runs = new FieldRun[inverters.Length];
        for (int field = 0; field < runs.Length; field++)
        {
            foreach (var passage in batch.Passages)
            {
                inverters[field].Add(passage);
            }

            bool isInMemory = Interlocked.Read(ref _runBytes) < options.MemoryLimit;
            runs[field] = inverters[field].Finish(batch.FirstDoc, isInMemory ? null : spillPath);
            Interlocked.Add(ref _runBytes, runs[field].Bytes.Length);
        }

        _runs.Add((batch.FirstDoc, runs));
        _idleInverters.Add(inverters);
    }

    private SectionWriter Begin(Stream target)
    {
        var fields = options.Fields.Select(f =>
            new FieldHeader(f.Name, f.Source, f.HasPositions, f.Analyzer.Name, f.Analyzer.Version, 0, 0, 0));
        int sectionCount = 3 + (options.StoresBodies ? 2 : 0) + (FieldMerger.SectionCount * options.Fields.Count);
        return new SectionWriter(target, HeaderSerializer.ByteCount(options.Fingerprint, fields, sectionCount));
    }

    private List<FieldHeader> MergeFields(SectionWriter writer, CancellationToken cancellationToken)
    {
        var runs = _runs.OrderBy(r => r.FirstDoc).Select(r => r.Runs).ToList();
        var fields = new List<FieldHeader>();
        for (int field = 0; field < options.Fields.Count; field++)
        {
            var merger = new FieldMerger(field, options.Fields[field], [.. runs.Select(r => r[field])]);
            fields.Add(merger.WriteTo(writer, spillPath, cancellationToken));
        }

        return fields;
    }

    private readonly record struct Batch(int FirstDoc, List<PassageSource> Passages);
}
