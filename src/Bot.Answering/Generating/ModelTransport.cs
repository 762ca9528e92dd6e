using System.ClientModel.Primitives;
using OpenAI;

namespace Bot.Answering.Generating;

/// <summary>How requests travel to a model's service: no redirects, bounded times and sizes.</summary>
internal static class ModelTransport
{
    /// <summary>Options of the official client for one service.</summary>
    /// <param name="endpoint">Base address.</param>
    /// <param name="connect">Time for connecting.</param>
    /// <param name="timeout">Time for a whole request.</param>
    /// <param name="maxResponseBytes">Bytes of a response that are read at most.</param>
    public static OpenAIClientOptions Options(string endpoint, TimeSpan connect, TimeSpan timeout, long maxResponseBytes)
    {
        // Redirects are refused: the key must not follow one to another host.
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
        };
        return new OpenAIClientOptions
        {
            Endpoint = new Uri(endpoint),
            Transport = new HttpClientPipelineTransport(new HttpClient(new ResponseSizeLimit(sockets, maxResponseBytes)) { Timeout = timeout }),

            // Retries, with their limits and the circuit breaker, are the caller's.
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = timeout,
        };
    }

    /// <summary>Services that want no key get a placeholder: the client demands one.</summary>
    public static System.ClientModel.ApiKeyCredential Key(string key) => new(key.Length > 0 ? key : "none");
}
