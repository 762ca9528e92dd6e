using Bot.Answering.Composition;
using Bot.Search.Analysis;
using Bot.Search.Analysis.Lexicons;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Cli;

/// <summary>The analyzers by the names that users give them.</summary>
internal static class Analyzers
{
    /// <summary>The names, the usual one first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["smartcn", "words", "bigrams"];

    /// <summary>The analyzer of that name.</summary>
    public static Analyzer Named(string name) => name switch
    {
        "smartcn" => new SmartCnSegmenter(),
        "words" => new WordAnalyzer(Lexicon.Load(BotComposition.LexiconFolders(Opening.Options(null)))),
        "bigrams" => new BigramAnalyzer(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not the name of an analyzer."),
    };
}
