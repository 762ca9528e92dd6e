using System.Text.Json;

namespace Bot.Server.Chat;

/// <summary>The script and style sheet of the chat page, as the build bundled and compressed them. Held in memory: they are a few megabytes.</summary>
internal sealed class ChatBundle
{
    private static readonly (string Encoding, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];
    private readonly Dictionary<string, byte[]> _files;

    private ChatBundle(Dictionary<string, byte[]> files, string script, string style)
    {
        _files = files;
        Script = script;
        Style = style;
    }

    /// <summary>File name of the script; it holds a hash of the content.</summary>
    public string Script { get; }

    /// <summary>File name of the style sheet; it holds a hash of the content.</summary>
    public string Style { get; }

    /// <summary>Reads the bundle from <paramref name="folder"/>; null when the build made none, for want of Node.</summary>
    public static ChatBundle? Read(string folder)
    {
        string manifest = Path.Combine(folder, "manifest.json");
        if (!File.Exists(manifest))
        {
            return null;
        }

        var names = JsonSerializer.Deserialize<Manifest>(File.ReadAllBytes(manifest), JsonSerializerOptions.Web)!;
        var files = Directory.GetFiles(folder).ToDictionary(p => Path.GetFileName(p), File.ReadAllBytes, StringComparer.Ordinal);
        return new ChatBundle(files, names.Script, names.Style);
    }

    /// <summary>Sends a file as small as the client can read it. Its name changes with its content, so it may be kept for ever.</summary>
    public IResult Send(HttpContext context, string name)
    {
        if (!_files.TryGetValue(name, out byte[]? bytes) || TypeOf(name) is not { } type)
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        string accepted = context.Request.Headers.AcceptEncoding.ToString();
        foreach (var (encoding, suffix) in Encodings)
        {
            if (accepted.Contains(encoding, StringComparison.OrdinalIgnoreCase) && _files.TryGetValue(name + suffix, out byte[]? smaller))
            {
                headers.ContentEncoding = encoding;
                return Results.Bytes(smaller, type);
            }
        }

        return Results.Bytes(bytes, type);
    }

    private static string? TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        _ => null,
    };

    private sealed record Manifest(string Script, string Style);
}
