using Bot.Answering.Configuration;
using Bot.Answering.Reading;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Analysis;
using Bot.Search.Analysis.Learning;
using Bot.Search.Analysis.Lexicons;

namespace Bot.Answering.Composition;

/// <summary>Builds the object graph of both programs by constructors.</summary>
public static class BotComposition
{
    /// <summary>Reads the documents, opens or rebuilds their index file, and puts an answerer on both.</summary>
    /// <param name="options">Where everything is.</param>
    /// <param name="time">Clock, for "today" and elapsed times.</param>
    /// <param name="lasting">What is the same for every state of the documents.</param>
    /// <param name="report">Hears of what an operator may want to know, such as why an index was rebuilt.</param>
    /// <param name="cancellationToken">Stops the building of an index.</param>
    /// <exception cref="DirectoryNotFoundException">The folder of documents does not exist.</exception>
    public static Snapshot Open(BotOptions options, TimeProvider time, LongLived lasting, Action<string> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Open(CollectionReader.Read(options.Knowledge.Path), options, time, lasting, report, cancellationToken);
    }

    /// <summary>The same for documents that are already read.</summary>
    public static Snapshot Open(
        Collection collection, BotOptions options, TimeProvider time, LongLived lasting, Action<string> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var engine = EngineOptions(options, collection);
        var index = CollectionIndex.OpenOrBuild(options.Index.Path, collection, engine, report, cancellationToken);
        return Open(collection, index, engine, options, time, lasting);
    }

    /// <summary>The same without a file and without vectors, which are kept beside it: for documents that are looked at once.</summary>
    public static Snapshot InMemory(Collection collection, BotOptions options, TimeProvider time, LongLived lasting)
    {
        var engine = EngineOptions(options, collection);
        return Open(collection, PassageIndex.InMemory(CollectionIndex.Sources(collection), engine), engine, options, time, lasting with { Vectors = null });
    }

    /// <summary>What the index of <paramref name="collection"/> is made of under these settings.</summary>
    public static IndexOptions EngineOptions(BotOptions options, Collection collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return EngineOptions(options, [.. collection.Passages.Select(p => p.Text)]);
    }

    /// <summary>The same for texts that are no documents; the words that they use and the dictionary lacks are learned from them.</summary>
    public static IndexOptions EngineOptions(BotOptions options, IReadOnlyList<string> bodies)
    {
        ArgumentNullException.ThrowIfNull(options);
        var words = WordLists.Load(LexiconFolders(options));
        var analyzer = new WordAnalyzer(words, WordLearner.Learn(bodies));
        return IndexOptions.Over(analyzer) with { Parallelism = Environment.ProcessorCount, Fingerprint = words.Fingerprint };
    }

    /// <summary>Where words and synonyms stand: those that hold everywhere, then the collection's own; by default the same folder.</summary>
    public static IReadOnlyList<string> LexiconFolders(BotOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. new[] { options.Lexicon.Path, Path.Combine(options.Knowledge.Path, "lexicon") }.Distinct(StringComparer.Ordinal)];
    }

    private static Snapshot Open(
        Collection collection, PassageIndex index, IndexOptions engine, BotOptions options, TimeProvider time, LongLived lasting)
    {
        var folders = LexiconFolders(options);
        var expander = new QueryExpander(WordLists.Load(folders), index.Vocabulary);
        var answerer = new Answerer(collection, index, time, Lexicon.Read(folders))
        {
            Writer = lasting.Writer,
            Memory = lasting.Memory,
            Vectors = lasting.Vectors?.Of(collection),
        };
        return new Snapshot(collection, index, answerer, expander, engine);
    }
}
