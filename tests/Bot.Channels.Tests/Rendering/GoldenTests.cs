using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.DirectLine;
using Bot.Channels.Rendering;
using Bot.Channels.Rendering.Teams;
using Bot.Channels.Rendering.WebChat;

namespace Bot.Channels.Tests.Rendering;

/// <summary>
/// One answer object, three renderers: what each channel gets for each kind of answer stands in Golden/KIND.CHANNEL.json.
/// After a wanted change, rewrite the files with WRITE_GOLDEN=1 in the environment of this test, and read their diff.
/// </summary>
public sealed class GoldenTests
{
    private const string Host = "https://bot.example";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (string kind in GoldenAnswers.All.Keys)
        {
            cells.Add(kind, "teams");
            cells.Add(kind, "webchat");
            cells.Add(kind, "http");
        }

        return cells;
    }

    public static TheoryData<string> Kinds() => [.. GoldenAnswers.All.Keys];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_channel_gets_what_its_golden_file_says(string kind, string channel)
    {
        string path = Path.Combine(Folder(), $"{kind}.{channel}.json");
        string rendered = Render(kind, channel).ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(path, rendered);
        }

        Assert.True(File.Exists(path), $"{path} is missing; write it with WRITE_GOLDEN=1.");
        Assert.Equal(File.ReadAllText(path), rendered);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void All_channels_say_the_same_words_with_the_same_citations_in_the_same_order(string kind)
    {
        var answer = GoldenAnswers.All[kind];
        var teams = Render(kind, "teams");
        var webChat = Render(kind, "webchat");
        Assert.StartsWith(Words(answer.Text), Words(teams["message"]!["text"]!.GetValue<string>()), StringComparison.Ordinal);
        Assert.StartsWith(Words(answer.Text), Words(webChat["text"]!.GetValue<string>()), StringComparison.Ordinal);
        Assert.StartsWith(Words(answer.Text), Words(teams["plain"]!["text"]!.GetValue<string>()), StringComparison.Ordinal);
        var expected = answer.Citations.Select(c => $"{c.Number} {c.Document.Title}");
        Assert.Equal(expected, Claims(teams["message"]!));
        Assert.Equal(expected, Claims(webChat));
    }

    private static JsonObject Render(string kind, string channel)
    {
        var answer = GoldenAnswers.All[kind];
        string locale = kind == "english" ? "en-US" : "zh-CN";
        switch (channel)
        {
            case "teams":
                var reply = TeamsReply.Render(answer, "29:u", Host, locale);
                return new JsonObject
                {
                    ["message"] = JsonSerializer.SerializeToNode(reply.Message, WireJson.Options),
                    ["card"] = JsonSerializer.SerializeToNode(reply.Card, WireJson.Options),
                    ["plain"] = JsonSerializer.SerializeToNode(reply.Plain, WireJson.Options),
                };
            case "webchat":
                var message = AnswerMessage.Render(answer, "c|0000002", new StreamMetadata("s", "final", null), Host, Phrases.For(locale));
                return JsonSerializer.SerializeToNode(message, ActivityJson.Options)!.AsObject();
            default:
                return JsonNode.Parse(AnswerJson.Write(answer))!.AsObject();
        }
    }

    private static IEnumerable<string> Claims(JsonNode message) =>
        (message["entities"]?.AsArray().FirstOrDefault(e => e!["type"]!.GetValue<string>() == CitationEntity.Type)?["citation"]?.AsArray() ?? [])
            .Select(c => $"{c!["position"]} {c["appearance"]!["name"]}");

    // What is read: without escapes, entities and the space or line break that keeps two markers or lines apart.
    private static string Words(string markdown) => string.Concat(markdown
        .Replace("\\", "", StringComparison.Ordinal)
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Where(c => !char.IsWhiteSpace(c)));

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Golden");
}
