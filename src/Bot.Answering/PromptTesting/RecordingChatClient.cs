using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Bot.Answering.PromptTesting;

/// <summary>Passes calls on to a model and keeps each as a recording. Keys and headers never come near it: it sees messages, settings and text only.</summary>
/// <param name="inner">The model.</param>
/// <param name="store">Where recordings go.</param>
/// <param name="model">The model's name.</param>
/// <param name="secret">The service's key: if it should stand in a message or a reply, it is written as asterisks.</param>
/// <param name="time">Clock for the date of a recording.</param>
public sealed class RecordingChatClient(IChatClient inner, RecordingStore store, string model, string secret, TimeProvider time) : IChatClient
{
    private readonly List<string> _used = [];

    /// <summary>Keys of the calls that were recorded.</summary>
    public IReadOnlyList<string> Used => _used;

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = messages.ToList();
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in inner.GetStreamingResponseAsync(sent, options, cancellationToken))
        {
            updates.Add(update);
            yield return update;
        }

        Save(sent, options, updates);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => inner.GetService(serviceType, serviceKey);

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();

    private void Save(List<ChatMessage> sent, ChatOptions? options, List<ChatResponseUpdate> updates)
    {
        var messages = RecordedCall.MessagesOf(sent);
        var settings = RecordedSettings.Of(options);
        string key = RecordedCall.KeyOf(model, messages, settings);
        var usage = new UsageDetails { InputTokenCount = 0, OutputTokenCount = 0 };
        foreach (var counted in updates.SelectMany(u => u.Contents.OfType<UsageContent>()))
        {
            usage.Add(counted.Details);
        }

        _used.Add(key);
        store.Save(new RecordedCall
        {
            Key = key,
            Model = model,
            RecordedOn = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            Settings = settings,
            Messages = messages,
            Text = Redact(string.Concat(updates.Select(u => u.Text))),
            FinishReason = updates.Select(u => u.FinishReason).LastOrDefault(reason => reason is not null)?.Value,
            InputTokens = usage.InputTokenCount ?? 0,
            OutputTokens = usage.OutputTokenCount ?? 0,
        });
    }

    private string Redact(string text) => secret.Length < 8 ? text : text.Replace(secret, "********", StringComparison.Ordinal);
}
