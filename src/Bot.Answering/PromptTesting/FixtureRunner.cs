using Bot.Answering.Checking;
using Bot.Answering.Generating;
using Bot.Answering.Prompts;
using Bot.Knowledge;
using Microsoft.Extensions.AI;

namespace Bot.Answering.PromptTesting;

/// <summary>Puts fixtures to a model, or to its recordings, through the same writing and checking as real questions.</summary>
/// <param name="collection">The documents whose passages fixtures name.</param>
/// <param name="retrieve">Finds passages for fixtures that give none: the question made whole, and the passages.</param>
/// <param name="prompts">The prompts under test.</param>
/// <param name="options">Limits of a call.</param>
/// <param name="time">Clock.</param>
public sealed class FixtureRunner(
    Collection collection,
    Func<PromptFixture, CancellationToken, Task<(string Question, IReadOnlyList<RetrievedPassage> Passages)>> retrieve,
    PromptLibrary prompts,
    ModelOptions options,
    TimeProvider time)
{
    // More than a prompt holds; the writer takes as many as its limits allow.
    private const int RetrievedPassages = 10;

    /// <summary>Runs one fixture against <paramref name="client"/>.</summary>
    public async Task<FixtureResult> RunAsync(PromptFixture fixture, IChatClient client, string model, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        string version = prompts.Get(fixture.Prompt).Version;
        if (fixture.Passages?.FirstOrDefault(p => p.Text is null && Find(p.Id) is null) is { } unknown)
        {
            return new FixtureResult(fixture, model, version, null, [$"{fixture.File}({fixture.Line}): no passage '{unknown.Id}' in the collection; list them with: bot search"]);
        }

        var outcome = fixture.Prompt == PromptInputs.Rewrite
            ? await RewriteAsync(fixture, client, cancellationToken)
            : await AskAsync(fixture, client, cancellationToken);
        string folder = Path.GetDirectoryName(fixture.File) ?? "";
        var failures = fixture.Assertions
            .Select(a => (a.Line, Failure: PromptAssertions.Failure(a, outcome, folder)))
            .Where(f => f.Failure is not null)
            .Select(f => $"{fixture.File}({f.Line}): {f.Failure}")
            .ToList();
        return new FixtureResult(fixture, model, version, outcome, failures);
    }

    private async Task<FixtureOutcome> AskAsync(PromptFixture fixture, IChatClient client, CancellationToken cancellationToken)
    {
        var (question, passages) = fixture.Passages is { } given
            ? (fixture.Question, (IReadOnlyList<RetrievedPassage>)[.. given.Select(Describe)])
            : await retrieve(fixture, cancellationToken);
        var watched = new WatchedChatClient(client);
        using var writer = new ModelWriter(watched, prompts, options, time);
        var draft = new ModelDraft(passages);
        string? failure = null;
        long started = time.GetTimestamp();
        await foreach (var writerEvent in writer.WriteAsync(question, passages, cancellationToken))
        {
            if (writerEvent is WriterEvent.Sentence sentence)
            {
                draft.Add(sentence.Checked);
            }
            else if (writerEvent is WriterEvent.Ended ended)
            {
                failure = ended.Failure;
            }
        }

        return new FixtureOutcome
        {
            Text = failure is null ? draft.Text : "",
            Draft = watched.Text,
            Citations = failure is null ? draft.Citations : [],
            Fallback = failure,
            Prompt = watched.Prompt,
            Tokens = watched.Tokens,
            ElapsedMs = time.GetElapsedTime(started).TotalMilliseconds,
        };
    }

    private async Task<FixtureOutcome> RewriteAsync(PromptFixture fixture, IChatClient client, CancellationToken cancellationToken)
    {
        var watched = new WatchedChatClient(client);
        using var writer = new ModelWriter(watched, prompts, options, time);
        long started = time.GetTimestamp();
        string? line = await writer.RewriteAsync(fixture.Question, fixture.Turns, cancellationToken);
        bool holds = line is not null && RewriteCheck.Holds(line, [.. fixture.Turns, fixture.Question]);
        return new FixtureOutcome
        {
            Text = holds ? line! : "",
            Draft = watched.Text,
            Citations = [],
            Fallback = holds ? null : line is null ? ModelFailure.Error : ModelFailure.Unsupported,
            Prompt = watched.Prompt,
            Tokens = watched.Tokens,
            ElapsedMs = time.GetElapsedTime(started).TotalMilliseconds,
        };
    }

    /// <summary>Finds passages as <paramref name="answerer"/> does, its rules making follow-ups whole.</summary>
    public static Func<PromptFixture, CancellationToken, Task<(string Question, IReadOnlyList<RetrievedPassage> Passages)>> RetrieveWith(Answerer answerer) =>
        async (fixture, cancellationToken) =>
        {
            AnswerRecord? answer = null;
            foreach (string text in fixture.Turns.Append(fixture.Question))
            {
                var question = new Question(text) { Mode = AnswerMode.Extractive, ConversationId = answer?.ConversationId, Top = RetrievedPassages };
                answer = await answerer.AnswerAsync(question, cancellationToken);
            }

            return (answer!.Understanding.Standalone, answer.Passages);
        };

    private Passage? Find(string id)
    {
        int separator = id.LastIndexOf('#');
        return separator < 0 ? null : collection.Find(id[..separator])?.Passages.FirstOrDefault(p => p.Id == id);
    }

    private RetrievedPassage Describe(FixturePassage given)
    {
        if (given.Text is { } text)
        {
            return new RetrievedPassage(given.Id, 1, new DocumentReference(given.Id, given.Title, null, given.Id, null), [], 1, text, []);
        }

        var passage = Find(given.Id)!;
        var document = passage.Document;
        var reference = new DocumentReference(document.Id, document.Title, document.Date, document.Path, document.Url);
        return new RetrievedPassage(passage.Id, 1, reference, passage.Headings, passage.Number, passage.Text, []);
    }
}
