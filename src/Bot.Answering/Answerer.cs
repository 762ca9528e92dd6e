using System.Runtime.CompilerServices;
using Bot.Answering.Evaluation;
using Bot.Answering.Extracting;
using Bot.Answering.Generating;
using Bot.Answering.Retrieval;
using Bot.Answering.Reading;
using Bot.Answering.Storing;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Answering;

/// <summary>Answers questions from one state of the collection. Safe for any number of threads.</summary>
public sealed class Answerer
{
    private readonly TimeProvider _time;
    private readonly QuestionReader _reader;
    private readonly PassageCatalog _catalog;
    private readonly PassageRanker _ranker;

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
        _reader = new QuestionReader(new SmartCnSegmenter(), lexicon);
        _catalog = new PassageCatalog(collection);
        _ranker = new PassageRanker(_catalog, index);
    }

    /// <summary>The model that writes answers in mode <see cref="AnswerMode.Auto"/>; null to extract them.</summary>
    public ModelWriter? Writer { get; init; }

    /// <summary>Answers <paramref name="question"/> and reports each stage as it ends.</summary>
    public async IAsyncEnumerable<AnswerEvent> AnswerStreamAsync(
        Question question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await Task.CompletedTask;
        long started = _time.GetTimestamp();
        var read = _reader.Read(question.Text);
        var understanding = new Understanding(IntentNames.Of(read), read.Regions, read.Years, read.Text);
        yield return new AnswerEvent.Understood(understanding);
        cancellationToken.ThrowIfCancellationRequested();
        var weighted = new WeightedQuestion(read, _catalog.Statistics);
        var passages = _ranker.Rank(weighted, null);
        IReadOnlyList<RetrievedPassage> shown = [.. passages.Take(question.Top).Select(p => p.Retrieved())];
        yield return new AnswerEvent.Retrieved(shown);
        cancellationToken.ThrowIfCancellationRequested();
        var draft = Extractor.Extract(weighted, passages);
        var extracted = Compose(question, understanding, shown, draft);
        if (Writer is null || question.Mode != AnswerMode.Auto || !ModelAnswer.IsWanted(extracted))
        {
            yield return Complete(extracted, started);
            yield break;
        }

        IReadOnlyList<RetrievedPassage> material = [.. passages.Take(Writer.MaxPassages).Select(p => p.Retrieved())];
        await foreach (var answerEvent in ModelAnswer.WriteAsync(Writer, extracted, material, cancellationToken))
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

    private AnswerEvent.Completed Complete(AnswerRecord answer, long started) =>
        new(answer with { ElapsedMs = _time.GetElapsedTime(started).TotalMilliseconds });

    /// <summary>The passages that compete for <paramref name="gold"/>, for fitting weights.</summary>
    internal IReadOnlyList<FitCandidate> PassageCandidates(GoldQuestion gold)
    {
        var weighted = new WeightedQuestion(_reader.Read(gold.Question), _catalog.Statistics);
        return [.. _ranker.Rank(weighted, null).Select(p => new FitCandidate(
            [.. p.Features], Grading.HoldsGold(gold, p.Passage.Passage.Document.Id, p.Passage.Passage.Text)))];
    }

    /// <summary>The sentences of the right passage that compete for <paramref name="gold"/>, for fitting weights.</summary>
    internal IReadOnlyList<FitCandidate> SentenceCandidates(GoldQuestion gold)
    {
        var weighted = new WeightedQuestion(_reader.Read(gold.Question), _catalog.Statistics);
        var right = _ranker.Rank(weighted, null).FirstOrDefault(p => Grading.HoldsGold(gold, p.Passage.Passage.Document.Id, p.Passage.Passage.Text));
        return right is null ? [] :
        [
            .. SentenceFeatures.Of(weighted, right.Passage).Select((features, i) => new FitCandidate(
                features, Grading.SaysAnswer(gold, right.Passage.Sentences[i].Of(right.Passage.Passage.Text)))),
        ];
    }

    private AnswerRecord Compose(
        Question question, Understanding understanding, IReadOnlyList<RetrievedPassage> passages, Draft? draft)
    {
        var (text, citations, table) = draft is null ? ("文档里没有提到。", [], null) : DraftRecord.Number(draft);
        return new AnswerRecord
        {
            AnswerId = AnswerStore.NewId(_time),
            ConversationId = question.ConversationId ?? Guid.NewGuid().ToString("N"),
            Outcome = draft is null ? Outcome.NotFound : Outcome.Grounded,
            Mode = AnswerMode.Extractive,
            Text = text,
            Confidence = draft?.Confidence ?? 0,
            Citations = citations,
            Table = table,
            Passages = passages,
            Understanding = understanding,
        };
    }
}
