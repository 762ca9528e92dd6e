using Bot.Answering.Composition;
using Bot.Answering.Configuration;
using Bot.Answering.Conversations;
using Bot.Answering.Generating;
using Bot.Answering.Reading;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Tests.Support;

/// <summary>A handful of documents written for one test, and an answerer over them.</summary>
internal sealed class SmallCollection : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("answering-").FullName;
    private readonly PassageIndex _index;

    public SmallCollection(params (string Name, string Text)[] documents)
        : this(null, new ConversationMemory(), documents)
    {
    }

    public SmallCollection(Lexicon lexicon, params (string Name, string Text)[] documents)
        : this(null, new ConversationMemory(), lexicon, documents)
    {
    }

    public SmallCollection(ModelWriter? writer, ConversationMemory memory, params (string Name, string Text)[] documents)
        : this(writer, memory, Lexicon.Of("买房 -> 购房", "羊城 = 广州"), documents)
    {
    }

    private SmallCollection(ModelWriter? writer, ConversationMemory memory, Lexicon lexicon, (string Name, string Text)[] documents)
    {
        foreach (var (name, text) in documents)
        {
            File.WriteAllText(Path.Combine(_folder, name), text);
        }

        var collection = CollectionReader.Read(_folder);
        _index = PassageIndex.InMemory(CollectionIndex.Sources(collection), BotComposition.EngineOptions(new BotOptions(), collection));
        Answerer = new Answerer(collection, _index, TimeProvider.System, lexicon)
        {
            Writer = writer,
            Memory = memory,
        };
    }

    public Answerer Answerer { get; }

    /// <summary>Asks the questions in one conversation and returns the last answer.</summary>
    public async Task<AnswerRecord> AskAsync(params string[] questions)
    {
        AnswerRecord? answer = null;
        foreach (string question in questions)
        {
            answer = await Answerer.AnswerAsync(new Question(question) { ConversationId = answer?.ConversationId }, CancellationToken.None);
        }

        return answer!;
    }

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
