namespace Bot.Search.Analysis.Learning;

/// <summary>A sequence of characters that a collection uses as a word, with what says so.</summary>
/// <param name="Text">Two or three Han characters, folded.</param>
/// <param name="Freq">How often it stands in the text that was read.</param>
/// <param name="Cohesion">How much more often its parts stand together than by chance, at the place where they hold together least: pointwise mutual information in nats.</param>
/// <param name="Freedom">How little its neighbours can be foretold, on the side where they can be most: entropy in nats.</param>
public readonly record struct LearnedWord(string Text, int Freq, double Cohesion, double Freedom);
