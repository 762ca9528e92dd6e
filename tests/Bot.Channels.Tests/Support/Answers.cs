using System.Runtime.CompilerServices;
using Bot.Answering;

namespace Bot.Channels.Tests.Support;

/// <summary>Ways in which answers come about.</summary>
internal static class Answers
{
    /// <summary>Before anybody could wait.</summary>
    public static async IAsyncEnumerable<AnswerEvent> AtOnce(Question question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        yield return new AnswerEvent.Understood(new Understanding("fact", [], [], question.Text));
        yield return new AnswerEvent.Retrieved([Some.Passage()]);
        yield return new AnswerEvent.Completed(Some.Answer($"答：{question.Text}[1]", question.ConversationId!));
    }

    /// <summary>Piece by piece, each once the connector has heard of the one before; then <paramref name="end"/>, or all pieces together.</summary>
    public static Func<Question, CancellationToken, IAsyncEnumerable<AnswerEvent>> InPieces(Pace pace, string[] pieces, AnswerRecord? end = null) =>
        (question, cancellation) => PieceByPiece(pace, pieces, end, cancellation);

    private static async IAsyncEnumerable<AnswerEvent> PieceByPiece(
        Pace pace, string[] pieces, AnswerRecord? end, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new AnswerEvent.Retrieved([Some.Passage(), Some.Passage()]);
        await pace.HeardAsync(cancellation);
        foreach (string piece in pieces)
        {
            yield return new AnswerEvent.Delta(piece);
            await pace.HeardAsync(cancellation);
        }

        // From here on nobody steps; what the end of a stream waits for is over as soon as it waits.
        await pace.RestsAsync(cancellation);
        pace.Clock!.SkipsPauses = true;
        yield return new AnswerEvent.Completed(end ?? Some.Answer(string.Concat(pieces)) with { Mode = AnswerMode.Model });
    }
}

/// <summary>
/// Goes step by step between an answer that is being made and the side that sends it: only while the answer waits here do the pauses
/// of the other side end.
/// </summary>
internal sealed class Pace
{
    private int _heard;

    public StrictConnector? Connector { get; set; }

    public ManualClock? Clock { get; set; }

    /// <summary>Waits until the connector got one more request than before.</summary>
    public async Task HeardAsync(CancellationToken cancellation)
    {
        using var limit = Limit(cancellation);
        while (Connector!.Calls.Count <= _heard)
        {
            Clock!.Advance(Clock.NextPause ?? TimeSpan.Zero);
            await Task.Delay(1, limit.Token);
        }

        _heard = Connector.Calls.Count;
    }

    /// <summary>Waits until the sending side pauses: what it sent has been replied to.</summary>
    public async Task RestsAsync(CancellationToken cancellation)
    {
        using var limit = Limit(cancellation);
        while (Clock!.NextPause is null)
        {
            await Task.Delay(1, limit.Token);
        }
    }

    // Of real time, and only for what never happens: that ends as an answer that failed.
    private static CancellationTokenSource Limit(CancellationToken cancellation)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        return limit;
    }
}
