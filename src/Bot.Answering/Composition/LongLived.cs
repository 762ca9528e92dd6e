using Bot.Answering.Configuration;
using Bot.Answering.Conversations;
using Bot.Answering.Generating;
using Bot.Answering.Prompts;
using Bot.Answering.Vectors;

namespace Bot.Answering.Composition;

/// <summary>What outlives one state of the documents: there is one for the whole process.</summary>
/// <param name="Writer">The model, with the day's budget and the circuit breaker; null when none is configured.</param>
/// <param name="Memory">What was asked before in each conversation.</param>
public sealed record LongLived(ModelWriter? Writer, ConversationMemory Memory)
{
    /// <summary>Vectors of passages, kept beside the index file; null when no embedding model is configured.</summary>
    public PassageVectors? Vectors { get; init; }

    /// <summary>No model, and nothing asked yet.</summary>
    public static LongLived Empty() => new(null, new ConversationMemory());

    /// <summary>The configured model with its prompts, and an empty memory.</summary>
    /// <param name="options">Which model, which prompts.</param>
    /// <param name="time">Clock.</param>
    /// <param name="report">Hears of prompts that changed into broken ones, of a model that fails, and of vectors that could not be made.</param>
    /// <exception cref="PromptFormatException">A prompt is broken or missing.</exception>
    public static LongLived Open(BotOptions options, TimeProvider time, Action<string> report)
    {
        ArgumentNullException.ThrowIfNull(options);
        var writer = options.Model.IsConfigured
            ? new ModelWriter(ModelConnection.Open(options.Model), PromptLibrary.Open(options.Prompts.Path, report), options.Model, time) { Report = report }
            : null;
        var vectors = options.Embeddings.IsConfigured
            ? new PassageVectors(EmbeddingConnection.Open(options.Embeddings), options.Embeddings, options.Index.Path + ".vectors", time, report)
            : null;
        return new LongLived(writer, new ConversationMemory()) { Vectors = vectors };
    }
}
