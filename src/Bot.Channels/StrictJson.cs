using System.Text.Json;
using System.Text.Unicode;

namespace Bot.Channels;

/// <summary>
/// Reads JSON of strangers. The serializer alone looks at what it keeps as nodes only when somebody asks for a member, and throws
/// then: at a name that stands twice, at bytes that are no text, at half a surrogate pair. Here such a document is refused at once.
/// </summary>
internal static class StrictJson
{
    /// <summary>The value; null when the document is <c>null</c>.</summary>
    /// <exception cref="JsonException">The bytes are not such a document, or not all of it can be read.</exception>
    public static T? Read<T>(byte[] json, JsonSerializerOptions options)
        where T : class
    {
        int maxDepth = options.MaxDepth == 0 ? 64 : options.MaxDepth;
        if (!IsText(json, maxDepth))
        {
            throw new JsonException("Not all of the text is valid Unicode.");
        }

        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = maxDepth, AllowDuplicateProperties = false });
        return document.Deserialize<T>(options);
    }

    private static bool IsText(byte[] json, int maxDepth)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair.
            return false;
        }
    }
}
