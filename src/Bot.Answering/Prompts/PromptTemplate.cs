using HandlebarsDotNet;
using Microsoft.Extensions.AI;

namespace Bot.Answering.Prompts;

/// <summary>A checked prompt: messages with Handlebars places to fill, and the settings to send them with. Thread-safe.</summary>
public sealed class PromptTemplate
{
    private readonly IReadOnlyList<(ChatRole Role, HandlebarsTemplate<object, object> Render)> _messages;

    internal PromptTemplate(
        string name,
        string version,
        IReadOnlyList<(ChatRole Role, HandlebarsTemplate<object, object> Render)> messages,
        PromptSettings settings)
    {
        Name = name;
        Version = version;
        Settings = settings;
        _messages = messages;
    }

    /// <summary>The prompt's name: the file's name without its extension.</summary>
    public string Name { get; }

    /// <summary>First twelve hexadecimal digits of the file's SHA-256: changes whenever the prompt does.</summary>
    public string Version { get; }

    /// <summary>How the model is to be called.</summary>
    public PromptSettings Settings { get; }

    /// <summary>The messages with <paramref name="values"/> filled in, each trimmed. Values are data: they cannot open or close a message and are not escaped.</summary>
    public IReadOnlyList<ChatMessage> Render(IReadOnlyDictionary<string, object> values) =>
        [.. _messages.Select(message => new ChatMessage(message.Role, message.Render(values).Trim()))];
}

/// <summary>Settings of a model call; null leaves the choice to the service.</summary>
public sealed record PromptSettings
{
    /// <summary>Randomness; 0 to 2.</summary>
    public float? Temperature { get; init; }

    /// <summary>Share of probability to sample from; 0 to 1.</summary>
    public float? TopP { get; init; }

    /// <summary>Tokens to write at most; 1 to 8,192.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>The settings as a call's options, writing at most <paramref name="maxOutputTokens"/> tokens.</summary>
    public ChatOptions ToChatOptions(int maxOutputTokens) => new()
    {
        Temperature = Temperature,
        TopP = TopP,
        MaxOutputTokens = Math.Min(MaxTokens ?? maxOutputTokens, maxOutputTokens),
    };
}
