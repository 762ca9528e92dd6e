using Bot.Answering.Checking;
using Bot.Answering.Generating;
using Bot.Answering.Reading;

namespace Bot.Answering.Conversations;

/// <summary>Makes the question of a conversation whole: by the model where there is one and its rewriting holds, by rules otherwise.</summary>
internal static class Standalone
{
    /// <summary>
    /// The ways to read <paramref name="asked"/> after the <paramref name="turns"/> before it, the likeliest first; the question by itself, where by its form it may be one of its own (null otherwise);
    /// and the model's rewriting when it was used.
    /// </summary>
    /// <param name="asked">As typed.</param>
    /// <param name="turns">The conversation so far, oldest first.</param>
    /// <param name="writer">The model; null for rules alone.</param>
    /// <param name="read">Reads a text as a question of its own.</param>
    /// <param name="cancellationToken">The client has left.</param>
    public static async Task<(IReadOnlyList<Interpretation> Readings, Interpretation? Alone, string? Rewritten)> ReadAsync(
        string asked, IReadOnlyList<Turn> turns, ModelWriter? writer, Func<string, ReadQuestion> read, CancellationToken cancellationToken)
    {
        var now = read(asked);
        if (turns.Count == 0)
        {
            return ([new Interpretation(now)], null, null);
        }

        if (writer is not null && !FollowUp.IsForRulesAlone(now, turns[^1]))
        {
            string[] said = [.. turns.Select(t => t.Rewritten ?? t.Asked)];
            string? rewritten = await writer.RewriteAsync(asked, said, cancellationToken);
            if (rewritten is not null && RewriteCheck.Holds(rewritten, [.. said, asked]) && read(rewritten) is var whole && Keeps(whole, now))
            {
                return ([new Interpretation(whole)], null, rewritten);
            }
        }

        return Difference.Whole(now, turns) is { } compared ? ([new Interpretation(read(compared))], null, null)
            : (FollowUp.Readings(now, turns[^1], read), FollowUp.MayStandAlone(now, turns[^1]) ? new Interpretation(now) : null, null);
    }

    // A rewriting completes a question; it must not put another one in its place. A pronoun or "this policy" may give way to its name.
    private static bool Keeps(ReadQuestion whole, ReadQuestion now)
    {
        string[] content = [.. now.Terms.Where(t => t.Role is TermRole.Word or TermRole.Name).Select(t => t.Text)];
        return now.Places.All(whole.Places.Contains)
            && now.Years.All(whole.Years.Contains)
            && now.Values.All(value => whole.Values.Any(v => v.Kind == value.Kind && v.Number == value.Number))
            && content.Count(word => whole.Folded.Contains(word, StringComparison.Ordinal)) * 2 >= content.Length;
    }
}
