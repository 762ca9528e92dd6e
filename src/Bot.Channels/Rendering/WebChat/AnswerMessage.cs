using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Channels.DirectLine;

namespace Bot.Channels.Rendering.WebChat;

/// <summary>The message that shows one answer in Web Chat and ends its stream.</summary>
internal static class AnswerMessage
{
    private const int MaxSuggestions = 5;
    private const int MaxSuggestionLength = 200;

    /// <summary>Renders <paramref name="answer"/>; sender, conversation and time are the channel's to add.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="messageId">The id that the message will have; feedback comes back with it.</param>
    /// <param name="stream">The stream that it ends.</param>
    /// <param name="baseUrl">Address of the host as the client sees it.</param>
    /// <param name="phrases">The client's language.</param>
    public static Activity Render(AnswerRecord answer, string messageId, StreamMetadata stream, string baseUrl, Phrases phrases)
    {
        var channelData = stream.ChannelData();
        channelData["answer"] = Summary(answer);
        return new Activity
        {
            Type = "message",
            Id = messageId,
            Text = AnswerText.Write(answer, baseUrl, phrases),
            TextFormat = "markdown",
            Entities = new JsonArray(stream.Entity(), MessageEntity.Write(answer, messageId, baseUrl)),
            ChannelData = channelData,
            SuggestedActions = Buttons(answer.Suggestions),
        };
    }

    /// <summary>Questions as buttons that ask them; null when there are none.</summary>
    public static SuggestedActions? Buttons(IReadOnlyList<string> questions)
    {
        CardAction[] actions = [.. questions.Where(q => q.Length <= MaxSuggestionLength).Take(MaxSuggestions).Select(q => new CardAction("imBack", q, q))];
        return actions.Length == 0 ? null : new SuggestedActions([], actions);
    }

    /// <summary>What the chat page needs beside the text: the paragraphs for its reader. Other clients ignore it.</summary>
    private static JsonNode Summary(AnswerRecord answer) => JsonSerializer.SerializeToNode(
        new
        {
            answer.AnswerId,
            answer.Outcome,
            answer.Mode,
            answer.Fallback,
            answer.Text,
            answer.Confidence,
            answer.Citations,
            answer.Understanding,
            answer.Table,
            answer.Notices,
            answer.ElapsedMs,
        },
        AnswerJson.Options)!;
}
