namespace Bot.Search.Analysis.Lexicons;

/// <summary>A word that was read as another one.</summary>
/// <param name="From">What the question says.</param>
/// <param name="To">What it was read as; a word of the collection.</param>
/// <param name="Range">Where <paramref name="From"/> stands in the question.</param>
public sealed record SpellingCorrection(string From, string To, TextRange Range);
