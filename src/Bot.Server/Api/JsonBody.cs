using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Bot.Server.Hosting;

namespace Bot.Server.Api;

/// <summary>Reads a request body that must be exactly what its type says: no unknown or repeated fields, no wrong types.</summary>
internal static partial class JsonBody
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        PropertyNameCaseInsensitive = false,
        MaxDepth = 8,
    };

    /// <summary>The body as a <typeparamref name="T"/>.</summary>
    /// <param name="request">The request, not read yet.</param>
    /// <param name="fields">What each field must be, by its path (<c>filter.year</c>), for messages.</param>
    /// <exception cref="RequestException">The body is not JSON, or not such JSON.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, IReadOnlyDictionary<string, string> fields)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            throw new RequestException(StatusCodes.Status415UnsupportedMediaType, "Send the body as JSON with 'Content-Type: application/json'.");
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Strict, request.HttpContext.RequestAborted)
                ?? throw RequestException.Bad("The body is null. Send a JSON object.");
        }
        catch (JsonException e)
        {
            throw RequestException.Bad(Explain(e, fields));
        }
    }

    // The serializer's own messages name .NET types, which tell a sender nothing.
    private static string Explain(JsonException e, IReadOnlyDictionary<string, string> fields)
    {
        string path = Position().Replace(e.Path ?? "", "").TrimStart('$').TrimStart('.');
        string known = string.Join(", ", fields.Keys);
        return fields.TryGetValue(path, out string? expected)
            ? $"'{path}' must be {expected}."
            : e.Message.Contains("missing required", StringComparison.Ordinal) || path.Length == 0
                ? $"The body is not the JSON object that is expected here (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}). Its fields are {known}; required is '{fields.Keys.First()}'."
                : $"'{path}' is not a field or is given twice. The fields are {known}.";
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.None, 10000)]
    private static partial Regex Position();
}
