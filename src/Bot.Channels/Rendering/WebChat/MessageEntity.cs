using System.Text.Json.Nodes;
using Bot.Answering;

namespace Bot.Channels.Rendering.WebChat;

/// <summary>The schema.org entity of an answer: its citations as claims, its feedback buttons, and whether a model wrote it.</summary>
internal static class MessageEntity
{
    private const int MaxNameLength = 80;
    private const int MaxAbstractLength = 160;

    /// <summary><c>@id</c> is empty because Web Chat looks its own message up by that.</summary>
    public static JsonObject Write(AnswerRecord answer, string messageId, string baseUrl)
    {
        var entity = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = string.Empty,
            ["citation"] = new JsonArray([.. answer.Citations.Select(c => Claim(c, baseUrl))]),
            ["potentialAction"] = new JsonArray(Feedback("LikeAction", "like", messageId), Feedback("DislikeAction", "dislike", messageId)),
        };
        if (answer.Mode == AnswerMode.Model)
        {
            entity["additionalType"] = new JsonArray("AIGeneratedContent");
        }

        return entity;
    }

    private static JsonObject Claim(Citation citation, string baseUrl)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Excerpt.Of(citation.Document.Title, MaxNameLength),
            ["abstract"] = Excerpt.Of(Quotation.Of(citation), MaxAbstractLength),
        };
        if (SafeLinks.ToParagraph(citation, baseUrl) is { } address)
        {
            appearance["url"] = address;
        }

        return new JsonObject { ["@type"] = "Claim", ["position"] = citation.Number, ["appearance"] = appearance };
    }

    // Web Chat sends the action back word for word and nothing else, so the message's id travels in its template.
    private static JsonObject Feedback(string type, string interaction, string messageId) => new()
    {
        ["@type"] = type,
        ["actionStatus"] = "PotentialActionStatus",
        ["target"] = new JsonObject
        {
            ["@type"] = "EntryPoint",
            ["urlTemplate"] = $"ms-directline://postback?interaction={interaction}&id={Uri.EscapeDataString(messageId)}",
        },
    };
}
