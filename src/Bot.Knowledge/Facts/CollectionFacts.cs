using System.Collections.Concurrent;

namespace Bot.Knowledge.Facts;

/// <summary>
/// The typed facts of a collection: of each passage, the places that it is about, and when each document is in force.
/// Facts of a document are read when first asked for and kept; a document whose facts cannot be read has none. Thread-safe.
/// </summary>
public sealed class CollectionFacts
{
    private const int CountyCode = 6;

    private readonly ConcurrentDictionary<Document, DocumentFacts> _byDocument = new();
    private readonly ConcurrentDictionary<Document, ReadFailure> _failures = new();
    private readonly Collection _collection;
    private readonly Func<Document, DocumentFacts> _read;

    // What fails is tried again by the next who asks: a Lazy of another mode would throw the first failure for good.
    private readonly Lazy<IReadOnlyDictionary<Document, DocumentValidity>> _validity;
    private readonly Lazy<IReadOnlyList<Region>> _known;
    private readonly Lazy<IReadOnlyList<(Passage Passage, Fact Fact)>> _repeals;
    private readonly Lazy<IReadOnlyList<Passage>> _ending;

    /// <summary>Makes the facts of a collection; nothing is read yet.</summary>
    public CollectionFacts(Collection collection)
        : this(collection, DocumentFacts.Read, facts => ValidityReader.Read(collection, facts))
    {
    }

    /// <summary>Makes the facts of a collection, of each document by <paramref name="read"/> and when they are in force by <paramref name="readValidity"/>.</summary>
    internal CollectionFacts(Collection collection, Func<Document, DocumentFacts> read, Func<CollectionFacts, IReadOnlyDictionary<Document, DocumentValidity>> readValidity)
    {
        ArgumentNullException.ThrowIfNull(collection);
        _collection = collection;
        _read = read;
        _validity = new(() => readValidity(this), LazyThreadSafetyMode.PublicationOnly);
        _known = new(() => [.. collection.Documents.SelectMany(document => For(document).Context.UnlistedRegions.Concat(Counties(document))).Distinct()], LazyThreadSafetyMode.PublicationOnly);
        _ending = new(() => [.. collection.Passages.Where(passage => ValidityWords.End(passage.Text))], LazyThreadSafetyMode.PublicationOnly);
        _repeals = new(() => [.. _ending.Value.SelectMany(passage => Of(passage).Where(fact => fact.Detail == ValidityWords.Repeals).Select(fact => (passage, fact)))], LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Every statement that ends a rule by its name, and the passage that makes it.</summary>
    public IReadOnlyList<(Passage Passage, Fact Fact)> Repeals => _repeals.Value;

    /// <summary>Every passage that says that something is no longer in force, headings apart.</summary>
    public IReadOnlyList<Passage> Ending => _ending.Value;

    /// <summary>Reads what is not read yet and tells of which documents the facts could not be, by path.</summary>
    public IReadOnlyList<ReadFailure> ReadAll()
    {
        foreach (Document document in _collection.Documents)
        {
            For(document);
        }

        return [.. _failures.Values.OrderBy(failure => failure.Path, StringComparer.Ordinal)];
    }

    /// <summary>The facts of the passage's text, headings included as passages of their own. For a table row offsets are those of the joined cells.</summary>
    public IReadOnlyList<Fact> Of(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return For(passage.Document).Of(passage);
    }

    /// <summary>What is known around the texts of a document: its date, its places, its abbreviations. Use it to read a heading or lead-in.</summary>
    public FactContext Context(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return For(document).Context;
    }

    /// <summary>What is known around a question: today, the places that only the documents know, and the counties that documents are about.</summary>
    public FactContext QuestionContext(DateOnly today) => new() { Written = today, UnlistedRegions = _known.Value };

    /// <summary>The places of the passage: those it belongs to and those it names.</summary>
    public PassageRegions Regions(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return For(passage.Document).Regions(passage);
    }

    /// <summary>The places that a document is about as a whole: its front matter, title or issuer name them. Empty for one about the whole country.</summary>
    public IReadOnlyList<Region> Regions(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return For(document).Context.Regions;
    }

    /// <summary>When the document is in force, and what replaces it.</summary>
    public DocumentValidity Validity(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _validity.Value[document];
    }

    // 宝安 is any word until a document is about 宝安区.
    private IEnumerable<Region> Counties(Document document) =>
        For(document).Context.Regions.Where(region => region.Code.Length == CountyCode && region.ShortName.Length >= 2 && !RegionNames.IsWord(region.ShortName));

    private DocumentFacts For(Document document) => _byDocument.GetOrAdd(document, ReadOrNone);

    // One strange document must not fail the questions about all others: it is served by its words alone.
    private DocumentFacts ReadOrNone(Document document)
    {
        try
        {
            return _read(document);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _failures[document] = new ReadFailure(document.Path, $"Its dates, amounts and places cannot be read ({e.GetType().Name}: {e.Message}); it is served without them.");
            return DocumentFacts.None(document);
        }
    }
}
