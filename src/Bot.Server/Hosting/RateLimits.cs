using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Bot.Answering.Configuration;
using Microsoft.AspNetCore.RateLimiting;

namespace Bot.Server.Hosting;

/// <summary>Limits on requests of one client and on work done at the same time.</summary>
internal static class RateLimits
{
    private const string Work = "work";

    public static void AddRateLimits(this WebApplicationBuilder builder, LimitsOptions limits) => builder.Services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Client(context, limits));
        limiter.AddConcurrencyLimiter(Work, work =>
        {
            work.PermitLimit = limits.ConcurrentQuestions;
            work.QueueLimit = 64 * limits.ConcurrentQuestions;
        });
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) => RejectAsync(rejected.HttpContext, rejected.Lease, limits);
    });

    /// <summary>Counts the endpoint's requests against its client's number for the minute.</summary>
    public static TBuilder LimitPerClient<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(PerClient.Limit);

    /// <summary>Besides, lets only so many requests of all clients work at the same time.</summary>
    public static TBuilder LimitWork<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.LimitPerClient().RequireRateLimiting(Work);

    private static RateLimitPartition<string> Client(HttpContext context, LimitsOptions limits) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PerClient>() is null
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(Key(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limits.RequestsPerMinute,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / limits.RequestsPerMinute,
            });

    // One customer of a provider has a whole /64 of IPv6 addresses to choose from.
    private static string Key(IPAddress? address) => address switch
    {
        null => "local",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private static async ValueTask RejectAsync(HttpContext context, RateLimitLease lease, LimitsOptions limits)
    {
        bool isClient = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        int seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        string detail = isClient
            ? $"More than {limits.RequestsPerMinute} requests in a minute from this address. Send the next one after {seconds} s."
            : $"The server is working on as many questions as it may. Send this one again after {seconds} s.";
        await Errors.WriteAsync(context, StatusCodes.Status429TooManyRequests, detail);
    }

    private sealed class PerClient
    {
        public static PerClient Limit { get; } = new();
    }
}
