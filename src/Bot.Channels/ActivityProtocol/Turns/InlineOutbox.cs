using Bot.Channels.ActivityProtocol.Connecting;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>Collects the replies to one activity for the response of its request.</summary>
internal sealed class InlineOutbox(InboundActivity inbound) : IOutbox
{
    private static readonly ConnectorReply Taken = new(200, null);
    private readonly List<Activity> _replies = [];

    public bool IsLive => false;

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyList<Activity> Replies => _replies;

    public Task<ConnectorReply> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        _replies.Add(ConnectorOutbox.Addressed(activity, inbound));
        return Task.FromResult(Taken);
    }

    // Nothing that was sent this way has a name to change it by.
    public Task<ConnectorReply> UpdateAsync(string id, Activity activity, CancellationToken cancellationToken) => SendAsync(activity, cancellationToken);

    public Task<ConnectorReply> DeleteAsync(string id, CancellationToken cancellationToken) => Task.FromResult(Taken);
}
