using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Bot.Channels.DirectLine;

/// <summary>The addresses of Direct Line 3.0.</summary>
public static class DirectLineEndpoints
{
    /// <summary>Maps <c>/v3/directline</c> and <c>/chat/token</c>. The application must call <c>UseWebSockets</c> before.</summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder endpoints, DirectLineChannel channel)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(channel);

        // The host's own limit is for questions, and uploads may be larger. Whatever reads a body here has a limit of its own.
        var group = endpoints.MapGroup("/").ExcludeFromDescription().WithMetadata(new DisableRequestSizeLimitAttribute());
        group.AddEndpointFilter((context, next) =>
        {
            channel.Origins.Allow(context.HttpContext);
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return next(context);
        });

        var tokens = new TokenCalls(channel);
        group.MapPost("/chat/token", (Delegate)tokens.ForBrowserAsync);
        group.MapPost("/v3/directline/tokens/generate", (Delegate)tokens.GenerateAsync);
        group.MapPost("/v3/directline/tokens/refresh", (Delegate)tokens.Refresh);

        group.MapGet("/v3/directline/session/getsessionid", DirectLineError.NoSession);

        var conversations = new ConversationCalls(channel);
        group.MapPost("/v3/directline/conversations", (Delegate)conversations.StartAsync);
        group.MapGet("/v3/directline/conversations/{id}", conversations.Reconnect);
        group.MapDelete("/v3/directline/conversations/{id}", conversations.Delete);

        var activities = new ActivityCalls(channel);
        group.MapGet("/v3/directline/conversations/{id}/activities", activities.Poll);
        group.MapPost("/v3/directline/conversations/{id}/activities", activities.PostAsync);
        group.MapPost("/v3/directline/conversations/{id}/upload", activities.UploadAsync);

        var streams = new StreamCall(channel, endpoints.ServiceProvider);
        group.MapGet("/v3/directline/conversations/{id}/stream", streams.RunAsync);

        endpoints.MapMethods("/chat/token", ["OPTIONS"], channel.Origins.Preflight).ExcludeFromDescription();
        endpoints.MapMethods("/v3/directline/{**rest}", ["OPTIONS"], channel.Origins.Preflight).ExcludeFromDescription();
        endpoints.MapFallback("/v3/directline/{**rest}", () => DirectLineError.NoConversation()).ExcludeFromDescription();
        return endpoints;
    }
}
