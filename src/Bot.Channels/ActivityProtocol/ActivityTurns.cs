using Bot.Channels.ActivityProtocol.Turns;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol;

/// <summary>What acts on activities once they are received: the methods of <see cref="TeamsBot"/>.</summary>
/// <param name="Run">Works on an activity from the queue.</param>
/// <param name="Invoke">Answers an invoke.</param>
/// <param name="Reply">Answers an activity whose replies belong in the response.</param>
public sealed record ActivityTurns(
    Func<InboundActivity, CancellationToken, Task> Run,
    Func<InboundActivity, CancellationToken, Task<InvokeReply>> Invoke,
    Func<InboundActivity, CancellationToken, Task<IReadOnlyList<Activity>>> Reply)
{
    /// <summary>The turns of a bot.</summary>
    public static ActivityTurns Of(TeamsBot bot)
    {
        ArgumentNullException.ThrowIfNull(bot);
        return new ActivityTurns(bot.RunAsync, bot.InvokeAsync, bot.ReplyAsync);
    }
}
