namespace Bot.Search;

/// <summary>How far the building of an index is.</summary>
/// <param name="Passages">Passages analyzed so far.</param>
/// <param name="IsMerging">True once all are analyzed and the file is being written.</param>
public readonly record struct IndexingProgress(int Passages, bool IsMerging);
