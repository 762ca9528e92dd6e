using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;

namespace Bot.Answering.PromptTesting;

/// <summary>Passes calls on and remembers what went by, for assertions on prompts and drafts.</summary>
internal sealed class WatchedChatClient(IChatClient inner) : IChatClient
{
    private readonly StringBuilder _text = new();

    /// <summary>All text that came back.</summary>
    public string Text => _text.ToString();

    /// <summary>The messages sent, each under its role.</summary>
    public string Prompt { get; private set; } = "";

    /// <summary>Tokens read and written.</summary>
    public long Tokens { get; private set; }

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = messages.ToList();
        Prompt = string.Join("\n\n", sent.Select(m => $"[{m.Role.Value}]\n{m.Text}"));
        await foreach (var update in inner.GetStreamingResponseAsync(sent, options, cancellationToken))
        {
            _text.Append(update.Text);
            Tokens += update.Contents.OfType<UsageContent>().Sum(u => (u.Details.InputTokenCount ?? 0) + (u.Details.OutputTokenCount ?? 0));
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => inner.GetService(serviceType, serviceKey);

    public void Dispose()
    {
        // The inner client belongs to the caller.
    }
}
