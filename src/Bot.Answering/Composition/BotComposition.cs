using Bot.Answering.Configuration;
using Bot.Answering.Reading;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Analysis;

namespace Bot.Answering.Composition;

/// <summary>Builds the object graph of both programs by constructors.</summary>
public static class BotComposition
{
    /// <summary>Reads the documents, opens or rebuilds their index file, and puts an answerer on both.</summary>
    /// <param name="options">Where everything is.</param>
    /// <param name="time">Clock, for "today" and elapsed times.</param>
    /// <param name="report">Hears of what an operator may want to know, such as why an index was rebuilt.</param>
    /// <param name="cancellationToken">Stops the building of an index.</param>
    /// <exception cref="DirectoryNotFoundException">The folder of documents does not exist.</exception>
    public static Snapshot Open(BotOptions options, TimeProvider time, Action<string> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var collection = CollectionReader.Read(options.Knowledge.Path);
        var index = CollectionIndex.OpenOrBuild(options.Index.Path, collection, EngineOptions(options), report, cancellationToken);
        return Open(collection, index, options, time);
    }

    /// <summary>The same without a file: for documents that are looked at once.</summary>
    public static Snapshot InMemory(Collection collection, BotOptions options, TimeProvider time) =>
        Open(collection, PassageIndex.InMemory(CollectionIndex.Sources(collection), EngineOptions(options)), options, time);

    /// <summary>What indexes are made of under these settings.</summary>
    public static IndexOptions EngineOptions(BotOptions options) =>
        IndexOptions.Over(WordAnalyzer.Plain) with { Parallelism = Environment.ProcessorCount };

    private static Snapshot Open(Collection collection, PassageIndex index, BotOptions options, TimeProvider time)
    {
        // The collection's own words come after those that hold everywhere.
        var lexicon = Lexicon.Read([options.Lexicon.Path, Path.Combine(options.Knowledge.Path, "lexicon")]);
        return new Snapshot(collection, index, new Answerer(collection, index, time, lexicon));
    }
}
