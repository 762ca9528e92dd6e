namespace Bot.Answering.Prompts;

/// <summary>A prompt file cannot be used as it is.</summary>
/// <param name="path">The file.</param>
/// <param name="line">Line of the problem, from 1.</param>
/// <param name="problem">What is wrong and what to change.</param>
public sealed class PromptFormatException(string path, int line, string problem)
    : Exception($"{path}({line}): {problem}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Line of the problem, from 1.</summary>
    public int Line { get; } = line;
}
