using Bot.Search.Analysis;

namespace Bot.Search;

/// <summary>One field of an index.</summary>
/// <param name="Name">Unique among the fields, such as <c>words</c>.</param>
/// <param name="Source">The text of a passage that is analyzed.</param>
/// <param name="Analyzer">Makes the terms, of passages and of queries alike.</param>
/// <param name="HasPositions">Keeps the place of every term, for proximity.</param>
public sealed record IndexField(string Name, FieldSource Source, Analyzer Analyzer, bool HasPositions);
