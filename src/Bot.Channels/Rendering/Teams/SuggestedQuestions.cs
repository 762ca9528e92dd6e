using Bot.Answering;

namespace Bot.Channels.Rendering.Teams;

/// <summary>The next questions as buttons.</summary>
internal static class SuggestedQuestions
{
    // Teams shows three.
    private const int Most = 3;
    private const int MaxLength = 200;

    /// <summary>The questions of <paramref name="answer"/> that Teams would show.</summary>
    public static IEnumerable<string> Of(AnswerRecord answer) => Shown(answer.Suggestions);

    /// <summary>Buttons that ask <paramref name="questions"/> in the name of <paramref name="userId"/>; null when there are none.</summary>
    public static SuggestedActions? Buttons(IEnumerable<string> questions, string? userId)
    {
        CardAction[] actions = [.. Shown(questions).Select(q => new CardAction("imBack", q, q))];
        return actions.Length == 0 ? null : new SuggestedActions(userId is null ? [] : [userId], actions);
    }

    private static IEnumerable<string> Shown(IEnumerable<string> questions) => questions.Where(q => q.Length is > 0 and <= MaxLength).Take(Most);
}
