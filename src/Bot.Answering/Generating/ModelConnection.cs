using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace Bot.Answering.Generating;

/// <summary>Opens the connection to the configured model.</summary>
public static class ModelConnection
{
    /// <summary>A chat client for the service that <paramref name="options"/> names. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">No model is configured.</exception>
    public static IChatClient Open(ModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.IsConfigured)
        {
            throw new ArgumentException("Model:Endpoint and Model:Name are both needed.", nameof(options));
        }

        // Redirects are refused: the key must not follow one to another host.
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(options.FirstTokenTimeoutSeconds),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
        };
        var http = new HttpClient(new ResponseSizeLimit(sockets, options.MaxResponseBytes))
        {
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        };
        var clientOptions = new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Endpoint),
            Transport = new HttpClientPipelineTransport(http),

            // Retries, with their limits and the circuit breaker, are the writer's.
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        };
        string key = options.ApiKey.Length > 0 ? options.ApiKey : "none";
        return new OpenAIChatClient(new ChatClient(options.Name, new ApiKeyCredential(key), clientOptions));
    }
}
