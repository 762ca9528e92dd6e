namespace Bot.Answering.Configuration;

/// <summary>The configuration is wrong; the message names each key, its value and what is allowed.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One line for each wrong setting.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
