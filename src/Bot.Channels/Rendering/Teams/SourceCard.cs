using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Answering;

namespace Bot.Channels.Rendering.Teams;

/// <summary>The cited paragraph as a card of its own, which Teams opens when its marker is clicked: all of it, the quoted words marked.</summary>
internal static class SourceCard
{
    private const int MaxTitleUnits = 200;
    private const int MaxTextUnits = 1500;

    public static JsonObject Write(Citation citation, string? address, Phrases phrases, TeamsPhrases more)
    {
        string paragraph = string.Format(CultureInfo.InvariantCulture, phrases.Paragraph, citation.Paragraph);
        string place = Fitted.Line(string.Join(" › ", [.. citation.Headings, paragraph]), MaxTitleUnits);
        string title = Fitted.Line(citation.Document.Title, MaxTitleUnits);
        return CardParts.Card(
            [
                CardParts.Paragraph(CardParts.Bold(title)),
                CardParts.Paragraph(CardParts.Subtle(place)),
                CardParts.Paragraph(Runs(citation)),
            ],
            address is null ? [] : [CardParts.OpenUrl(more.OpenSource, address)],
            $"{title} · {paragraph}");
    }

    private static IEnumerable<JsonObject> Runs(Citation citation)
    {
        string text = Fitted.To(citation.Text, MaxTextUnits);
        int at = 0;
        foreach (var quote in citation.Quotes.Where(q => q.Start < q.End).OrderBy(q => q.Start).ThenByDescending(q => q.End))
        {
            if (quote.Start < at || quote.End > text.Length)
            {
                continue;
            }

            if (quote.Start > at)
            {
                yield return CardParts.Run(text[at..quote.Start]);
            }

            yield return CardParts.Marked(text[quote.Start..quote.End]);
            at = quote.End;
        }

        if (at < text.Length)
        {
            yield return CardParts.Run(text[at..]);
        }
    }
}
