using Bot.Answering.Configuration;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Bot.Server.Hosting;

/// <summary>
/// Refuses bodies beyond <see cref="LimitsOptions.BodyBytes"/> by the length that they announce. The server's own limit would cut the
/// connection while the client still sends, and a client whose sending fails does not read the answer; so what it sends is read
/// away, for the few seconds that the server allows for that, and the 413 arrives. Bodies without a length meet the server's limit.
/// </summary>
internal static class BodyLimit
{
    /// <summary>Use after routing: addresses with a limit of their own are left alone.</summary>
    public static void UseBodyLimit(this WebApplication app, LimitsOptions limits) => app.Use((context, next) =>
    {
        if (context.Request.ContentLength <= limits.BodyBytes || context.Request.ContentLength is null
            || context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null)
        {
            return next(context);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = null;
        }

        throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
    });
}
