using Bot.Answering.Configuration;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Composition;

/// <summary>Builds the object graph of both programs by constructors.</summary>
public static class BotComposition
{
    /// <summary>Reads the documents, opens or rebuilds their index, and puts an answerer on both.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder of documents does not exist.</exception>
    public static Snapshot Open(BotOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Open(CollectionReader.Read(options.Knowledge.Path), time);
    }

    /// <summary>Puts an index and an answerer on documents that are already read.</summary>
    public static Snapshot Open(Collection collection, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var index = PassageIndex.InMemory([.. collection.Passages.Select(Source)]);
        return new Snapshot(collection, index, new Answerer(collection, index, time));
    }

    private static PassageSource Source(Passage passage) =>
        new(passage.Id, string.Join('\n', passage.Headings.Prepend(passage.Document.Title)), passage.Text);
}
