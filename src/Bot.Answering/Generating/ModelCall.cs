using Microsoft.Extensions.AI;
using Polly;

namespace Bot.Answering.Generating;

/// <summary>One streamed call of the model, with its time limits. Never throws for what the model or the network does: the end says how it went.</summary>
internal sealed class ModelCall : IAsyncDisposable
{
    private readonly CancellationTokenSource _limit;
    private IAsyncEnumerator<ChatResponseUpdate>? _updates;
    private ChatResponseUpdate? _first;

    private ModelCall(CancellationTokenSource limit) => _limit = limit;

    /// <summary>Why the call failed; null while it runs and when it ended well.</summary>
    public string? Failure { get; private set; }

    /// <summary>What the failure was, for the operator's log: a status or a kind of exception, never a text of the service, which may echo its prompt.</summary>
    public string? FailureDetail { get; private set; }

    /// <summary>Why the model stopped writing; null when the stream broke off.</summary>
    public ChatFinishReason? FinishReason { get; private set; }

    /// <summary>Characters sent and received: what is booked when the service counts no tokens, or breaks off before it tells.</summary>
    public (long Sent, long Received) Characters { get; private set; }

    /// <summary>Tokens used, as the service counts them; zeros when it does not.</summary>
    public UsageDetails Usage { get; } = new() { InputTokenCount = 0, OutputTokenCount = 0 };

    /// <summary>Sends the messages and waits for the first piece of text, with retries.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled: the client has left.</exception>
    public static async Task<ModelCall> StartAsync(
        IChatClient client,
        IReadOnlyList<ChatMessage> messages,
        ChatOptions chatOptions,
        ModelOptions options,
        ResiliencePipeline pipeline,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds), time);
        var call = new ModelCall(CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken))
        {
            Characters = (messages.Sum(m => (long)m.Text.Length), 0),
        };
        call._limit.Token.Register(deadline.Dispose);
        using var firstToken = new CancellationTokenSource(TimeSpan.FromSeconds(options.FirstTokenTimeoutSeconds), time);
        using var first = CancellationTokenSource.CreateLinkedTokenSource(firstToken.Token, call._limit.Token);
        try
        {
            await pipeline.ExecuteAsync(
                async token => await call.OpenAsync(client, messages, chatOptions, token, cancellationToken), first.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever a strange service provokes in the client library ends here as a reason; the extractive answer stands.
            call.Fail(exception);
        }

        return call;
    }

    /// <summary>The next piece of text; null at the end, after which <see cref="Failure"/> says how it went.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<string?> NextAsync(CancellationToken cancellationToken)
    {
        if (Failure is not null || _updates is null)
        {
            return null;
        }

        try
        {
            var update = _first ?? await ReadAsync();
            _first = null;
            if (update is null)
            {
                Failure = FinishReason is null ? ModelFailure.Error : FinishReason == ChatFinishReason.ContentFilter ? ModelFailure.Refused : null;
            }

            return update?.Text;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Fail(exception);
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _limit.CancelAsync();
        if (_updates is not null)
        {
            try
            {
                await _updates.DisposeAsync();
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or NotSupportedException)
            {
                // Abandoning a stream half read may end in the very cancellation that was just asked for.
            }
        }

        _limit.Dispose();
    }

    private void Fail(Exception exception)
    {
        Failure = ModelFailure.Reason(exception);
        FailureDetail = ModelFailure.Detail(exception);
    }

    private async Task OpenAsync(
        IChatClient client, IReadOnlyList<ChatMessage> messages, ChatOptions options, CancellationToken firstTokenLimit, CancellationToken leaving)
    {
        // The stream lives under the call's own limit; the shorter one for the first token stops only the waiting.
        _updates = client.GetStreamingResponseAsync(messages, options, _limit.Token).GetAsyncEnumerator(_limit.Token);
        try
        {
            _first = await ReadAsync().WaitAsync(firstTokenLimit);
        }
        catch (OperationCanceledException exception) when (!leaving.IsCancellationRequested)
        {
            // The circuit breaker counts time-outs, but not readers who leave.
            throw new TimeoutException("The model sent no text within Model:FirstTokenTimeoutSeconds.", exception);
        }
    }

    private async Task<ChatResponseUpdate?> ReadAsync()
    {
        while (await _updates!.MoveNextAsync())
        {
            var update = _updates.Current;
            FinishReason = update.FinishReason ?? FinishReason;
            foreach (var usage in update.Contents.OfType<UsageContent>())
            {
                Usage.Add(usage.Details);
            }

            if (update.Text.Length > 0)
            {
                Characters = Characters with { Received = Characters.Received + update.Text.Length };
                return update;
            }
        }

        return null;
    }
}
