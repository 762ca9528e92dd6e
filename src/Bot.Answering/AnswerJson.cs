using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Answering;

/// <summary>The JSON form of answers: what is stored is what HTTP and the command line return, byte for byte.</summary>
public static class AnswerJson
{
    /// <summary>Camel-case names, snake-case enumeration values, Chinese written as itself.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // Served as application/json, never inlined into HTML, so only what JSON itself demands is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The answer in UTF-8 JSON.</summary>
    public static byte[] Write(AnswerRecord answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Options);
}
