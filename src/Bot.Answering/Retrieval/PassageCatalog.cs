using Bot.Answering.Matching;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Retrieval;

/// <summary>The passages of a collection, prepared when they are first needed. Safe for any number of threads.</summary>
internal sealed class PassageCatalog
{
    // Beyond this many passages the prepared forms are not kept: they take a few times the memory of the text.
    private const int MostKept = 100_000;

    private static readonly string[] Endings = ["\n", "的", "集团", "公司", "股份", "有限", ":", "("];

    private readonly PreparedPassage?[] _prepared;
    private readonly Lazy<string> _heads;
    private readonly Dictionary<Passage, int> _docIds;

    /// <summary>A catalog of <paramref name="collection"/>.</summary>
    public PassageCatalog(Collection collection)
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
        _prepared = new PreparedPassage?[collection.Passages.Count <= MostKept ? collection.Passages.Count : 0];
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
            if (docId >= _prepared.Length)
            {
                return Prepare(docId);
            }

            // Two threads may prepare the same passage at once; the results are equal and either may stay.
            return Volatile.Read(ref _prepared[docId]) ?? (_prepared[docId] = Prepare(docId));
        }
    }

    /// <summary>The doc id of <paramref name="passage"/>, a passage of this collection that is no heading.</summary>
    public int Find(Passage passage) => _docIds[passage];

    /// <summary>Whether a title or heading of the collection is <paramref name="name"/>, folded, or speaks of what is its own (某某的平台, 某某公司): there is something to say about it.</summary>
    public bool IsHeaded(string name) => Endings.Any(end => _heads.Value.Contains($"\n{name}{end}", StringComparison.Ordinal));

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
        return new PreparedPassage(passage, before + "\n" + after, Facts.Regions(passage), Facts.Of(passage), passage is { Kind: PassageKind.TableRow, Columns.Count: > 0 } ? ColumnGloss.Of(Collection, docId) : []) { Validity = Facts.Validity(passage.Document) };
    }

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
        return ReferenceEquals(passage.Document, sibling.Document) && passage.Headings.SequenceEqual(sibling.Headings, StringComparer.Ordinal)
            ? sibling
            : null;
    }
}
