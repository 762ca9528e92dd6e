using Bot.Channels.ActivityProtocol.Connecting;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>Sends the replies to one activity through its connector.</summary>
/// <param name="connector">The connector.</param>
/// <param name="inbound">The activity that is answered.</param>
/// <param name="leave">Hears that the conversation is closed to the bot for good.</param>
internal sealed class ConnectorOutbox(ConnectorClient connector, InboundActivity inbound, Action leave) : IOutbox
{
    public bool IsLive => true;

    public Task<ConnectorReply> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        HeardAsync(connector.SendAsync(Addressed(activity, inbound), cancellationToken));

    public Task<ConnectorReply> UpdateAsync(string id, Activity activity, CancellationToken cancellationToken) =>
        HeardAsync(connector.UpdateAsync(id, Addressed(activity, inbound), cancellationToken));

    public Task<ConnectorReply> DeleteAsync(string id, CancellationToken cancellationToken) =>
        HeardAsync(connector.DeleteAsync(id, Addressed(new Activity(), inbound), cancellationToken));

    /// <summary>The activity with everything that a reply to <paramref name="inbound"/> has.</summary>
    public static Activity Addressed(Activity activity, InboundActivity inbound) => activity with
    {
        ChannelId = inbound.Activity.ChannelId,

        // What the token proves, where it does; the receiving side has compared the two.
        ServiceUrl = inbound.Caller.ServiceUrl ?? inbound.Activity.ServiceUrl,
        From = inbound.Activity.Recipient,
        Recipient = inbound.Activity.From,
        Conversation = inbound.Activity.Conversation,
        ReplyToId = inbound.Activity.Type == "message" ? inbound.Activity.Id : null,
        Locale = Incoming.Locale(inbound.Activity),
        InputHint = activity.Type == "message" ? "acceptingInput" : null,
    };

    private async Task<ConnectorReply> HeardAsync(Task<ConnectorReply> sending)
    {
        var reply = await sending;
        if (reply.IsGone)
        {
            leave();
        }

        return reply;
    }
}
