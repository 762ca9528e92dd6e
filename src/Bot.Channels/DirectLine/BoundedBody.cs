using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>Reads request bodies up to a size.</summary>
internal static class BoundedBody
{
    /// <summary>The body as JSON; <paramref name="empty"/> when there is none.</summary>
    /// <returns>The value, or the answer that tells the client what is wrong.</returns>
    public static async Task<(T? Value, IResult? Refusal)> ReadJsonAsync<T>(HttpRequest request, int maxBytes, T? empty)
        where T : class
    {
        byte[]? body = await ReadAsync(request, maxBytes);
        if (body is null)
        {
            return (null, DirectLineError.TooLarge(maxBytes));
        }

        if (body.Length == 0 && empty is not null)
        {
            return (empty, null);
        }

        try
        {
            var value = StrictJson.Read<T>(body, ActivityJson.Options);
            return value is null ? (null, DirectLineError.BadArgument("The body is null. Send a JSON object.")) : (value, null);
        }
        catch (JsonException e)
        {
            return (null, DirectLineError.BadArgument($"The body is not the JSON expected here: {e.Path ?? "$"}, line {e.LineNumber + 1}."));
        }
    }

    /// <summary>The bytes; null when there are more than <paramref name="maxBytes"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        byte[] buffer = new byte[Math.Min(maxBytes, 16_384) + 1];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + count > maxBytes)
            {
                return null;
            }

            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }
}
