using Bot.Channels.ActivityProtocol.Connecting;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>Where the replies of one turn go: to the connector, or into the response of the request.</summary>
internal interface IOutbox
{
    /// <summary>Whether the user sees things as they are sent; otherwise all arrive together at the end.</summary>
    bool IsLive { get; }

    /// <summary>Sends a new activity; sender, recipient and conversation are filled in.</summary>
    Task<ConnectorReply> SendAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Replaces an activity that was sent.</summary>
    Task<ConnectorReply> UpdateAsync(string id, Activity activity, CancellationToken cancellationToken);

    /// <summary>Takes an activity back that was sent.</summary>
    Task<ConnectorReply> DeleteAsync(string id, CancellationToken cancellationToken);
}
