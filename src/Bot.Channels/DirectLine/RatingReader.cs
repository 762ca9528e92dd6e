using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Channels.DirectLine;

/// <summary>Reads the feedback of Direct Line clients.</summary>
internal static class RatingReader
{
    private const int MaxReasonLength = 40;
    private const int MaxCommentLength = 1000;

    /// <summary>
    /// Reads the forms in which clients send feedback: Web Chat's event with a like, dislike or vote action, the invoke
    /// <c>message/submitAction</c> with its comment as text, JSON text or object, and this page's own event with a reason.
    /// Null when it is none of them or speaks of a message that is no answer of this conversation.
    /// </summary>
    public static Rating? Read(Activity activity, Conversation conversation)
    {
        var (messageId, rating) = (activity.Type, activity.Name) switch
        {
            ("event", "webchat:activity-status/feedback") => ReadAction((activity.Entities as JsonArray)?.FirstOrDefault() as JsonObject),
            ("event", "feedback") => ReadOwn(activity.Value as JsonObject),
            ("invoke", "message/submitAction") => ReadInvoke(activity),
            _ => (null, null),
        };
        string? answerId = messageId is null || rating is null
            ? null
            : Text((conversation.Find(messageId)?.ChannelData as JsonObject)?["answer"] as JsonObject, "answerId");
        return answerId is null ? null : rating! with { AnswerId = answerId };
    }

    private static (string? MessageId, Rating? Rating) ReadAction(JsonObject? action)
    {
        bool? isUp = (Text(action, "@type"), Text(action, "actionOption")) switch
        {
            ("LikeAction", _) or ("VoteAction", "upvote") => true,
            ("DislikeAction", _) or ("VoteAction", "downvote") => false,
            _ => null,
        };
        string template = Text(action?["target"] as JsonObject, "urlTemplate") ?? string.Empty;
        int at = template.IndexOf("&id=", StringComparison.Ordinal);
        return (at < 0 ? null : Uri.UnescapeDataString(template[(at + 4)..].Split('&', '{')[0]), Of(isUp, reason: null, comment: null));
    }

    private static (string? MessageId, Rating? Rating) ReadOwn(JsonObject? value) =>
        (Text(value, "messageId"), Of(IsUpRating(Text(value, "rating")), Text(value, "reason"), Text(value, "comment")));

    private static (string? MessageId, Rating? Rating) ReadInvoke(Activity activity)
    {
        var action = (activity.Value as JsonObject)?["actionValue"] as JsonObject;
        string? comment = action?["feedback"] switch
        {
            JsonObject feedback => Text(feedback, "feedbackText"),
            JsonValue value when value.TryGetValue(out string? text) => CommentIn(text),
            _ => null,
        };
        return (activity.ReplyToId, Of(IsUpRating(Text(action, "reaction")), reason: null, comment));
    }

    private static string CommentIn(string text)
    {
        try
        {
            return Text(JsonNode.Parse(text) as JsonObject, "feedbackText") ?? text;
        }
        catch (JsonException)
        {
            // Some clients send the comment itself where others send JSON.
            return text;
        }
    }

    private static bool? IsUpRating(string? word) => word switch
    {
        "up" or "like" => true,
        "down" or "dislike" => false,
        _ => null,
    };

    private static Rating? Of(bool? isUp, string? reason, string? comment) =>
        isUp is { } up ? new Rating(string.Empty, up, Cut(reason, MaxReasonLength), Cut(comment, MaxCommentLength)) : null;

    private static string? Cut(string? text, int length) =>
        string.IsNullOrWhiteSpace(text) ? null : text[..Math.Min(text.Length, length)];

    private static string? Text(JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
