using Bot.Answering.Reading;

namespace Bot.Answering.Conversations;

/// <summary>One way to understand a question in its conversation.</summary>
/// <param name="Question">The question made whole.</param>
internal sealed record Interpretation(ReadQuestion Question)
{
    /// <summary>The word that was put in place of another ("那成都呢": 成都); null when none was. Passages that do not say it come last.</summary>
    public string? Slot { get; init; }

    /// <summary>Ids of passages that were cited before and are not meant again ("还有一份呢").</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Ids of the passages that the last answer cited: what points back is likely to mean their document.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>Whether only the documents of <see cref="Near"/> are asked.</summary>
    public bool IsOfThose { get; init; }

    /// <summary>Whether it is a question of its own, which only chooses the document of <see cref="Near"/> where that says as much of it as any other.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The folded follow-up, where it may ask how what was cited before goes on (<see cref="Conversations.Sequel"/>); null otherwise.</summary>
    public string? Sequel { get; init; }
}
