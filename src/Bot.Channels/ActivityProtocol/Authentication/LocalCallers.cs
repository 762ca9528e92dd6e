using System.Net;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.ActivityProtocol.Authentication;

/// <summary>Recognises programs on this machine, such as the Agents Playground; the only ones that may come without a token, in development.</summary>
public static class LocalCallers
{
    // A tunnel or reverse proxy on this machine speaks for strangers and says so in one of these.
    private static readonly string[] Forwarding =
        ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Original-Host"];

    /// <summary>Whether the request was made here and for here, by a program and not by a web page.</summary>
    public static bool Made(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && IsLoopback(request.Host.Host)
        && !request.Headers.ContainsKey("Origin")
        && !Forwarding.Any(request.Headers.ContainsKey);

    /// <summary>Whether that host name is this machine, whatever any name server says.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
