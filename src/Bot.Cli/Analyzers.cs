using Bot.Search.Analysis;

namespace Bot.Cli;

/// <summary>The analyzers by the names that users give them.</summary>
internal static class Analyzers
{
    /// <summary>The names, the usual one first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["bigrams"];

    /// <summary>The analyzer of that name.</summary>
    public static Analyzer Named(string name) => name switch
    {
        "bigrams" => new BigramAnalyzer(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not the name of an analyzer."),
    };
}
