using Bot.Answering.Configuration;
using Bot.Answering.Conversations;
using Bot.Answering.Generating;
using Bot.Answering.Prompts;

namespace Bot.Answering.Composition;

/// <summary>What outlives one state of the documents: there is one for the whole process.</summary>
/// <param name="Writer">The model, with the day's budget and the circuit breaker; null when none is configured.</param>
/// <param name="Memory">What was asked before in each conversation.</param>
public sealed record LongLived(ModelWriter? Writer, ConversationMemory Memory)
{
    /// <summary>No model, and nothing asked yet.</summary>
    public static LongLived Empty() => new(null, new ConversationMemory());

    /// <summary>The configured model with its prompts, and an empty memory.</summary>
    /// <param name="options">Which model, which prompts.</param>
    /// <param name="time">Clock.</param>
    /// <param name="report">Hears of prompts that changed into broken ones.</param>
    /// <exception cref="PromptFormatException">A prompt is broken or missing.</exception>
    public static LongLived Open(BotOptions options, TimeProvider time, Action<string> report)
    {
        ArgumentNullException.ThrowIfNull(options);
        var writer = options.Model.IsConfigured
            ? new ModelWriter(ModelConnection.Open(options.Model), PromptLibrary.Open(options.Prompts.Path, report), options.Model, time)
            : null;
        return new LongLived(writer, new ConversationMemory());
    }
}
