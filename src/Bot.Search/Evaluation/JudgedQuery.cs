namespace Bot.Search.Evaluation;

/// <summary>A query whose right passages are known.</summary>
/// <param name="Text">The query.</param>
/// <param name="Relevance">The relevant passages by id, each with its grade, at least 1.</param>
/// <param name="AnySuffices">Whether one relevant passage is all that a reader needs: recall is then 1 as soon as one is found.</param>
public sealed record JudgedQuery(string Text, IReadOnlyDictionary<string, int> Relevance, bool AnySuffices = false);
