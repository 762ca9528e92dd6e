using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Search;

namespace Bot.Answering;

/// <summary>The JSON form of answers: what is stored is what HTTP and the command line return, byte for byte.</summary>
public static class AnswerJson
{
    /// <summary>Camel-case names, snake-case enumeration values, Chinese written as itself.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // Served as application/json, never inlined into HTML, so only what JSON itself demands is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OnlyStartAndEnd } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The answer in UTF-8 JSON.</summary>
    public static byte[] Write(AnswerRecord answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Options);

    // A range is its two ends; its length is a convenience of the code.
    private static void OnlyStartAndEnd(JsonTypeInfo type)
    {
        if (type.Type == typeof(TextRange))
        {
            type.Properties.Remove(type.Properties.Single(p => p.Name == "length"));
        }
    }
}
