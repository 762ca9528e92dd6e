using Bot.Search.Analysis.Lexicons;
using Bot.Search.Indexing;
using Bot.Search.Querying;
using Bot.Search.Segments;

namespace Bot.Search;

/// <summary>
/// An immutable index of passages: built once, searched by any number of threads at a time. Closing it lets running searches
/// finish; later ones get an <see cref="ObjectDisposedException"/>.
/// </summary>
public sealed class PassageIndex : IDisposable
{
    private readonly Segment _segment;
    private readonly IndexOptions _options;

    private PassageIndex(Segment segment, IndexOptions options)
    {
        _segment = segment;
        _options = options;
        Vocabulary = new IndexVocabulary(segment);
    }

    /// <summary>Number of passages in the index.</summary>
    public int PassageCount => _segment.Header.PassageCount;

    /// <summary>The index's terms, for correcting and expanding questions.</summary>
    public IVocabulary Vocabulary { get; }

    /// <summary>Builds an index of <paramref name="passages"/> that lives in memory only, with <see cref="IndexOptions.Default"/>.</summary>
    /// <exception cref="ArgumentException">Two passages have the same id.</exception>
    public static PassageIndex InMemory(IReadOnlyList<PassageSource> passages) => InMemory(passages, IndexOptions.Default);

    /// <summary>Builds an index of <paramref name="passages"/> that lives in memory only.</summary>
    /// <exception cref="ArgumentException">Two passages have the same id.</exception>
    public static PassageIndex InMemory(IReadOnlyList<PassageSource> passages, IndexOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var stream = new MemoryStream();
        new IndexBuilder(options, null, null).Build(passages, stream, CancellationToken.None);
        return Open(IndexMemory.From(stream.GetBuffer().AsSpan(0, (int)stream.Length)), options);
    }

    /// <summary>
    /// Writes an index file. It is written under a temporary name beside <paramref name="path"/> and renamed when it is complete
    /// and on disk, so that at any moment the old index or the new one stands there, never a part.
    /// The same passages and options give the same bytes.
    /// </summary>
    /// <exception cref="ArgumentException">Two passages have the same id.</exception>
    /// <exception cref="IOException">The disk is full or the folder cannot be written; an index that stood there is untouched.</exception>
    public static void Build(
        string path,
        IEnumerable<PassageSource> passages,
        IndexOptions options,
        IProgress<IndexingProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        AtomicFile.Write(path, stream => new IndexBuilder(options, path, progress).Build(passages, stream, cancellationToken));
    }

    /// <summary>Opens an index file.</summary>
    /// <exception cref="IndexFormatException">It is damaged, of another format version, or made by other analyzers or word lists.</exception>
    public static PassageIndex Open(string path, IndexOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Open(IndexMemory.Map(path), options);
    }

    /// <summary>The id under which the passage <paramref name="docId"/> was indexed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such passage.</exception>
    public string PassageId(int docId)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(docId);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(docId, PassageCount);
        return Leased(() => _segment.Names.Name(docId));
    }

    /// <summary>The doc id of the passage named <paramref name="passageId"/>, or -1.</summary>
    public int Find(string passageId)
    {
        ArgumentNullException.ThrowIfNull(passageId);
        return Leased(() => _segment.Names.Find(passageId));
    }

    /// <summary>The best passages for <paramref name="query"/>: score descending, then doc id ascending.</summary>
    /// <exception cref="InvalidOperationException">The query quotes a phrase and the index keeps no bodies.</exception>
    public IReadOnlyList<SearchHit> Search(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        int k = Math.Clamp(query.Top, 1, Math.Max(1, PassageCount));
        return Leased(() =>
        {
            var plan = QueryPlan.Of(_segment, _options, query);
            var highlighter = new Highlighter(_options, plan.Clauses);
            return Searcher.Best(plan, Restricted(query), k, PassageCount).Select(d => Hit(d, query.WantsHighlights ? highlighter : null, query.Bodies)).ToList();
        });
    }

    /// <summary>Why the passage <paramref name="docId"/> has the score that it has for <paramref name="query"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such passage.</exception>
    public Explanation Explain(Query query, int docId)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(docId);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(docId, PassageCount);
        return Leased(() => Explainer.Explain(QueryPlan.Of(_segment, _options, query), query.Ranking, docId, _segment));
    }

    /// <summary>Compares the whole file with its checksums; opening does so by itself for files up to 64 MB.</summary>
    /// <exception cref="IndexFormatException">The file is damaged.</exception>
    public void Verify() => Leased(() =>
    {
        _segment.Verify();
        return true;
    });

    /// <inheritdoc/>
    public void Dispose() => _segment.Dispose();

    /// <summary>Opens bytes; the fuzzer sets the limit to 0 to reach the readers with damaged sections.</summary>
    internal static PassageIndex Open(IndexMemory memory, IndexOptions options, long fullCheckLimit = Segment.FullCheckLimit)
    {
        var segment = Segment.Open(memory, fullCheckLimit);
        try
        {
            Compatibility.Check(memory.Path, segment.Header, options);
            return new PassageIndex(segment, options);
        }
        catch
        {
            segment.Dispose();
            throw;
        }
    }

    private Query Restricted(Query query)
    {
        var phrases = query.RequiresQuoted ? QuotedPhrases.In(query.Text) : [];
        if (phrases.Count == 0)
        {
            return query;
        }

        var filter = new PhraseFilter(_segment, _options, phrases);
        return query with { Filter = docId => query.Filter?.Invoke(docId) != false && filter.Admits(docId) };
    }

    private SearchHit Hit(ScoredDoc doc, Highlighter? highlighter, Func<int, string>? bodies)
    {
        string? body = highlighter is null ? null : bodies?.Invoke(doc.DocId) ?? _segment.Body(doc.DocId);
        IReadOnlyList<TextRange> highlights = body is null ? [] : new LazyRanges(body, highlighter!);
        return new SearchHit(doc.DocId, _segment.Names.Name(doc.DocId), doc.Score, highlights);
    }

    private T Leased<T>(Func<T> read)
    {
        _segment.Lease();
        try
        {
            return read();
        }
        finally
        {
            _segment.Release();
        }
    }
}
