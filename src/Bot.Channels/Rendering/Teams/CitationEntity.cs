using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Answering;

namespace Bot.Channels.Rendering.Teams;

/// <summary>The schema.org entity of an answer: its citations as claims, and whether a model wrote it. A message has exactly one.</summary>
internal static class CitationEntity
{
    /// <summary>The type by which Teams knows it.</summary>
    public const string Type = "https://schema.org/Message";

    // Documentation says 20 since 2026 and said 10 before; ten are safe, and the others stand in the table card or the plain text.
    private const int MaxClaims = 10;
    private const int MaxNameUnits = 80;
    private const int MaxAbstractUnits = 160;
    private const int MaxKeywords = 3;
    private const int MaxKeywordUnits = 28;

    /// <summary>The entity; null when there is nothing to say with it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="text">The message's text.</param>
    /// <param name="baseUrl">Address of the host as users reach it; null when unknown, then nothing is linked.</param>
    /// <param name="withCards">Whether markers open the whole paragraph.</param>
    /// <param name="phrases">The client's language.</param>
    /// <param name="more">The same.</param>
    public static JsonObject? Write(AnswerRecord answer, string text, string? baseUrl, bool withCards, Phrases phrases, TeamsPhrases more)
    {
        if (answer.Citations.Count == 0 && answer.Mode != AnswerMode.Model)
        {
            return null;
        }

        var entity = new JsonObject
        {
            ["type"] = Type,
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = string.Empty,
        };
        if (answer.Mode == AnswerMode.Model)
        {
            entity["additionalType"] = new JsonArray("AIGeneratedContent");
        }

        JsonNode[] claims = [.. Shown(answer, text).Select(c => Claim(c, baseUrl, withCards, phrases, more))];
        if (claims.Length > 0)
        {
            entity["citation"] = new JsonArray(claims);
        }

        return entity;
    }

    /// <summary>Only those whose marker stands in the text: Teams refuses positions that are not used.</summary>
    private static IEnumerable<Citation> Shown(AnswerRecord answer, string text) => answer.Citations
        .Where(c => text.Contains($"[{c.Number}]", StringComparison.Ordinal))
        .DistinctBy(c => c.Number)
        .Take(MaxClaims);

    private static JsonObject Claim(Citation citation, string? baseUrl, bool withCard, Phrases phrases, TeamsPhrases more)
    {
        string? address = baseUrl is null ? null : SafeLinks.ToParagraph(citation, baseUrl);
        string name = Fitted.Line(citation.Document.Title, MaxNameUnits);
        string quoted = Fitted.Line(Quotation.Of(citation), MaxAbstractUnits);
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = name.Length == 0 ? Fitted.Line(citation.Document.Id, MaxNameUnits) : name,

            // Teams demands an abstract; a citation without words has its place instead.
            ["abstract"] = quoted.Length == 0 ? Place(citation, phrases) : quoted,
            ["keywords"] = new JsonArray([.. Keywords(citation, phrases).Take(MaxKeywords).Select(k => JsonValue.Create(Fitted.Line(k, MaxKeywordUnits)))]),
        };
        if (address is not null)
        {
            appearance["url"] = address;
        }

        if (withCard)
        {
            appearance["text"] = SourceCard.Write(citation, address, phrases, more).ToJsonString(CardParts.Json);
            appearance["encodingFormat"] = CardParts.ContentType;
        }

        return new JsonObject { ["@type"] = "Claim", ["position"] = citation.Number, ["appearance"] = appearance };
    }

    private static string Place(Citation citation, Phrases phrases) =>
        string.Format(CultureInfo.InvariantCulture, phrases.Paragraph, citation.Paragraph);

    private static IEnumerable<string> Keywords(Citation citation, Phrases phrases)
    {
        yield return Place(citation, phrases);
        if (citation.Document.Date is { } date)
        {
            yield return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (citation.Headings.LastOrDefault(h => !string.IsNullOrWhiteSpace(h)) is { } heading)
        {
            yield return heading;
        }
    }
}
