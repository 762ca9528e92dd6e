using System.Runtime.CompilerServices;
using Bot.Answering.Conversations;
using Bot.Answering.Explaining;
using Bot.Answering.Generating;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Replying;
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

    private Answerer(Answerer other, AnswerPipeline pipeline)
    {
        _time = other._time;
        _collection = other._collection;
        Pipeline = pipeline;
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

    /// <summary>Makes the first <paramref name="most"/> passages ready for comparing with questions; the first question that finds one would do it otherwise.</summary>
    public void Prepare(int most, CancellationToken cancellationToken)
    {
        for (int docId = 0; docId < Math.Min(most, _collection.Passages.Count); docId++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _ = Pipeline.Catalog[docId];
        }
    }

    /// <summary>The same documents without models and with a memory of its own that nothing stores: for questions that nobody asked.</summary>
    public Answerer Apart() => new(this, Pipeline);

    /// <summary>Answers <paramref name="question"/> and reports each stage as it ends.</summary>
    public async IAsyncEnumerable<AnswerEvent> AnswerStreamAsync(
        Question question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        long started = _time.GetTimestamp();
        var turns = question.ConversationId is { } id ? Memory.Turns(id, Pipeline.Read) : [];
        bool mayCommand = Instructions.MayBe(Folding.Fold(question.Text));
        var writer = question.Mode == AnswerMode.Auto && !mayCommand ? Writer : null;
        var (readings, alone, rewritten) = await Standalone.ReadAsync(question.Text, turns, writer, text => Pipeline.Read(text, question.AsOf), cancellationToken);
        question = question with { ConversationId = question.ConversationId ?? ConversationMemory.NewId() };
        var aside = Aside(question, readings[0], started);
        var (reading, passages, extracted) = aside.Count > 0 ? default : await ChosenAsync(question, readings, alone, cancellationToken);
        if (mayCommand && extracted is { Outcome: Outcome.NotFound })
        {
            aside = Aside(question, readings[0] with { Question = readings[0].Question with { Kind = QuestionKind.Instruction } }, started);
        }

        foreach (var answerEvent in aside)
        {
            yield return answerEvent;
        }

        if (aside.Count > 0)
        {
            yield break;
        }

        yield return new AnswerEvent.Understood(extracted.Understanding);
        yield return new AnswerEvent.Retrieved(Shown(passages, question.Top));
        cancellationToken.ThrowIfCancellationRequested();
        Remember(question, turns, Turn.Of(reading, question, extracted, passages, turns is [.., var last] ? last : null) with { Rewritten = rewritten });

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

    /// <summary>Answers <paramref name="question"/> without a model and tells what the confidence is made of: of the answer, or of what was refused.</summary>
    public async Task<(AnswerRecord Answer, AnswerExplanation Explanation)> ExplainAsync(Question question, CancellationToken cancellationToken)
    {
        var log = new JudgementLog();
        var logged = new Answerer(this, Pipeline.Logged(log)) { Vectors = Vectors, Memory = Memory };
        var answer = await logged.AnswerAsync(question, cancellationToken);
        return (answer, log.Explain(answer, Pipeline.Catalog));
    }

    // A question in a conversation may have left what was spoken of.
    private async Task<(Interpretation Reading, IReadOnlyList<RankedPassage> Passages, AnswerRecord Answer)> ChosenAsync(
        Question question, IReadOnlyList<Interpretation> readings, Interpretation? alone, CancellationToken cancellationToken)
    {
        var own = new NewWords(question, readings, Pipeline);
        if (alone is null)
        {
            return await FirstAnsweredAsync(question, readings, own, cancellationToken);
        }

        var change = new TopicChange(alone.Question, own);
        var whole = await AnsweredAsync(question, alone, cancellationToken);
        if (change.IsCertain(whole.Answer))
        {
            return whole;
        }

        var carried = await FirstAnsweredAsync(question, readings, own, cancellationToken);
        return change.IsMeant(whole.Answer, carried.Answer) ? whole : carried;
    }

    // A follow-up may be meant in more than one way: the first that the documents answer counts, the likeliest where none is.
    private async Task<(Interpretation Reading, IReadOnlyList<RankedPassage> Passages, AnswerRecord Answer)> FirstAnsweredAsync(
        Question question, IReadOnlyList<Interpretation> readings, NewWords own, CancellationToken cancellationToken)
    {
        (Interpretation Reading, IReadOnlyList<RankedPassage> Passages, AnswerRecord Answer)? first = null;
        bool goesOn = readings.Any(r => r.Sequel is not null);
        foreach (var reading in readings)
        {
            var tried = await AnsweredAsync(question, reading, cancellationToken);
            var answer = tried.Answer;

            // Where what was told may go on, its document is asked anew only for what the follow-up says itself.
            if (answer.Outcome == Outcome.NotFound || (goesOn && reading.IsOfThose && !own.AreAnySaid(answer)))
            {
                first ??= tried;
            }
            else if (first is not { Answer.Outcome: not Outcome.NotFound } told)
            {
                first = tried;
                if (own.AreSaid(answer) || (goesOn && !own.Leaves(answer)))
                {
                    break;
                }
            }
            else if (goesOn ? reading.Sequel is not null && (!told.Reading.IsWhole || own.AreSaidBetter(answer, told.Answer)) : reading.IsOfThose && own.AreSaidBetter(answer, told.Answer))
            {
                return tried;
            }
        }

        return first!.Value;
    }

    private async Task<(Interpretation Reading, IReadOnlyList<RankedPassage> Passages, AnswerRecord Answer)> AnsweredAsync(Question question, Interpretation reading, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var filter = PassageFilter.Of(reading.IsOfThose ? question.Filter with { Document = Continuity.Documents(reading.Near) } : question.Filter, Pipeline.Catalog);
        var weighted = Pipeline.Weigh(reading.Question);
        var near = Vectors is null ? [] : await Vectors.NearestAsync(reading.Question.Text, PassageRanker.Candidates, filter, cancellationToken);
        var passages = Continuity.Arrange(Pipeline.Rank(weighted, filter, near), weighted, reading);
        var answer = reading.Sequel is null ? Reply(question, reading).Extracted(weighted, passages)
            : Reply(question, reading).Of(Sequel.Find(weighted, reading, Pipeline.Catalog), weighted, passages);
        return (reading, passages, answer);
    }

    private void Remember(Question question, IReadOnlyList<Turn> before, Turn turn)
    {
        if (question.IsRemembered)
        {
            Memory.Remember(question.ConversationId!, before, turn);
        }
    }

    // The reply to what is no question about the documents; none for a question.
    private IReadOnlyList<AnswerEvent> Aside(Question question, Interpretation reading, long started)
    {
        var reply = Reply(question, reading);
        return SmallTalk.Reply(reading.Question, _collection, question.Locale) is { } said
            ? [new AnswerEvent.Understood(reply.Understanding), new AnswerEvent.Retrieved([]), Complete(reply.Said(said), started)]
            : [];
    }

    private ReplyBuilder Reply(Question question, Interpretation reading) => new(Pipeline, _collection, _time, question, reading.Question);

    private static IReadOnlyList<RetrievedPassage> Shown(IReadOnlyList<RankedPassage> passages, int top) =>
        [.. passages.Take(top).Select(p => p.Retrieved())];

    private AnswerEvent.Completed Complete(AnswerRecord answer, long started) =>
        new(answer with { ElapsedMs = _time.GetElapsedTime(started).TotalMilliseconds });
}
