using Bot.Answering.Configuration;
using Bot.Answering.Generating;
using Bot.Answering.Prompts;
using Bot.Answering.Reading;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Analysis;
using WordLexicon = Bot.Search.Analysis.Lexicons.Lexicon;

namespace Bot.Answering.Composition;

/// <summary>Builds the object graph of both programs by constructors.</summary>
public static class BotComposition
{
    /// <summary>Reads the documents, opens or rebuilds their index file, and puts an answerer on both.</summary>
    /// <param name="options">Where everything is.</param>
    /// <param name="time">Clock, for "today" and elapsed times.</param>
    /// <param name="writer">The model that writes answers, from <see cref="Writer"/>; null for none.</param>
    /// <param name="report">Hears of what an operator may want to know, such as why an index was rebuilt.</param>
    /// <param name="cancellationToken">Stops the building of an index.</param>
    /// <exception cref="DirectoryNotFoundException">The folder of documents does not exist.</exception>
    public static Snapshot Open(BotOptions options, TimeProvider time, ModelWriter? writer, Action<string> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Open(CollectionReader.Read(options.Knowledge.Path), options, time, writer, report, cancellationToken);
    }

    /// <summary>The same for documents that are already read.</summary>
    public static Snapshot Open(
        Collection collection, BotOptions options, TimeProvider time, ModelWriter? writer, Action<string> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var index = CollectionIndex.OpenOrBuild(options.Index.Path, collection, EngineOptions(options), report, cancellationToken);
        return Open(collection, index, options, time, writer);
    }

    /// <summary>The same without a file: for documents that are looked at once.</summary>
    public static Snapshot InMemory(Collection collection, BotOptions options, TimeProvider time) =>
        Open(collection, PassageIndex.InMemory(CollectionIndex.Sources(collection), EngineOptions(options)), options, time, null);

    /// <summary>The configured model with its prompts, or null when none is configured. One for the whole process: it keeps the day's budget and the circuit breaker.</summary>
    /// <param name="options">Which model, which prompts.</param>
    /// <param name="time">Clock.</param>
    /// <param name="report">Hears of prompts that changed into broken ones.</param>
    /// <exception cref="Prompts.PromptFormatException">A prompt is broken or missing.</exception>
    public static ModelWriter? Writer(BotOptions options, TimeProvider time, Action<string> report)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Model.IsConfigured
            ? new ModelWriter(ModelConnection.Open(options.Model), PromptLibrary.Open(options.Prompts.Path, report), options.Model, time)
            : null;
    }

    /// <summary>What indexes are made of under these settings.</summary>
    public static IndexOptions EngineOptions(BotOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var words = WordLexicon.Load(LexiconFolders(options));
        return IndexOptions.Over(new WordAnalyzer(words)) with { Parallelism = Environment.ProcessorCount, Fingerprint = words.Fingerprint };
    }

    /// <summary>Where words and synonyms stand: those that hold everywhere, then the collection's own; by default the same folder.</summary>
    public static IReadOnlyList<string> LexiconFolders(BotOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. new[] { options.Lexicon.Path, Path.Combine(options.Knowledge.Path, "lexicon") }.Distinct(StringComparer.Ordinal)];
    }

    private static Snapshot Open(Collection collection, PassageIndex index, BotOptions options, TimeProvider time, ModelWriter? writer)
    {
        var lexicon = Lexicon.Read(LexiconFolders(options));
        return new Snapshot(collection, index, new Answerer(collection, index, time, lexicon) { Writer = writer });
    }
}
