namespace Bot.Cli;

/// <summary>The command line is wrong; says what about it and how it should look.</summary>
internal sealed class UsageException(string problem, string usage) : Exception(problem)
{
    /// <summary>How the command is written.</summary>
    public string Usage { get; } = usage;
}
