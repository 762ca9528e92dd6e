using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.Rendering.Teams;

/// <summary>One answer as Teams shows it. Sender, recipient and conversation are the connector's to add.</summary>
/// <param name="Message">The text with its citations, feedback buttons and next questions.</param>
/// <param name="Card">The table; a message of its own, for Teams splits one that has both. Null when there is no table.</param>
/// <param name="Plain">The whole answer as nothing but text, for when the others are refused and for channels other than Teams.</param>
internal sealed record TeamsReply(Activity Message, Activity? Card, Activity Plain)
{
    /// <summary>Most UTF-16 units of one activity's JSON. The service takes some 100 kB at two bytes each; 80 kB leave room for addresses and ids.</summary>
    public const int MaxUnits = 40_000;

    private const int MaxTextUnits = 12_000;

    /// <summary>Renders <paramref name="answer"/>.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="userId">Who asked, and sees the next questions; null shows none below the text, as in groups and channels.</param>
    /// <param name="baseUrl">Address of the host as users reach it; null when unknown, then nothing is linked.</param>
    /// <param name="locale">The client's language tag.</param>
    public static TeamsReply Render(AnswerRecord answer, string? userId, string? baseUrl, string? locale)
    {
        var phrases = Phrases.For(locale);
        var more = TeamsPhrases.For(locale);
        string text = Text(answer, phrases);
        string table = Table(answer, phrases);
        var card = table.Length == 0 ? null : TableCard.Write(answer, answer.Table!, baseUrl, phrases, more);

        // Next questions below a card stand in the card: Teams shows those of the last message only.
        return new TeamsReply(
            WriteMessage(answer, card is null ? text + table : text, card is null ? userId : null, baseUrl, phrases, more),
            card is null ? null : WriteCard(card),
            WritePlain(answer, text + table, baseUrl, phrases, more));
    }

    private static Activity WriteMessage(AnswerRecord answer, string text, string? userId, string? baseUrl, Phrases phrases, TeamsPhrases more)
    {
        var message = new Activity
        {
            Type = "message",
            Text = Cut(text, answer, baseUrl, more),
            TextFormat = "markdown",
            ChannelData = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } },

            SuggestedActions = userId is null ? null : SuggestedQuestions.Buttons(answer.Suggestions, userId),
        };
        var full = With(message, CitationEntity.Write(answer, message.Text, baseUrl, withCards: true, phrases, more));
        return Units(full) <= MaxUnits ? full : With(message, CitationEntity.Write(answer, message.Text, baseUrl, withCards: false, phrases, more));
    }

    private static Activity WriteCard(JsonObject card) => new()
    {
        Type = "message",
        Attachments = [new Attachment { ContentType = CardParts.ContentType, Content = card }],
    };

    private static Activity WritePlain(AnswerRecord answer, string text, string? baseUrl, Phrases phrases, TeamsPhrases more)
    {
        var whole = new StringBuilder(text);
        if (answer.Citations.Count > 0)
        {
            whole.Append(CultureInfo.InvariantCulture, $"\n\n**{more.Sources}**\n\n").Append(PlainText.Sources(answer, baseUrl, phrases));
        }

        return new Activity { Type = "message", Text = Cut(whole.ToString(), answer, baseUrl, more), TextFormat = "markdown" };
    }

    // Lists often say in their text what their table says again.
    private static string Table(AnswerRecord answer, Phrases phrases) => answer.Table is { Columns.Count: > 0, Rows.Count: > 0 } table
        ? $"{(PlainText.IsSaid(table, answer.Text) ? string.Empty : $"\n\n{TeamsMarkdown.Escape(PlainText.Table(table))}")}\n\n{string.Format(CultureInfo.InvariantCulture, phrases.Coverage, table.Matched, table.Searched)}"
        : string.Empty;

    private static string Text(AnswerRecord answer, Phrases phrases)
    {
        var text = new StringBuilder(TeamsMarkdown.Escape(answer.Text));
        foreach (string notice in answer.Notices)
        {
            text.Append("\n\n*").Append(TeamsMarkdown.Escape(Fitted.Line(notice, MaxTextUnits))).Append('*');
        }

        if (answer.Mode == AnswerMode.Model)
        {
            text.Append("\n\n*").Append(phrases.WrittenByModel).Append('*');
        }

        return text.ToString();
    }

    // What is escaped in JSON takes up to six units for one, so the limit is measured, not assumed.
    private static string Cut(string text, AnswerRecord answer, string? baseUrl, TeamsPhrases more)
    {
        int units = MaxTextUnits;
        while (JsonSerializer.Serialize(Fitted.To(text, units), WireJson.Options).Length > MaxUnits / 2)
        {
            units /= 2;
        }

        string? whole = text.Length > units ? AnswerLink.To(answer, baseUrl) : null;
        return Fitted.To(text, units) + (whole is null ? string.Empty : $"\n\n{TeamsMarkdown.Link(more.FullAnswer, whole)}");
    }

    private static int Units(Activity activity) => JsonSerializer.Serialize(activity, WireJson.Options).Length;

    private static Activity With(Activity activity, JsonObject? entity) =>
        entity is null ? activity : activity with { Entities = [entity.Deserialize<Entity>(WireJson.Options)!] };
}
