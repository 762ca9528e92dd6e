namespace Bot.Search.Analysis.SmartCn;

/// <summary>A word of the best path.</summary>
/// <param name="Start">Where it starts in the sentence.</param>
/// <param name="End">Where it ends in the sentence.</param>
/// <param name="Type">The class of its first character.</param>
/// <param name="HasSpaces">Whether spaces stand between its characters.</param>
internal readonly record struct PathWord(int Start, int End, SmartCnCharType Type, bool HasSpaces);
