using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Bot.Answering.PromptTesting;

/// <summary>Answers from recordings and never from a network. A call that was not recorded fails.</summary>
/// <param name="store">The recordings.</param>
/// <param name="model">The model whose recordings are replayed.</param>
public sealed class ReplayChatClient(RecordingStore store, string model) : IChatClient
{
    private readonly List<string> _used = [];
    private readonly List<string> _missing = [];

    /// <summary>Keys of the recordings that were replayed, in order.</summary>
    public IReadOnlyList<string> Used => _used;

    /// <summary>Keys that were asked for and not recorded.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>Tokens of the replayed calls, read and written.</summary>
    public long Tokens { get; private set; }

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        var call = Find(RecordedCall.MessagesOf(messages), RecordedSettings.Of(options));
        yield return new ChatResponseUpdate(ChatRole.Assistant, call.Text) { ModelId = call.Model };
        yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(new UsageDetails { InputTokenCount = call.InputTokens, OutputTokenCount = call.OutputTokens })])
        {
            FinishReason = call.FinishReason is { } reason ? new ChatFinishReason(reason) : null,
        };
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held open.
    }

    private RecordedCall Find(IReadOnlyList<RecordedMessage> messages, RecordedSettings settings)
    {
        string key = RecordedCall.KeyOf(model, messages, settings);
        if (store.Find(key) is not { } call)
        {
            _missing.Add(key);
            throw new InvalidOperationException($"No recording {key} for model '{model}'.");
        }

        _used.Add(key);
        Tokens += call.InputTokens + call.OutputTokens;
        return call;
    }
}
