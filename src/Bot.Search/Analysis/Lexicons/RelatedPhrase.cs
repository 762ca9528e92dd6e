namespace Bot.Search.Analysis.Lexicons;

/// <summary>A phrase to look for when another is asked.</summary>
/// <param name="Text">The phrase, folded.</param>
/// <param name="Relation">How it relates to what is asked.</param>
public readonly record struct RelatedPhrase(string Text, Relation Relation);
