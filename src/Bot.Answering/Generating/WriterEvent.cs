using Bot.Answering.Checking;

namespace Bot.Answering.Generating;

/// <summary>What a model's writing comes to, sentence by sentence; the last is always <see cref="Ended"/>.</summary>
internal abstract record WriterEvent
{
    private WriterEvent()
    {
    }

    /// <summary>A sentence passed the check.</summary>
    public sealed record Sentence(CheckedSentence Checked) : WriterEvent;

    /// <summary>The model has finished or failed.</summary>
    /// <param name="Failure">Why its text must not be used, as replies state it; null when it may.</param>
    public sealed record Ended(string? Failure) : WriterEvent;
}
