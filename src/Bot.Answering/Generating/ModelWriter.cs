using System.Runtime.CompilerServices;
using Bot.Answering.Checking;
using Bot.Answering.Prompts;
using Microsoft.Extensions.AI;
using Polly;

namespace Bot.Answering.Generating;

/// <summary>Has a model answer from passages and lets through only sentences that the passages support. Thread-safe.</summary>
public sealed class ModelWriter : IDisposable
{
    private readonly IChatClient _client;
    private readonly PromptLibrary _prompts;
    private readonly ModelOptions _options;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _pipeline;
    private readonly DailyBudget _budget;
    private readonly SemaphoreSlim _slots;

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
        _pipeline = Resilience.Pipeline(options, time);
        _budget = new DailyBudget(options, time);
        _slots = new SemaphoreSlim(options.MaxConcurrency);
    }

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

    /// <summary>A follow-up made whole, or null when the model fails or answers with anything but one short line.</summary>
    public async Task<string?> RewriteAsync(string question, IReadOnlyList<string> turns, CancellationToken cancellationToken)
    {
        var prompt = _prompts.Get(PromptInputs.Rewrite);
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["question"] = question, ["turns"] = turns.ToArray() };
        if (_budget.IsSpent || !await _slots.WaitAsync(0, cancellationToken))
        {
            return null;
        }

        try
        {
            await using var call = await StartAsync(prompt, prompt.Render(values), cancellationToken);
            var text = new System.Text.StringBuilder();
            while (text.Length < 1_000 && await call.NextAsync(cancellationToken) is { } piece)
            {
                text.Append(piece);
            }

            string line = text.ToString().Trim();
            Book(call);
            return call.Failure is null && line.Length is > 0 and <= 300 && !line.Contains('\n', StringComparison.Ordinal) ? line : null;
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

    private async IAsyncEnumerable<WriterEvent> WriteInSlotAsync(
        string question, IReadOnlyList<RetrievedPassage> passages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prompt = _prompts.Get(PromptInputs.Answer);
        var (messages, passageCount) = Ask(prompt, question, passages, _options);
        var check = new SentenceCheck([.. passages.Take(passageCount)]);
        var assembler = new SentenceAssembler();
        bool isUnsupported = false;
        long started = _time.GetTimestamp();
        using var activity = ModelTelemetry.Start(_options, prompt.Name, prompt.Version);
        await using var call = await StartAsync(prompt, messages, cancellationToken);
        bool isOpen = true;
        while (isOpen)
        {
            string? piece = await call.NextAsync(cancellationToken);
            isOpen = piece is not null;
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
        yield return new WriterEvent.Ended(call.Failure ?? (isUnsupported ? ModelFailure.Unsupported : null));
    }

    private Task<ModelCall> StartAsync(PromptTemplate prompt, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken) =>
        ModelCall.StartAsync(_client, messages, prompt.Settings.ToChatOptions(_options.MaxOutputTokens), _options, _pipeline, _time, cancellationToken);

    private void Book(ModelCall call) => _budget.Add(call.Usage.InputTokenCount ?? 0, call.Usage.OutputTokenCount ?? 0);
}
