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

        yield return new AnswerEvent.Completed(end ?? Some.Answer(string.Concat(pieces)) with { Mode = AnswerMode.Model });
    }
}

/// <summary>Holds an answer back until the connector got one more request than before.</summary>
internal sealed class Pace
{
    private int _heard;

    public StrictConnector? Connector { get; set; }

    public async Task HeardAsync(CancellationToken cancellation)
    {
        while (Connector!.Calls.Count <= _heard)
        {
            await Task.Delay(5, cancellation);
        }

        _heard = Connector.Calls.Count;
    }
}
