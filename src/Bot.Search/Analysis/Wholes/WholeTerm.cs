namespace Bot.Search.Analysis.Wholes;

/// <summary>A term that stands for several words at once, beside them: a number however written, a title, a document number.</summary>
internal readonly record struct WholeTerm(string Term, TextRange Range);
