using Bot.Channels.ActivityProtocol.Receiving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
        endpoints.MapPost("/api/messages", (Delegate)new MessagesCall(channel).ReceiveAsync).ExcludeFromDescription();
        return endpoints;
    }
}
