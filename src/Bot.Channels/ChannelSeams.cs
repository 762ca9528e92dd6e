using Bot.Answering;

namespace Bot.Channels;

/// <summary>What a channel needs from the rest of the bot.</summary>
/// <param name="Answer">Answers a question from the current state of the collection, as <see cref="Answerer.AnswerStreamAsync"/> does, and stores the answer.</param>
/// <param name="Rate">Stores what a user thinks of an answer; must not throw.</param>
/// <param name="Examples">Questions that the collection answers, to begin a conversation with; must not throw.</param>
public sealed record ChannelSeams(
    Func<Question, CancellationToken, IAsyncEnumerable<AnswerEvent>> Answer,
    Action<Rating> Rate,
    Func<Task<IReadOnlyList<string>>> Examples)
{
    /// <summary>
    /// Deletes a stored answer, named first, and what is remembered of its conversation, named second, because its question was taken
    /// back; must not throw. By default all stays.
    /// </summary>
    public Action<string, string> Forget { get; init; } = (_, _) => { };
}
