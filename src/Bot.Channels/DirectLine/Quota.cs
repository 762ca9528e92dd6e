using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Bot.Channels.DirectLine;

/// <summary>So many a minute for each key, with bursts. Keys that have been quiet cost nothing.</summary>
internal sealed class Quota : IDisposable
{
    private readonly PartitionedRateLimiter<string>? _limiter;

    /// <summary>Refills <paramref name="perMinute"/> evenly, up to <paramref name="burst"/>; 0 a minute means no limit.</summary>
    public Quota(int perMinute, int burst)
    {
        if (perMinute > 0)
        {
            var bucket = new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
                AutoReplenishment = true,
            };
            _limiter = PartitionedRateLimiter.Create<string, string>(
                key => RateLimitPartition.GetTokenBucketLimiter(key, _ => bucket), StringComparer.Ordinal);
        }
    }

    /// <summary>Takes one; false when there is none left.</summary>
    public bool TryTake(string key)
    {
        if (_limiter is null)
        {
            return true;
        }

        using var lease = _limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    /// <summary>The key of a client's address: of IPv6 the first half, for one customer of a provider has all of the second.</summary>
    public static string KeyOf(IPAddress? address) => address switch
    {
        null => string.Empty,
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    public void Dispose() => _limiter?.Dispose();
}
