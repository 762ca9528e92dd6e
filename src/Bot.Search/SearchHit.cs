namespace Bot.Search;

/// <summary>One ranked passage.</summary>
/// <param name="DocId">The passage's number in the index, in order of insertion from zero.</param>
/// <param name="PassageId">The name it was indexed under.</param>
/// <param name="Score">Its relevance; larger is better, comparable only within one query.</param>
/// <param name="Highlights">Where query terms stand in the body, ascending, not overlapping.</param>
public sealed record SearchHit(int DocId, string PassageId, float Score, IReadOnlyList<TextRange> Highlights);
