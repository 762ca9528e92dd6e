using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>Reads what the bot wants to know out of an activity. Everything in it but its conversation may be missing or odd.</summary>
internal static class Incoming
{
    /// <summary>Whether this is Teams, which alone knows streams, citations and feedback.</summary>
    public static bool IsTeams(Activity activity) => activity.ChannelId == "msteams";

    /// <summary>Whether nobody else reads along.</summary>
    public static bool IsPersonal(Activity activity) =>
        activity.Conversation is { IsGroup: not true, ConversationType: null or "personal" };

    /// <summary>The language to speak: Chinese to whoever writes it, else the client's, by its tag in the activity or in what it says of the client.</summary>
    public static string? Locale(Activity activity) => Question(activity).Any(IsHan) ? "zh-CN" : activity.Locale
        ?? activity.Entities?.Where(e => e.Type == "clientInfo").Select(e => Text(e.Members, "locale")).FirstOrDefault(l => l is not null);

    /// <summary>The question: the text without mentions of the bot, or what a button of one of the bot's cards asks.</summary>
    public static string Question(Activity activity)
    {
        string text = MentionText.WithoutBot(activity);
        return text.Length > 0 ? text : AskedByCard(activity.Value) ?? string.Empty;
    }

    /// <summary>Whether it has files; Teams repeats the text as an attachment, which is none.</summary>
    public static bool HasFiles(Activity activity) => activity.Attachments?.Any(a => a.ContentType != "text/html") == true;

    // The commonest block of Chinese characters: no sentence does without.
    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    /// <summary>The question in the data of a card's button.</summary>
    public static string? AskedByCard(JsonNode? value) =>
        Text(value as JsonObject, "question")?.Trim()
        ?? Text((value as JsonObject)?["msteams"] as JsonObject, "value")?.Trim();

    /// <summary>The member <paramref name="name"/> when it is a text.</summary>
    public static string? Text(JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The member <paramref name="name"/> when it is a text.</summary>
    public static string? Text(IDictionary<string, JsonElement> members, string name) =>
        members.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
