using System.Net;
using Bot.Answering.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace Bot.Server.Hosting;

/// <summary>How the server meets the network: address, size limits, proxies, response headers, logging of requests.</summary>
internal static class Network
{
    private const string DefaultUrl = "http://localhost:3978";

    // For JSON and whatever sets nothing else; pages set their own.
    private const string StrictPolicy = "default-src 'none'; frame-ancestors 'none'";

    public static void AddNetwork(this WebApplicationBuilder builder, BotOptions options)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Limits.BodyBytes;
            // A question in an address takes nine bytes for each Chinese character.
            kestrel.Limits.MaxRequestLineSize = 8192 + (9 * options.Limits.QuestionLength);
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.Server.ShutdownSeconds));
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => Trust(forwarded, options.Server.TrustedProxies));

        // The framework logs every address at Information, and with it the question in ?q=.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Program says in one line what the host would say with a stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
    }

    public static void UseNetwork(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() => SetHeaders(context.Response.Headers));
            return next(context);
        });
    }

    private static void Trust(ForwardedHeadersOptions forwarded, IReadOnlyList<string> proxies)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        forwarded.ForwardedHeaders = proxies.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (string proxy in proxies)
        {
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }

    private static Task SetHeaders(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = StrictPolicy;
        }

        return Task.CompletedTask;
    }
}
