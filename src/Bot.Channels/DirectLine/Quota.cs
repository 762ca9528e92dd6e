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

    public void Dispose() => _limiter?.Dispose();
}
