using System.Globalization;
using System.Net;
using Polly;
using Polly.Retry;

namespace Bot.Channels.ActivityProtocol.Connecting;

/// <summary>Which requests are tried again, and when: what the service documents for each status.</summary>
internal static class RetryMatrix
{
    /// <summary>
    /// Again for 412 (two operations at once), 429 (too fast; as late as the service says) and 502 to 504 (the service is ill), and when
    /// no connection came about. Not after a time-out: the message may have arrived, and nobody wants it twice.
    /// </summary>
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(ConnectorSettings settings, TimeProvider time) =>
        settings.Retries == 0 ? ResiliencePipeline<HttpResponseMessage>.Empty
        : new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = arguments => ValueTask.FromResult(IsWorthAnother(arguments.Outcome)),
                MaxRetryAttempts = settings.Retries,
                Delay = settings.RetryDelay,
                MaxDelay = settings.MaxRetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = arguments => ValueTask.FromResult(Asked(arguments.Outcome.Result, settings.MaxRetryDelay, time)),
                OnRetry = arguments =>
                {
                    arguments.Outcome.Result?.Dispose();
                    return default;
                },
            })
            .Build();

    private static bool IsWorthAnother(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result.StatusCode: HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests } => true,
        { Result.StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => true,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => true,
        _ => false,
    };

    /// <summary>The pause that the service asks for; null leaves it to the back-off.</summary>
    private static TimeSpan? Asked(HttpResponseMessage? response, TimeSpan most, TimeProvider time)
    {
        var asked = response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => Seconds(response),
        };
        return asked is { } pause && pause >= TimeSpan.Zero ? TimeSpan.FromTicks(Math.Min(pause.Ticks, most.Ticks)) : null;
    }

    // Some replies have fractions of a second, which the header's grammar does not know.
    private static TimeSpan? Seconds(HttpResponseMessage? response) =>
        response is not null && response.Headers.TryGetValues("Retry-After", out var values)
        && double.TryParse(values.FirstOrDefault(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
        && seconds < 3600
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
