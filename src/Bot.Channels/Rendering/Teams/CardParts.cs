using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Channels.Rendering.Teams;

/// <summary>
/// Elements of Adaptive Cards 1.5, the newest version that every Teams client shows. Texts are runs of rich text, which no client
/// reads as Markdown: nothing needs to be escaped, and nothing that a document says becomes markup.
/// </summary>
internal static class CardParts
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Cards inside a string, with Chinese as itself: escapes would take six units of a message's limit for each character.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A card; clients too old for it show <paramref name="fallbackText"/>.</summary>
    public static JsonObject Card(IEnumerable<JsonObject> body, IEnumerable<JsonObject> actions, string fallbackText)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["fallbackText"] = fallbackText,
            ["body"] = new JsonArray([.. body]),
        };
        JsonNode[] buttons = [.. actions];
        if (buttons.Length > 0)
        {
            card["actions"] = new JsonArray(buttons);
        }

        return card;
    }

    /// <summary>One paragraph of runs.</summary>
    public static JsonObject Paragraph(params IEnumerable<JsonObject> runs) =>
        new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray([.. runs]) };

    /// <summary>A run of text.</summary>
    public static JsonObject Run(string text) => new() { ["type"] = "TextRun", ["text"] = text };

    public static JsonObject Bold(string text) => With(Run(text), "weight", "Bolder");

    public static JsonObject Subtle(string text) => With(With(Run(text), "isSubtle", true), "size", "Small");

    public static JsonObject Marked(string text) => With(Run(text), "highlight", true);

    /// <summary>A run that opens <paramref name="address"/>; a plain one without an address.</summary>
    public static JsonObject Link(string text, string? address) =>
        address is null ? Run(text) : With(Run(text), "selectAction", OpenUrl(text, address));

    public static JsonObject OpenUrl(string title, string address) =>
        new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = address };

    /// <summary>Asks <paramref name="question"/> in the user's name. Teams does so by itself; other clients submit the data, and the bot reads it there.</summary>
    public static JsonObject Ask(string question) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = question,
        ["data"] = new JsonObject
        {
            ["msteams"] = new JsonObject { ["type"] = "imBack", ["value"] = question },
            ["question"] = question,
        },
    };

    public static JsonObject With(JsonObject element, string name, JsonNode value)
    {
        element[name] = value;
        return element;
    }
}
