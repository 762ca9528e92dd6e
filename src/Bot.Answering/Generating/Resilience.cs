using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Bot.Answering.Generating;

/// <summary>How calls of the model are retried and when they are given up for a while.</summary>
internal static class Resilience
{
    /// <summary>Retries with exponential backoff and jitter inside a circuit breaker that opens when half of at least four calls in half a minute failed, for fifteen seconds.</summary>
    public static ResiliencePipeline Pipeline(int retries, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 4,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(15),
            ShouldHandle = new PredicateBuilder().Handle<Exception>(e => ModelFailure.IsTransient(e) || e is TimeoutException),
        });
        if (retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(200),
                ShouldHandle = new PredicateBuilder().Handle<Exception>(ModelFailure.IsTransient),
                DelayGenerator = arguments => ValueTask.FromResult(ModelFailure.RetryAfter(arguments.Outcome.Exception)),
            });
        }

        return builder.Build();
    }
}
