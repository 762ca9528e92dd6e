using Bot.Channels.ActivityProtocol.Receiving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Bot.Channels.ActivityProtocol;

/// <summary>The address of the Activity Protocol.</summary>
public static class TeamsEndpoint
{
    /// <summary>Maps <c>POST /api/messages</c>; other methods get 405.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints, TeamsChannel channel)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(channel);

        // The host's own limit is for questions; activities carry cards and the ids of channels. What reads the body has a limit of its own.
        endpoints.MapPost("/api/messages", (Delegate)new MessagesCall(channel).ReceiveAsync)
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .ExcludeFromDescription();
        return endpoints;
    }
}
