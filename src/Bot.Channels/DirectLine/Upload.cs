using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.DirectLine;

/// <summary>
/// An upload: an activity and its files. The bot does not read files; they go back to the sender inside the echo, as data
/// addresses of harmless types, so that nothing of a stranger's is stored under an address of this host.
/// </summary>
internal sealed record Upload(Activity Activity, IReadOnlyList<Attachment> Attachments)
{
    private const int MaxFiles = 5;
    private const string ActivityType = "application/vnd.microsoft.activity";
    private static readonly string[] ShownTypes = ["image/png", "image/jpeg", "image/gif", "image/webp", "text/plain"];

    /// <summary>Reads a multipart body, or a body that is one file named by Content-Disposition.</summary>
    public static async Task<(Upload? Value, IResult? Refusal)> ReadAsync(HttpRequest request, int maxBytes)
    {
        byte[]? body = await BoundedBody.ReadAsync(request, maxBytes);
        if (body is null)
        {
            return (null, DirectLineError.TooLarge(maxBytes));
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            bool isNamed = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition);
            var single = Attach(isNamed ? NameIn(disposition) : null, request.ContentType, body);
            return (new Upload(new Activity { Type = "message" }, [single]), null);
        }

        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        try
        {
            return boundary.Length is 0 or > 200
                ? (null, DirectLineError.BadArgument("The multipart body has no boundary."))
                : await ReadPartsAsync(new MultipartReader(boundary, new MemoryStream(body)), maxBytes);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or JsonException)
        {
            return (null, DirectLineError.BadArgument("The multipart body is broken. Send one part 'activity' and a part 'file' for each file."));
        }
    }

    private static async Task<(Upload? Value, IResult? Refusal)> ReadPartsAsync(MultipartReader reader, int maxBytes)
    {
        var activity = new Activity { Type = "message" };
        var attachments = new List<Attachment>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var content = new MemoryStream(maxBytes);
            await section.Body.CopyToAsync(content);
            if (section.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true)
            {
                activity = StrictJson.Read<Activity>(content.ToArray(), ActivityJson.Options) ?? activity;
            }
            else
            {
                attachments.Add(Attach(NameIn(section.GetContentDispositionHeader()), section.ContentType, content.ToArray()));
            }
        }

        return attachments.Count is 0 or > MaxFiles
            ? (null, DirectLineError.BadArgument($"An upload has 1 to {MaxFiles} files."))
            : (new Upload(activity, attachments), null);
    }

    private static string? NameIn(ContentDispositionHeaderValue? disposition) =>
        HeaderUtilities.RemoveQuotes(disposition?.FileNameStar.HasValue == true ? disposition.FileNameStar : disposition?.FileName ?? default).Value;

    private static Attachment Attach(string? name, string? type, byte[] content)
    {
        string shown = ShownTypes.FirstOrDefault(t => type?.StartsWith(t, StringComparison.OrdinalIgnoreCase) == true) ?? "application/octet-stream";
        string fileName = string.IsNullOrWhiteSpace(name) ? "file" : name[..Math.Min(name.Length, 200)];
        return new Attachment(shown, $"data:{shown};base64,{Convert.ToBase64String(content)}", fileName);
    }
}
