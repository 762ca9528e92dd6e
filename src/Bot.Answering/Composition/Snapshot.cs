using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Composition;

/// <summary>One state of the documents with everything that was made from it. Immutable; used by any number of readers at a time.</summary>
/// <param name="Collection">The documents.</param>
/// <param name="Index">The index of their passages.</param>
/// <param name="Answerer">Answers from the two.</param>
public sealed record Snapshot(Collection Collection, PassageIndex Index, Answerer Answerer);
