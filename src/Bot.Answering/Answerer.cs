using System.Runtime.CompilerServices;
using Bot.Answering.Conversations;
using Bot.Answering.Extracting;
using Bot.Answering.Generating;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Vectors;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering;

/// <summary>Answers questions from one state of the collection. Safe for any number of threads.</summary>
public sealed class Answerer
{
    private readonly TimeProvider _time;
    private readonly Collection _collection;

    /// <summary>An answerer over <paramref name="collection"/>.</summary>
    /// <param name="collection">The documents.</param>
    /// <param name="index">The index of the documents' passages.</param>
    /// <param name="time">Clock, for "today" and elapsed times.</param>
    public Answerer(Collection collection, PassageIndex index, TimeProvider time)
        : this(collection, index, time, Lexicon.Empty)
    {
    }

    /// <summary>An answerer over <paramref name="collection"/> that knows the words of <paramref name="lexicon"/>.</summary>
    public Answerer(Collection collection, PassageIndex index, TimeProvider time, Lexicon lexicon)
    {
        _time = time;
        _collection = collection;
        Pipeline = new AnswerPipeline(collection, index, lexicon, time);
    }

    /// <summary>The model that writes answers in mode <see cref="AnswerMode.Auto"/>; null to extract them.</summary>
    public ModelWriter? Writer { get; init; }

    /// <summary>Vectors of the passages, by which retrieval finds what is worded otherwise; null to find by words alone.</summary>
    public CollectionVectors? Vectors { get; init; }

    /// <summary>What was asked before in every conversation; give the same one to the next answerer when the documents change.</summary>
    public ConversationMemory Memory { get; init; } = new();

    /// <summary>What is known of the documents beyond their words.</summary>
    public CollectionFacts Facts => Pipeline.Catalog.Facts;

    /// <summary>The stages, for measuring and fitting them one by one.</summary>
    internal AnswerPipeline Pipeline { get; }

    /// <summary>Answers <paramref name="question"/> and reports each stage as it ends.</summary>
    public async IAsyncEnumerable<AnswerEvent> AnswerStreamAsync(
        Question question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        long started = _time.GetTimestamp();
        string conversationId = question.ConversationId ?? ConversationMemory.NewId();
        var turns = Memory.Turns(conversationId, Pipeline.Read);
        var writer = question.Mode == AnswerMode.Auto ? Writer : null;
        var (read, rewritten) = await Standalone.ReadAsync(question.Text, turns, writer, text => Pipeline.Read(text, question.AsOf), cancellationToken);
        var reply = new ReplyBuilder(Pipeline, _collection, _time, question with { ConversationId = conversationId }, read);
        yield return new AnswerEvent.Understood(reply.Understanding);
        cancellationToken.ThrowIfCancellationRequested();
        if (SmallTalk.Reply(read, _collection) is { } said)
        {
            yield return new AnswerEvent.Retrieved([]);
            yield return Complete(reply.Said(said), started);
            yield break;
        }

        var weighted = Pipeline.Weigh(read);
        var filter = PassageFilter.Of(question.Filter, Pipeline.Catalog);
        var near = Vectors is null ? [] : await Vectors.NearestAsync(read.Text, PassageRanker.Candidates, filter, cancellationToken);
        var passages = Pipeline.Rank(weighted, filter, near);
        yield return new AnswerEvent.Retrieved(Shown(passages, question.Top));
        cancellationToken.ThrowIfCancellationRequested();
        var extracted = reply.Extracted(weighted, passages);
        Remember(conversationId, turns, question, read, rewritten, extracted);
        if (writer is null || !ModelAnswer.IsWanted(extracted))
        {
            yield return Complete(extracted, started);
            yield break;
        }

        await foreach (var answerEvent in ModelAnswer.WriteAsync(writer, extracted, Shown(passages, writer.MaxPassages), cancellationToken))
        {
            yield return answerEvent is AnswerEvent.Completed completed ? Complete(completed.Answer, started) : answerEvent;
        }
    }

    /// <summary>Answers <paramref name="question"/>.</summary>
    public async Task<AnswerRecord> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        AnswerRecord? answer = null;
        await foreach (var answerEvent in AnswerStreamAsync(question, cancellationToken))
        {
            answer = (answerEvent as AnswerEvent.Completed)?.Answer ?? answer;
        }

        return answer!;
    }

    private void Remember(
        string conversationId, IReadOnlyList<Turn> before, Question question, ReadQuestion read, string? rewritten, AnswerRecord extracted)
    {
        if (question.IsRemembered)
        {
            string[] listed = [.. extracted.Table?.Rows.Select(r => r[0].Text) ?? []];
            Memory.Remember(conversationId, before, new Turn(read, listed) { Asked = question.Text, Rewritten = rewritten, AsOf = question.AsOf });
        }
    }

    private static IReadOnlyList<RetrievedPassage> Shown(IReadOnlyList<RankedPassage> passages, int top) =>
        [.. passages.Take(top).Select(p => p.Retrieved())];

    private AnswerEvent.Completed Complete(AnswerRecord answer, long started) =>
        new(answer with { ElapsedMs = _time.GetElapsedTime(started).TotalMilliseconds });
}
