using System.ClientModel;
using Polly.CircuitBreaker;

namespace Bot.Answering.Generating;

/// <summary>Names what went wrong with a model, as replies state it in <c>fallback</c>.</summary>
internal static class ModelFailure
{
    public const string Timeout = "model_timeout";
    public const string Error = "model_error";
    public const string RateLimited = "model_rate_limited";
    public const string Unavailable = "model_unavailable";
    public const string Busy = "model_busy";
    public const string Budget = "model_budget";
    public const string Refused = "model_refused";
    public const string Empty = "model_empty";
    public const string Unsupported = "unsupported_claim";

    /// <summary>The reason for <paramref name="exception"/>.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        OperationCanceledException or TimeoutException => Timeout,
        BrokenCircuitException => Unavailable,
        ClientResultException { Status: 429 } => RateLimited,
        _ => Error,
    };

    /// <summary>What an operator wants to know of it: the status, or the kind of exception.</summary>
    public static string Detail(Exception exception) =>
        exception is ClientResultException { Status: > 0 } failure ? $"HTTP {failure.Status}" : exception.GetType().Name;

    /// <summary>Whether the same request may succeed in a moment.</summary>
    public static bool IsTransient(Exception exception) => exception switch
    {
        ClientResultException { Status: 0 or 408 or 429 or >= 500 } => true,
        HttpRequestException or IOException => true,
        _ => false,
    };

    /// <summary>How long the service asks to be left alone, at most ten seconds; null when it does not say.</summary>
    public static TimeSpan? RetryAfter(Exception? exception)
    {
        if (exception is ClientResultException failure
            && failure.GetRawResponse()?.Headers.TryGetValue("Retry-After", out string? value) == true
            && double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out double seconds)
            && seconds >= 0)
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, 10));
        }

        return null;
    }
}
