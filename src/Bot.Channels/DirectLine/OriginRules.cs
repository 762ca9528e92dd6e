using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Bot.Channels.DirectLine;

/// <summary>Which web pages may call. Programs that send no Origin are not pages; their token decides alone.</summary>
internal sealed class OriginRules(DirectLineSettings settings)
{
    // What the real clients send; a preflight that asks for more is refused by the browser.
    private const string Headers = "Authorization, Content-Type, X-Ms-Bot-Agent, X-Requested-With";

    /// <summary>Whether a page of the request's origin may call, with a token that names <paramref name="tokenOrigins"/>.</summary>
    public bool Admits(HttpRequest request, IReadOnlyList<string> tokenOrigins)
    {
        string origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || IsOwn(request, origin)
            || (tokenOrigins.Count > 0 ? tokenOrigins : settings.AllowedOrigins).Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a page of the request's origin may fetch tokens without a secret.</summary>
    public bool AdmitsTokenRequest(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsOwn(request, origin)
            || (settings.TokensForAllowedOrigins && settings.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Lets pages of allowed origins read the response. A token's own origins are checked on the request itself.</summary>
    public void Allow(HttpContext context)
    {
        string origin = context.Request.Headers.Origin.ToString();
        context.Response.Headers.Vary = StringValues.Concat(context.Response.Headers.Vary, "Origin");
        if (settings.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
        }
    }

    /// <summary>Answers a preflight.</summary>
    public IResult Preflight(HttpContext context)
    {
        Allow(context);
        if (context.Response.Headers.AccessControlAllowOrigin.Count > 0)
        {
            context.Response.Headers.AccessControlAllowHeaders = Headers;
            context.Response.Headers.AccessControlAllowMethods = "GET, POST, DELETE";
            context.Response.Headers.AccessControlMaxAge = "600";
        }

        return Results.NoContent();
    }

    // The scheme is left out: behind a proxy that ends TLS the host sees http.
    private static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
