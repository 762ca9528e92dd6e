using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Bot.Answering.Generating;

/// <summary>The official OpenAI client as an <see cref="IChatClient"/>: text in, text out, with token counts. Microsoft's own bridge package does not restore from every feed.</summary>
/// <param name="client">The service's chat endpoint.</param>
internal sealed class OpenAIChatClient(ChatClient client) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ClientResult<ChatCompletion> result = await client.CompleteChatAsync(messages.Select(Convert), Convert(options), cancellationToken);
        var completion = result.Value;
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, string.Concat(completion.Content.Select(part => part.Text))))
        {
            ModelId = completion.Model,
            FinishReason = Convert(completion.FinishReason),
            Usage = completion.Usage is { } usage ? Convert(usage) : null,
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var updates = client.CompleteChatStreamingAsync(messages.Select(Convert), Convert(options), cancellationToken);
        await foreach (var update in updates.WithCancellation(cancellationToken))
        {
            yield return Convert(update);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType?.IsInstanceOfType(this) == true ? this : null;

    public void Dispose()
    {
        // The connection pool belongs to whoever made the client.
    }

    private static ChatResponseUpdate Convert(StreamingChatCompletionUpdate update)
    {
        var converted = new ChatResponseUpdate(ChatRole.Assistant, string.Concat(update.ContentUpdate.Select(part => part.Text)))
        {
            ModelId = update.Model,
            FinishReason = update.FinishReason is { } reason ? Convert(reason) : null,
        };
        if (update.Usage is { } usage)
        {
            converted.Contents.Add(new UsageContent(Convert(usage)));
        }

        return converted;
    }

    private static OpenAI.Chat.ChatMessage Convert(ChatMessage message) =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);

    private static ChatCompletionOptions Convert(ChatOptions? options)
    {
        var converted = new ChatCompletionOptions
        {
            Temperature = options?.Temperature,
            TopP = options?.TopP,
            MaxOutputTokenCount = options?.MaxOutputTokens,
            FrequencyPenalty = options?.FrequencyPenalty,
            PresencePenalty = options?.PresencePenalty,
        };
        foreach (string stop in options?.StopSequences ?? [])
        {
            converted.StopSequences.Add(stop);
        }

        return converted;
    }

    private static UsageDetails Convert(ChatTokenUsage usage) => new()
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
    };

    private static ChatFinishReason Convert(OpenAI.Chat.ChatFinishReason reason) => reason switch
    {
        OpenAI.Chat.ChatFinishReason.Length => ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
        _ => ChatFinishReason.Stop,
    };
}
