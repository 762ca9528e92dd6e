using Bot.Answering.Composition;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Analysis;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Cli;

/// <summary>The analyzers by the names that users give them.</summary>
internal static class Analyzers
{
    /// <summary>The names, the usual one first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["smartcn", "words", "bigrams"];

    /// <summary>The analyzer of that name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="knowledge">The folder of documents whose words are meant, null for the configured one.</param>
    public static Analyzer Named(string name, string? knowledge) => name switch
    {
        "smartcn" => new SmartCnSegmenter(),
        "words" => IndexWords(knowledge),
        "bigrams" => new BigramAnalyzer(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not the name of an analyzer."),
    };

    // Some of its words are learned from the documents, so they are read.
    private static Analyzer IndexWords(string? knowledge)
    {
        var options = Opening.Options(knowledge);
        return BotComposition.EngineOptions(options, CollectionReader.Read(options.Knowledge.Path)).Fields.First(f => f.Name == IndexOptions.Words).Analyzer;
    }
}
