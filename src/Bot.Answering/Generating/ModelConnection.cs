using Microsoft.Extensions.AI;
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

        var transport = ModelTransport.Options(
            options.Endpoint, TimeSpan.FromSeconds(options.FirstTokenTimeoutSeconds), TimeSpan.FromSeconds(options.TimeoutSeconds), options.MaxResponseBytes);
        return new OpenAIChatClient(new ChatClient(options.Name, ModelTransport.Key(options.ApiKey), transport));
    }
}
