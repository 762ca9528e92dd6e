using System.Runtime.CompilerServices;
using System.Text;
using Bot.Answering.Checking;
using Bot.Answering.Prompts;
using Microsoft.Extensions.AI;
using Polly;

namespace Bot.Answering.Generating;

/// <summary>Has a model answer from passages and lets through only sentences that the passages support. Thread-safe.</summary>
public sealed class ModelWriter : IDisposable
{
    // A question made whole is hardly longer than one that people type; whatever is longer is no question.
    private const int MaxRewriteLength = 300;

    private readonly IChatClient _client;
    private readonly PromptLibrary _prompts;
    private readonly ModelOptions _options;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _pipeline;
    private readonly DailyBudget _budget;
    private readonly SemaphoreSlim _slots;
    private int _isFailing;

    /// <summary>A writer over <paramref name="client"/>.</summary>
    /// <param name="client">The model.</param>
    /// <param name="prompts">The prompts to ask it with.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">Clock for time limits, the circuit breaker and the day's budget.</param>
    public ModelWriter(IChatClient client, PromptLibrary prompts, ModelOptions options, TimeProvider time)
    {
        _client = client;
        ArgumentNullException.ThrowIfNull(options);
        _prompts = prompts;
        _options = options;
        _time = time;
        _pipeline = Resilience.Pipeline(options.Retries, time);
        _budget = new DailyBudget(options, time);
        _slots = new SemaphoreSlim(options.MaxConcurrency);
    }

    /// <summary>Hears, once for each outage, that the model fails and that it is back; never of a text.</summary>
    public Action<string> Report { get; init; } = _ => { };

    /// <summary>How many passages a prompt holds at most.</summary>
    public int MaxPassages => _options.MaxPassages;

