using Bot.Channels.ActivityProtocol.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>
/// Acts on activities: what the receiving side calls once an activity is authenticated and checked. Thread-safe.
/// Activities of one conversation come one after the other, those of different conversations at the same time.
/// </summary>
public sealed class TeamsBot(ChannelSeams seams, TimeProvider time, ILogger logger)
{
    /// <summary>
    /// Acts on anything that is not an invoke and wants its replies through the connector. Called from the queue, after the
    /// request was answered; types that the bot does not know are ignored. Every activity that came to the queue gets here once.
    /// </summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancelled only when the host cannot wait for its queue any longer.</param>
    public Task RunAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        logger.LogDebug("{Type} received at {Time} of {Now}", activity.Activity.Type, activity.ReceivedAt, time.GetUtcNow());
        return Task.CompletedTask;
    }

    /// <summary>Answers an invoke inside its request. The token is cancelled when the channel would not wait any longer.</summary>
    public Task<InvokeReply> InvokeAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        logger.LogDebug("Invoke {Name} is not known", activity.Activity.Name);
        return Task.FromResult(InvokeReply.NotImplemented);
    }

    /// <summary>Answers an activity with the delivery mode <c>expectReplies</c>: the replies go into the response and none to the connector.</summary>
    public async Task<IReadOnlyList<Activity>> ReplyAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        _ = await seams.Examples();
        return [];
    }
}
