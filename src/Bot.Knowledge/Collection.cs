namespace Bot.Knowledge;

/// <summary>The documents below one folder, as they were when it was read. Immutable.</summary>
public sealed class Collection
{
    private readonly Dictionary<string, Document> _byId;

    /// <summary>Makes a collection of documents that are already read.</summary>
    /// <param name="documents">The documents, ordered by id.</param>
    /// <param name="failures">Files that could not be read.</param>
    public Collection(IReadOnlyList<Document> documents, IReadOnlyList<ReadFailure> failures)
    {
        Documents = documents;
        Failures = failures;
        _byId = documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
        Passages = [.. documents.SelectMany(d => d.Passages).Where(p => p.Kind != PassageKind.Heading)];
    }

    /// <summary>The documents, ordered by id (ordinal).</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>All passages that can be retrieved, in document order: everything but headings.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>Files that could not be read, each with its reason.</summary>
    public IReadOnlyList<ReadFailure> Failures { get; }

    /// <summary>The document with that id, or null.</summary>
    public Document? Find(string documentId) => _byId.GetValueOrDefault(documentId);
}

/// <summary>A file that could not be read.</summary>
/// <param name="Path">Path below the collection's folder.</param>
/// <param name="Reason">What is wrong and what to change.</param>
public sealed record ReadFailure(string Path, string Reason);
