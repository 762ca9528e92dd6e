namespace Bot.Search.Analysis.Dictionaries;

/// <summary>A word that the dictionary lacks or undervalues.</summary>
/// <param name="Text">Letters, digits and Han characters, at least two.</param>
/// <param name="Weight">How much it is preferred over other ways to cut the text, above 0; 1 is usual and enough against its own parts.</param>
public readonly record struct UserWord(string Text, double Weight = 1);
