using Microsoft.Extensions.Logging;

namespace Bot.Channels.ActivityProtocol.Authentication;

/// <summary>
/// The keys of one issuer. Fetched when first needed, again in the background after 12 hours, before use after 24, and at once,
/// but at most once a minute, when a token names a key that is not there. While the issuer is down, the last keys stand. Thread-safe.
/// </summary>
internal sealed class KeyCache(IssuerKeys issuer, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(12);
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);
    private static readonly TimeSpan MinInterval = TimeSpan.FromMinutes(1);

    // Without any keys nobody gets in, so the next try comes sooner.
    private static readonly TimeSpan MinIntervalWithoutKeys = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _lock = new();
    private volatile Fetched? _current;
    private Task _fetching = Task.CompletedTask;
    private DateTimeOffset _lastTry = DateTimeOffset.MinValue;

    /// <summary>Whether there are keys to verify with.</summary>
    public bool HasKeys => _current is not null;

    /// <summary>The key of that name; null when the issuer has published none, or could never be asked.</summary>
    public async ValueTask<PublishedKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var age = _current is { } current ? time.GetUtcNow() - current.At : TimeSpan.MaxValue;
        if (age > GoodFor)
        {
            await Fetch().WaitAsync(cancellationToken);
        }
        else if (age > FreshFor)
        {
            _ = Fetch();
        }

        if (Known(id) is { } known)
        {
            return known;
        }

        await Fetch().WaitAsync(cancellationToken);
        return Known(id);
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private PublishedKey? Known(string id) => _current?.Keys.GetValueOrDefault(id);

    /// <summary>The fetch that runs, a new one, or none when the last was a moment ago; never throws.</summary>
    private Task Fetch()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_fetching.IsCompleted && now - _lastTry >= (HasKeys ? MinInterval : MinIntervalWithoutKeys))
            {
                _lastTry = now;
                _fetching = FetchAsync(now);
            }

            return _fetching;
        }
    }

    private async Task FetchAsync(DateTimeOffset now)
    {
        try
        {
            // Off the lock, and off the request that happened to ask: others wait for this too.
            await Task.Yield();
            _current = new Fetched(await issuer.FetchAsync(_closing.Token), now);
        }
        catch (Exception e) when (e is HttpRequestException or InvalidDataException or IOException)
        {
            Report(e.Message);
        }
        catch (OperationCanceledException)
        {
            Report("no answer within ten seconds.");
        }
    }

    private void Report(string reason)
    {
        if (_current is { } current)
        {
            logger.LogWarning("Signing keys could not be refreshed, those of {At:u} stay in use: {Reason}", current.At, reason);
        }
        else
        {
            logger.LogError("Signing keys could not be fetched; until they are, /api/messages answers 503: {Reason}", reason);
        }
    }

    private sealed record Fetched(IReadOnlyDictionary<string, PublishedKey> Keys, DateTimeOffset At);
}
