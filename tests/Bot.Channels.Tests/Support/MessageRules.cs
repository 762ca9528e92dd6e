using System.Text.Json.Nodes;

namespace Bot.Channels.Tests.Support;

/// <summary>What Teams demands of any activity that a bot sends.</summary>
internal static class MessageRules
{
    private const int MaxUnits = 51_200;

    /// <summary>The refusal; null when the activity keeps the rules.</summary>
    public static Verdict? Check(ConnectorCall call, bool refusesRichContent)
    {
        var body = call.Body!;
        string type = body["type"]?.GetValue<string>() ?? "none";
        var entities = body["entities"] as JsonArray ?? [];
        var attachments = body["attachments"] as JsonArray ?? [];
        string text = body["text"]?.GetValue<string>() ?? string.Empty;
        string? problem = type is not ("message" or "typing") ? "this type cannot be sent"
            : type == "message" && text.Length == 0 && attachments.Count == 0 ? "a message needs text or a card"
            : text.Length > 0 && attachments.Count > 0 ? "text and card are two messages"
            : body["suggestedActions"] is not null && attachments.Count > 0 ? "suggested actions have no card"
            : body["from"]?["id"] is null || body["recipient"]?["id"] is null ? "sender and recipient are missing"
            : refusesRichContent && (attachments.Count > 0 || entities.Any(e => e!["type"]?.GetValue<string>() != "streaminfo")) ? "unknown entity"
            : CheckFeedback(body["channelData"]) ?? CheckCitations([.. entities.Select(e => e!.AsObject())], text);
        return call.Units > MaxUnits ? new Verdict(413, "<html>Payload Too Large</html>")
            : problem is null ? null
            : Verdict.Error(400, "BadSyntax", problem);
    }

    private static string? CheckFeedback(JsonNode? channelData) =>
        channelData?["feedbackLoop"] is not null && channelData["feedbackLoopEnabled"] is not null ? "two kinds of feedback" : null;

    private static string? CheckCitations(List<JsonObject> entities, string text)
    {
        var roots = entities.Where(e => e["type"]!.GetValue<string>() == "https://schema.org/Message").ToList();
        if (roots.Count > 1)
        {
            return "more than one root entity";
        }

        var claims = roots.SelectMany(r => r["citation"] as JsonArray ?? []).ToList();
        var positions = claims.Select(c => c!["position"]!.GetValue<int>()).ToList();
        return claims.Count > 20 ? "too many citations"
            : positions.Distinct().Count() != positions.Count ? "a position occurs twice"
            : positions.Exists(p => !text.Contains($"[{p}]", StringComparison.Ordinal)) ? "a position is not used"
            : claims.Exists(c => !IsAppearance(c!["appearance"])) ? "an appearance breaks a limit"
            : null;
    }

    private static bool IsAppearance(JsonNode? appearance) =>
        appearance?["name"]?.GetValue<string>() is { Length: > 0 and <= 80 }
        && appearance["abstract"]?.GetValue<string>() is { Length: > 0 and <= 160 }
        && (appearance["keywords"] as JsonArray ?? []) is { Count: <= 3 } keywords
        && keywords.All(k => k!.GetValue<string>() is { Length: > 0 and <= 28 })
        && (appearance["url"]?.GetValue<string>() is not { } url || url.StartsWith("https://", StringComparison.Ordinal));
}
