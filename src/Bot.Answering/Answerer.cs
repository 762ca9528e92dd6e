using System.Runtime.CompilerServices;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering;

/// <summary>Answers questions from one state of the collection.</summary>
/// <param name="collection">The documents.</param>
/// <param name="index">The index of the documents' passages.</param>
/// <param name="time">Clock, for "today" and elapsed times.</param>
public sealed class Answerer(Collection collection, PassageIndex index, TimeProvider time)
{
    /// <summary>Answers <paramref name="question"/> and reports each stage as it ends.</summary>
    public async IAsyncEnumerable<AnswerEvent> AnswerStreamAsync(
        Question question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        long started = time.GetTimestamp();
        var understanding = new Understanding("fact", [], [], question.Text);
        yield return new AnswerEvent.Understood(understanding);
        cancellationToken.ThrowIfCancellationRequested();
        var passages = Retrieve(question);
        yield return new AnswerEvent.Retrieved(passages);
        yield return new AnswerEvent.Completed(Compose(question, understanding, passages) with
        {
            ElapsedMs = time.GetElapsedTime(started).TotalMilliseconds,
        });
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

    private static AnswerRecord Compose(Question question, Understanding understanding, List<RetrievedPassage> passages)
    {
        var best = passages.FirstOrDefault();
        return new AnswerRecord
        {
            AnswerId = Guid.NewGuid().ToString("N"),
            ConversationId = question.ConversationId ?? Guid.NewGuid().ToString("N"),
            Outcome = best is null ? Outcome.NotFound : Outcome.Grounded,
            Mode = AnswerMode.Extractive,
            Text = best is null ? "文档里没有提到。" : best.Text + "[1]",
            Confidence = best is null ? 0 : 0.5,
            Citations = best is null
                ? []
                : [new Citation(1, best.PassageId, best.Document, best.Headings, best.Paragraph, best.Text, [new TextRange(0, best.Text.Length)], $"/documents/{best.Document.Id}#p{best.Paragraph}")],
            Passages = passages,
            Understanding = understanding,
        };
    }

    private List<RetrievedPassage> Retrieve(Question question) =>
        [.. index.Search(new Query(question.Text) { Top = question.Top }).Select(Describe)];

    private RetrievedPassage Describe(SearchHit hit)
    {
        var passage = collection.Passages[hit.DocId];
        var document = passage.Document;
        return new RetrievedPassage(
            passage.Id,
            hit.Score,
            new DocumentReference(document.Id, document.Title, document.Date, document.Path, document.Url),
            passage.Headings,
            passage.Number,
            passage.Text,
            hit.Highlights);
    }
}
