using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.Rendering;
using Bot.Channels.Rendering.Teams;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>Reads what users think of an answer: the feedback buttons of Teams, and reactions to a message.</summary>
internal static class TeamsFeedback
{
    private const int MaxCommentLength = 1000;

    /// <summary>Says good or bad of an answer without being asked for a reason.</summary>
    public const string ReactionReason = "reaction";

    /// <summary>The rating in an invoke of the feedback buttons, for <paramref name="answerId"/>; null when it is not one.</summary>
    public static Rating? Read(JsonNode? value, string answerId)
    {
        // Dialogs carry the same below "data".
        var json = value as JsonObject;
        var submitted = json?["actionValue"] is JsonObject ? json : json?["data"] as JsonObject ?? json;
        if (Incoming.Text(submitted, "actionName") != "feedback" || submitted!["actionValue"] is not JsonObject action)
        {
            return null;
        }

        return IsUp(Incoming.Text(action, "reaction")) is { } isUp ? new Rating(answerId, isUp, null, Cut(Comment(action["feedback"]))) : null;
    }

    /// <summary>The rating in a reaction; null for one that says neither good nor bad.</summary>
    public static Rating? Read(IReadOnlyList<MessageReaction>? reactions, string answerId) =>
        reactions?.Select(r => IsUp(r.Type)).FirstOrDefault(up => up is not null) is { } isUp ? new Rating(answerId, isUp, ReactionReason, null) : null;

    /// <summary>The dialog that asks for a comment, where a client fetches one instead of showing its own.</summary>
    public static JsonObject Dialog(string? reaction, string? locale)
    {
        var phrases = Phrases.For(locale);
        bool isUp = IsUp(reaction) != false;
        var card = CardParts.Card(
            [new JsonObject { ["type"] = "Input.Text", ["id"] = "feedbackText", ["isMultiline"] = true, ["maxLength"] = MaxCommentLength }],
            [
                new JsonObject
                {
                    ["type"] = "Action.Submit",
                    ["title"] = "OK",
                    ["data"] = new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = isUp ? "like" : "dislike" } },
                },
            ],
            isUp ? phrases.Like : phrases.Dislike);
        return new JsonObject
        {
            ["task"] = new JsonObject
            {
                ["type"] = "continue",
                ["value"] = new JsonObject
                {
                    ["title"] = isUp ? phrases.Like : phrases.Dislike,
                    ["height"] = "small",
                    ["width"] = "small",
                    ["card"] = new JsonObject { ["contentType"] = CardParts.ContentType, ["content"] = card },
                },
            },
        };
    }

    /// <summary>JSON in a text (Teams), the text itself (the Playground's page), or an object (newer clients).</summary>
    private static string? Comment(JsonNode? feedback) => feedback switch
    {
        JsonObject json => Incoming.Text(json, "feedbackText"),
        JsonValue value when value.TryGetValue(out string? text) => Parsed(text) is { } json ? Incoming.Text(json, "feedbackText") : text,
        _ => null,
    };

    private static JsonObject? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool? IsUp(string? word) => word switch
    {
        "like" or "heart" => true,
        "dislike" or "sad" or "angry" => false,
        _ => null,
    };

    private static string? Cut(string? text) => string.IsNullOrWhiteSpace(text) ? null : Fitted.To(text.Trim(), MaxCommentLength);
}
