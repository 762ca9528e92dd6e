namespace Bot.Knowledge.Watching;

/// <summary>A new state of a collection and what led to it.</summary>
/// <param name="Collection">All documents as they are now; unchanged ones are the same objects as before.</param>
/// <param name="Added">Ids of new documents, ordered.</param>
/// <param name="Changed">Ids of documents whose text changed, ordered.</param>
/// <param name="Removed">Ids of documents that are gone, ordered.</param>
/// <param name="Failed">Files that cannot be read and could be before, or fail for another reason now.</param>
public sealed record CollectionChange(
    Collection Collection,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed,
    IReadOnlyList<ReadFailure> Failed);
