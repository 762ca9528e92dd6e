using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Bot.Answering.PromptTesting;

/// <summary>One call of a model as it was recorded: everything that was sent, and what came back.</summary>
public sealed record RecordedCall
{
    /// <summary>First 16 hexadecimal digits of the SHA-256 over model, messages and settings; also the file's name.</summary>
    public required string Key { get; init; }

    /// <summary>The model that was asked for.</summary>
    public required string Model { get; init; }

    /// <summary>The day of the recording.</summary>
    public required DateOnly RecordedOn { get; init; }

    /// <summary>Settings of the call.</summary>
    public required RecordedSettings Settings { get; init; }

    /// <summary>The rendered messages.</summary>
    public required IReadOnlyList<RecordedMessage> Messages { get; init; }

    /// <summary>The text that the model wrote.</summary>
    public required string Text { get; init; }

    /// <summary>Why it stopped: <c>stop</c>, <c>length</c>, <c>content_filter</c>; null when the stream broke off.</summary>
    public string? FinishReason { get; init; }

    /// <summary>Tokens read, as the service counted them.</summary>
    public long InputTokens { get; init; }

    /// <summary>Tokens written.</summary>
    public long OutputTokens { get; init; }

    /// <summary>The key of a call: whatever changes the answer changes it, and nothing else does.</summary>
    public static string KeyOf(string model, IReadOnlyList<RecordedMessage> messages, RecordedSettings settings)
    {
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(new KeyParts(model, messages, settings));
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
    }

    internal static IReadOnlyList<RecordedMessage> MessagesOf(IEnumerable<ChatMessage> messages) =>
        [.. messages.Select(m => new RecordedMessage(m.Role.Value, m.Text))];

    private sealed record KeyParts(string Model, IReadOnlyList<RecordedMessage> Messages, RecordedSettings Settings);
}

/// <summary>One message of a recorded call.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
/// <param name="Text">The text as rendered.</param>
public sealed record RecordedMessage(string Role, string Text);

/// <summary>Settings of a recorded call.</summary>
/// <param name="Temperature">Randomness.</param>
/// <param name="TopP">Share of probability sampled from.</param>
/// <param name="MaxOutputTokens">Tokens to write at most.</param>
public sealed record RecordedSettings(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] float? Temperature,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] float? TopP,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MaxOutputTokens)
{
    internal static RecordedSettings Of(ChatOptions? options) => new(options?.Temperature, options?.TopP, options?.MaxOutputTokens);
}
