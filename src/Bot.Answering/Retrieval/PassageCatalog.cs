using System.Collections.Concurrent;
using Bot.Answering.Matching;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Retrieval;

/// <summary>The passages of a collection, prepared when they are first needed. Safe for any number of threads.</summary>
internal sealed class PassageCatalog
{
    // So many prepared forms are kept, of passages that lie so far apart the last one asked for: they take a few times the memory of the text.
    private const int MostKept = 100_000;

    // Titles of versions share the name of the matter.
    private const int SharedByVersions = 6;

    private static readonly string[] Endings = ["\n", "的", "集团", "公司", "股份", "有限", ":", "("];

    private readonly PreparedPassage?[] _prepared;
    private readonly Lazy<string> _heads;
    private readonly Dictionary<Passage, int> _docIds;
    private readonly ConcurrentDictionary<int, TableColumns> _columns = new();
    private readonly ConcurrentDictionary<Document, IReadOnlyList<Document>> _akin = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<Document>> _titled = new(StringComparer.Ordinal);

    /// <summary>A catalog of <paramref name="collection"/> that keeps the prepared forms of <paramref name="mostKept"/> passages.</summary>
    public PassageCatalog(Collection collection, int mostKept = MostKept)
    {
        Collection = collection;
        _heads = new Lazy<string>(() => Heads(collection));
        _docIds = new Dictionary<Passage, int>(collection.Passages.Count);
        for (int docId = 0; docId < collection.Passages.Count; docId++)
        {
            _docIds.Add(collection.Passages[docId], docId);
        }

        Facts = new CollectionFacts(collection);
        Statistics = new PairStatistics(collection);
        _prepared = new PreparedPassage?[Math.Min(collection.Passages.Count, mostKept)];
    }

    /// <summary>The documents.</summary>
    public Collection Collection { get; }

    /// <summary>Typed facts of its passages.</summary>
    public CollectionFacts Facts { get; }

    /// <summary>How rare words are.</summary>
    public PairStatistics Statistics { get; }

    /// <summary>The passage <paramref name="docId"/>, prepared.</summary>
    public PreparedPassage this[int docId]
    {
        get
        {
            // Two threads may prepare the same passage at once; the results are equal and either may stay.
            ref var place = ref _prepared[docId % _prepared.Length];
            return Volatile.Read(ref place) is { } kept && ReferenceEquals(kept.Passage, Collection.Passages[docId]) ? kept : (place = Prepare(docId));
        }
    }

    /// <summary>The doc id of <paramref name="passage"/>, a passage of this collection that is no heading.</summary>
    public int Find(Passage passage) => _docIds[passage];

    /// <summary>Whether a title or heading of the collection is <paramref name="name"/>, folded, or speaks of what is its own (某某的平台, 某某公司): there is something to say about it.</summary>
    public bool IsHeaded(string name) => Endings.Any(end => _heads.Value.Contains($"\n{name}{end}", StringComparison.Ordinal));

    /// <summary>The other documents whose titles have a stretch of six characters of that of <paramref name="document"/>, as versions of one rule have.</summary>
    public IReadOnlyList<Document> WithLikeTitle(Document document) =>
        _akin.GetOrAdd(document, of => [.. Collection.Documents.Where(d => !ReferenceEquals(d, of) && CommonRun.Longest(of.Title, d.Title) >= SharedByVersions)]);

    /// <summary>The documents whose title says <paramref name="word"/>, one of the few that name sorts of rules.</summary>
    public IReadOnlyList<Document> Titled(string word) =>
        _titled.GetOrAdd(word, said => [.. Collection.Documents.Where(d => d.Title.Contains(said, StringComparison.Ordinal))]);

    /// <summary>The passages of <paramref name="document"/> that can be retrieved, prepared.</summary>
    public IEnumerable<PreparedPassage> Of(Document document) => document.Passages.Where(p => p.Kind != PassageKind.Heading).Select(p => this[Find(p)]);

    // Looked at only for an answer that does not name what is asked about, so it is made when that first happens.
    private static string Heads(Collection collection)
    {
        var heads = collection.Passages.SelectMany(p => p.Headings.Prepend(p.Document.Title)).Distinct(StringComparer.Ordinal).Take(MostKept);
        return $"\n{string.Join('\n', heads.Select(Folding.Fold))}\n";
    }

    private PreparedPassage Prepare(int docId)
    {
        var passage = Collection.Passages[docId];
        string before = Sibling(docId, -1)?.Text ?? "";
        string after = Sibling(docId, 1)?.Text ?? "";
        return new PreparedPassage(passage, before + "\n" + after, Facts.Regions(passage), Facts.Of(passage), ColumnsOf(passage, docId)) { Validity = Facts.Validity(passage.Document) };
    }

    private TableColumns ColumnsOf(Passage passage, int docId) =>
        TableColumns.Has(passage) ? _columns.GetOrAdd(TableColumns.FirstRow(Collection, docId), first => TableColumns.Of(Collection, first)) : TableColumns.None;

    /// <summary>The passage <paramref name="step"/> further in the same document and section, or null.</summary>
    public Passage? Sibling(int docId, int step)
    {
        int other = docId + step;
        if (other < 0 || other >= Collection.Passages.Count)
        {
            return null;
        }

        var passage = Collection.Passages[docId];
        var sibling = Collection.Passages[other];
        return sibling.IsInSectionOf(passage) ? sibling : null;
    }
}
