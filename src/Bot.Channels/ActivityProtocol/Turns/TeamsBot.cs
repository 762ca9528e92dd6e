using System.Globalization;
using Bot.Channels.ActivityProtocol.Connecting;
using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.Rendering;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>
/// Acts on activities: what the receiving side calls once an activity is authenticated and checked. Thread-safe.
/// Activities of one conversation come one after the other, those of different conversations at the same time.
/// </summary>
/// <param name="settings">How to behave.</param>
/// <param name="seams">The rest of the bot.</param>
/// <param name="connector">The way to the users.</param>
/// <param name="sent">Which messages show which answers.</param>
/// <param name="leave">Hears channel and conversation id of a conversation that is closed to the bot for good; must not throw.</param>
/// <param name="time">Clock.</param>
/// <param name="logger">Log of failures; never gets what users write.</param>
public sealed class TeamsBot(
    TurnSettings settings, ChannelSeams seams, ConnectorClient connector, SentAnswers sent, Action<string, string> leave, TimeProvider time, ILogger<TeamsBot> logger)
{
    private readonly Welcome _welcome = new(seams, time);
    private readonly ConversationNames _names = new(sent.Folder);

    /// <summary>
    /// Acts on anything that is not an invoke and wants its replies through the connector. Called from the queue, after the
    /// request was answered; types that the bot does not know are ignored. Every activity that came to the queue gets here once.
    /// </summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancelled only when the host cannot wait for its queue any longer.</param>
    public async Task RunAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        try
        {
            await ActAsync(activity.Activity, Outbox(activity), cancellationToken);
        }
        catch (ConnectorTokenException e)
        {
            // Nobody can be told: without a token nothing can be sent.
            logger.LogError(e, "Conversation {Conversation} gets no answer: {Problem}", activity.Activity.Conversation?.Id, e.Message);
        }
    }

    /// <summary>Answers an invoke inside its request. The token is cancelled when the channel would not wait any longer.</summary>
    public Task<InvokeReply> InvokeAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new InvokeTurn(settings, seams, sent, _names).RunAsync(activity.Activity, cancellationToken);
    }

    /// <summary>Answers an activity with the delivery mode <c>expectReplies</c>: the replies go into the response and none to the connector.</summary>
    public async Task<IReadOnlyList<Activity>> ReplyAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var outbox = new InlineOutbox(activity);
        await ActAsync(activity.Activity, outbox, cancellationToken);
        return outbox.Replies;
    }

    private ConnectorOutbox Outbox(InboundActivity inbound) =>
        new(connector, inbound, () => leave(inbound.Activity.ChannelId!, inbound.Activity.Conversation!.Id!));

    private Task ActAsync(Activity activity, IOutbox outbox, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case "message":
                return AnswerAsync(activity, before: null, outbox, cancellationToken);
            case "messageUpdate":
                return AnswerAsync(activity, sent.Find(SentAnswers.Key(activity), activity.Id), outbox, cancellationToken);
            case "messageDelete":
                return TakeBackAsync(activity, outbox, cancellationToken);
            case "messageReaction":
                React(activity);
                return Task.CompletedTask;
            case "installationUpdate" or "conversationUpdate":
                return _welcome.GreetNewAsync(activity, outbox, cancellationToken);
            default:
                return Task.CompletedTask;
        }
    }

    private async Task AnswerAsync(Activity activity, SentAnswer? before, IOutbox outbox, CancellationToken cancellationToken)
    {
        string text = Incoming.Question(activity);
        var phrases = Phrases.For(Incoming.Locale(activity));
        if (text.Length == 0 && !Incoming.HasFiles(activity))
        {
            await _welcome.GreetAsync(activity, outbox, cancellationToken);
            return;
        }

        string? refusal = text.Length == 0 ? phrases.TextOnly
            : text.Length > settings.MaxQuestionLength ? string.Format(CultureInfo.InvariantCulture, phrases.TooLong, settings.MaxQuestionLength)
            : null;
        if (refusal is not null)
        {
            await outbox.SendAsync(new Activity { Type = "message", Text = refusal, TextFormat = "plain" }, cancellationToken);
            return;
        }

        var messages = before is null ? null : new SentMessages(before.MessageId, before.CardId);
        if (await new QuestionTurn(settings, seams, _names, time, logger).RunAsync(activity, text, messages, outbox, cancellationToken) is { } answered)
        {
            sent.Add(new SentAnswer(
                SentAnswers.Key(activity), activity.Id, answered.Sent.MessageId, answered.Sent.CardId, answered.Answer.AnswerId));
        }
    }

    // Whoever deletes a question wants its traces gone: the bot's messages and the stored answer, which quotes it.
    private async Task TakeBackAsync(Activity activity, IOutbox outbox, CancellationToken cancellationToken)
    {
        if (sent.Find(SentAnswers.Key(activity), activity.Id) is not { } answer || answer.QuestionId != activity.Id)
        {
            return;
        }

        seams.Forget(answer.AnswerId!, _names.Of(activity));
        sent.Add(answer with { AnswerId = null });
        foreach (string id in new[] { answer.CardId, answer.MessageId }.OfType<string>())
        {
            await outbox.DeleteAsync(id, cancellationToken);
        }
    }

    private void React(Activity activity)
    {
        if (sent.Find(SentAnswers.Key(activity), activity.ReplyToId) is { } answer
            && TeamsFeedback.Read(activity.ReactionsAdded, answer.AnswerId!) is { } rating)
        {
            seams.Rate(rating);
        }
    }
}
