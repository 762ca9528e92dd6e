namespace Bot.Search.Analysis.Lexicons;

/// <summary>A line of a lexicon file that was left out or contradicts another.</summary>
/// <param name="File">Path of the file as it was opened.</param>
/// <param name="Line">Line number from 1.</param>
/// <param name="Message">What is wrong and what is expected.</param>
public sealed record LexiconProblem(string File, int Line, string Message)
{
    /// <summary><c>file:line: message</c>, as compilers write it.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
