using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Support;

namespace Bot.Channels.Tests.DirectLine;

/// <summary>What the real clients were recorded sending, sent again. The recordings lie beside the repository, not in it.</summary>
public sealed class RecordedTrafficTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Recordings()
    {
        var names = new TheoryData<string>();
        string[] paths = Folder() is { } folder ? Directory.GetFiles(folder, "*.json") : [];
        foreach (string path in paths.Order(StringComparer.Ordinal))
        {
            names.Add(Path.GetFileName(path));
        }

        if (names.Count == 0)
        {
            names.Add("none");
        }

        return names;
    }

    [SkippableTheory]
    [MemberData(nameof(Recordings))]
    public async Task A_recorded_request_gets_the_reply_that_its_client_expects(string name)
    {
        string? folder = Folder();
        Skip.If(folder is null, "The recordings are not there: ../shared/clients/recordings/fixtures/directline.");
        var request = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder!, name)))!["request"]!;
        string url = request["url"]!.GetValue<string>();
        string method = request["method"]!.GetValue<string>();
        await using var host = await DirectLineHost.StartAsync(_folder.Path, s => s with { AllowedOrigins = ["http://127.0.0.1:5151"] });
        var client = await host.ConnectAsync("u1");
        var opened = await client.StartAsync();
        using var stream = await DirectLineClient.OpenAsync(opened);
        await stream.NextAsync();
        if (method.Contains("WebSocket", StringComparison.Ordinal))
        {
            Assert.Contains("/stream?watermark=", opened["streamUrl"]!.GetValue<string>(), StringComparison.Ordinal);
            return;
        }

        using var response = await host.RequestAsync(new HttpMethod(method), Own(url, client.ConversationId), Credential(url, client), Body(request));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        if (url.EndsWith("/activities", StringComparison.Ordinal) && method == "POST")
        {
            await CheckEcho(stream, request["body"]!, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!.GetValue<string>());
        }
    }

    public void Dispose() => _folder.Dispose();

    private static async Task CheckEcho(FrameReader stream, JsonNode posted, string id)
    {
        var echo = (await stream.UntilAsync(a => a["id"]?.GetValue<string>() == id)).Single(a => a["id"]?.GetValue<string>() == id);
        Assert.Equal(posted["type"]!.GetValue<string>(), echo["type"]!.GetValue<string>());
        Assert.Equal(posted["channelData"]?["clientActivityID"]?.GetValue<string>(), echo["channelData"]?["clientActivityID"]?.GetValue<string>());
        Assert.Equal(("u1", "user"), (echo["from"]!["id"]!.GetValue<string>(), echo["from"]!["role"]!.GetValue<string>()));
    }

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string recordings = Path.Combine(folder.FullName, "shared", "clients", "recordings", "fixtures", "directline");
            if (Directory.Exists(recordings))
            {
                return recordings;
            }
        }

        return null;
    }

    private static string Own(string url, string conversationId)
    {
        string[] parts = url.Split('/');
        int at = Array.IndexOf(parts, "conversations") + 1;
        if (at > 0 && at < parts.Length)
        {
            int query = parts[at].IndexOf('?', StringComparison.Ordinal);
            parts[at] = conversationId + (query < 0 ? string.Empty : parts[at][query..]);
        }

        return string.Join('/', parts);
    }

    private static string Credential(string url, DirectLineClient client) =>
        url.EndsWith("tokens/generate", StringComparison.Ordinal) ? DirectLineHost.Secret : client.Token;

    private static StringContent? Body(JsonNode request)
    {
        if (request["body"] is not { } body)
        {
            return null;
        }

        bool isText = body is JsonValue;
        var content = new StringContent(isText ? body.GetValue<string>() : body.ToJsonString(), Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", request["headers"]!["content-type"]!.GetValue<string>());
        return content;
    }
}