    /// <summary>The messages that ask for an answer to <paramref name="question"/> from <paramref name="passages"/>, and how many of the passages they hold.</summary>
    internal static (IReadOnlyList<ChatMessage> Messages, int PassageCount) Ask(
        PromptTemplate prompt, string question, IReadOnlyList<RetrievedPassage> passages, ModelOptions options)
    {
        var chosen = Choose(passages, options);
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["question"] = question,
            ["passages"] = chosen.Select((passage, i) => PromptInputs.Passage(
                i + 1,
                passage.Document.Title,
                passage.Document.Date?.ToString("yyyy-MM-dd") ?? "",
                string.Join(" › ", passage.Headings),
                passage.Text)).ToArray(),
        };
        return (prompt.Render(values), chosen.Count);
    }

    /// <summary>Answers <paramref name="question"/>; every sentence yielded is supported by the passages it names.</summary>
    /// <exception cref="OperationCanceledException">The client has left.</exception>
    internal async IAsyncEnumerable<WriterEvent> WriteAsync(
        string question, IReadOnlyList<RetrievedPassage> passages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_budget.IsSpent || !await _slots.WaitAsync(0, cancellationToken))
        {
            yield return new WriterEvent.Ended(_budget.IsSpent ? ModelFailure.Budget : ModelFailure.Busy);
            yield break;
        }

        try
        {
            await foreach (var writerEvent in WriteInSlotAsync(question, passages, cancellationToken))
            {
                yield return writerEvent;
            }
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>A follow-up made whole, not yet checked; null when the model fails, takes longer than its limit, or answers with anything but one short line.</summary>
    /// <param name="question">The follow-up as typed.</param>
    /// <param name="turns">The earlier questions, oldest first.</param>
    /// <param name="cancellationToken">The client has left.</param>
    /// <exception cref="OperationCanceledException">The client has left.</exception>
    public async Task<string?> RewriteAsync(string question, IReadOnlyList<string> turns, CancellationToken cancellationToken)
    {
        if (_budget.IsSpent || !await _slots.WaitAsync(0, cancellationToken))
        {
            return null;
        }

        try
        {
            return await RewriteInSlotAsync(question, turns, cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private static List<RetrievedPassage> Choose(IReadOnlyList<RetrievedPassage> passages, ModelOptions options)
    {
        var chosen = new List<RetrievedPassage>();
        int characters = 0;
        foreach (var passage in passages.Take(options.MaxPassages))
        {
            characters += passage.Text.Length;
            if (characters > options.MaxPassageCharacters)
            {
                break;
            }

            chosen.Add(passage);
        }

        return chosen;
    }

    private async Task<string?> RewriteInSlotAsync(string question, IReadOnlyList<string> turns, CancellationToken cancellationToken)
    {
        var prompt = _prompts.Get(PromptInputs.Rewrite);
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["question"] = question, ["turns"] = turns.ToArray() };
        var limits = _options with { TimeoutSeconds = _options.RewriteTimeoutSeconds, FirstTokenTimeoutSeconds = _options.RewriteTimeoutSeconds };
        long started = _time.GetTimestamp();
        using var activity = ModelTelemetry.Start(_options, prompt.Name, prompt.Version);
        await using var call = await StartAsync(prompt, prompt.Render(values), limits, cancellationToken);
        var text = new StringBuilder();
        while (text.Length <= MaxRewriteLength && await call.NextAsync(cancellationToken) is { } piece)
        {
            text.Append(piece);
        }

        string line = text.ToString().Trim();
        Book(call);
        ModelTelemetry.End(activity, _options, call, _time.GetElapsedTime(started));
        return call.Failure is null && line.Length is > 0 and <= MaxRewriteLength && !line.AsSpan().ContainsAny('\n', '\r') ? line : null;
    }

    private async IAsyncEnumerable<WriterEvent> WriteInSlotAsync(
        string question, IReadOnlyList<RetrievedPassage> passages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prompt = _prompts.Get(PromptInputs.Answer);
        var (messages, passageCount) = Ask(prompt, question, passages, _options);
        var check = new SentenceCheck([.. passages.Take(passageCount)], _options.AllowedLinks);
        var assembler = new SentenceAssembler();
        bool isUnsupported = false;
        bool isEmpty = true;
        long started = _time.GetTimestamp();
        using var activity = ModelTelemetry.Start(_options, prompt.Name, prompt.Version);
        await using var call = await StartAsync(prompt, messages, _options, cancellationToken);
        bool isOpen = true;
        while (isOpen)
        {
            string? piece = await call.NextAsync(cancellationToken);
            isOpen = piece is not null;
            isEmpty &= string.IsNullOrWhiteSpace(piece);
            var sentences = isOpen ? assembler.Add(piece!) : assembler.Finish(call.Failure is null && call.FinishReason == ChatFinishReason.Stop);
            foreach (var checkedSentence in sentences.Select(check.Check))
            {
                isUnsupported |= checkedSentence.Verdict == Verdict.Unsupported;
                if (checkedSentence.Verdict == Verdict.Supported)
                {
                    yield return new WriterEvent.Sentence(checkedSentence);
                }
            }
        }

        Book(call);
        ModelTelemetry.End(activity, _options, call, _time.GetElapsedTime(started));
        yield return new WriterEvent.Ended(call.Failure ?? (isEmpty ? ModelFailure.Empty : isUnsupported ? ModelFailure.Unsupported : null));
    }

    private Task<ModelCall> StartAsync(
        PromptTemplate prompt, IReadOnlyList<ChatMessage> messages, ModelOptions limits, CancellationToken cancellationToken) =>
        ModelCall.StartAsync(_client, messages, prompt.Settings.ToChatOptions(limits.MaxOutputTokens), limits, _pipeline, _time, cancellationToken);

    // A service that counts nothing, or breaks off before it tells, is booked by characters: a Chinese one is a token at the most.
    private void Book(ModelCall call)
    {
        long sent = call.Usage.InputTokenCount is > 0 and long input ? input : call.Characters.Sent;
        long received = call.Usage.OutputTokenCount is > 0 and long output ? output : call.Characters.Received;
        _budget.Add(sent, received);
        if (Interlocked.Exchange(ref _isFailing, call.Failure is null ? 0 : 1) != (call.Failure is null ? 0 : 1))
        {
            Report(call.Failure is null
                ? "The model answers again"
                : $"The model failed ({call.Failure}, {call.FailureDetail ?? "its text broke off"}): answers are extracted until it is back");
        }
    }
}
