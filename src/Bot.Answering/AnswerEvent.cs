namespace Bot.Answering;

/// <summary>What happens while a question is answered, in this order; the last is always <see cref="Completed"/>.</summary>
public abstract record AnswerEvent
{
    private AnswerEvent()
    {
    }

    /// <summary>The question has been read.</summary>
    public sealed record Understood(Understanding Understanding) : AnswerEvent;

    /// <summary>Passages have been found.</summary>
    public sealed record Retrieved(IReadOnlyList<RetrievedPassage> Passages) : AnswerEvent;

    /// <summary>More text of a provisional answer.</summary>
    public sealed record Delta(string Text) : AnswerEvent;

    /// <summary>The answer, which replaces whatever was streamed.</summary>
    public sealed record Completed(AnswerRecord Answer) : AnswerEvent;
}
