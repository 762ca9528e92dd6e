using System.Globalization;
using Bot.Answering;
using Bot.Channels.Rendering;
using Bot.Channels.Rendering.WebChat;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.DirectLine;

/// <summary>Reads what users post and answers into their conversations.</summary>
internal sealed class DirectLineBot(DirectLineSettings settings, ChannelSeams seams, TimeProvider time, ILogger logger) : IDisposable
{
    internal const string Id = "bot";
    private readonly SemaphoreSlim _running = new(settings.ConcurrentAnswers);
    private int _waiting;

    /// <summary>Says hello in a new conversation, with questions to begin with.</summary>
    public async Task GreetAsync(Conversation conversation)
    {
        var phrases = Phrases.For(conversation.Locale);
        var examples = await seams.Examples();
        conversation.Append(id => Sent(new Activity
        {
            Id = id,
            Type = "message",
            Text = phrases.Greeting,
            TextFormat = "plain",
            Locale = conversation.Locale,
            SuggestedActions = AnswerMessage.Buttons(examples),
        }));
    }

    /// <summary>Acts on an activity that has been kept and echoed; answers come later.</summary>
    public void Receive(ConversationStore.Lease lease, Activity activity, string baseUrl, bool isTooFast)
    {
        switch (activity.Type)
        {
            case "message":
                Answer(lease, activity, baseUrl, isTooFast);
                break;
            case "event" when activity.Name == "stop":
                lease.Conversation.Turns.Stop();
                break;
            case "event" or "invoke" when RatingReader.Read(activity, lease.Conversation) is { } rating:
                seams.Rate(rating);
                break;
        }
    }

    /// <summary>The sender that every activity of the bot has.</summary>
    public static Activity Sent(Activity activity) => activity with { From = new Account(Id, "知识库助手", "bot") };

    public void Dispose() => _running.Dispose();

    private void Answer(ConversationStore.Lease lease, Activity activity, string baseUrl, bool isTooFast)
    {
        var conversation = lease.Conversation;
        string? locale = activity.Locale ?? conversation.Locale;
        var phrases = Phrases.For(locale);
        string text = activity.Text?.Trim() ?? string.Empty;
        string? refusal = text.Length == 0 ? phrases.TextOnly
            : text.Length > settings.MaxQuestionLength ? string.Format(CultureInfo.InvariantCulture, phrases.TooLong, settings.MaxQuestionLength)
            : isTooFast ? phrases.TooFast
            : null;
        if (refusal is not null)
        {
            Say(conversation, activity.Id!, refusal);
            return;
        }

        if (Interlocked.Increment(ref _waiting) > settings.WaitingAnswers)
        {
            Interlocked.Decrement(ref _waiting);
            Say(conversation, activity.Id!, phrases.Busy);
            return;
        }

        var question = new Question(text) { ConversationId = conversation.Id, Filter = FilterReader.Read(activity.ChannelData), Locale = locale };
        var turn = new AnswerTurn(conversation, question, activity.Id!, baseUrl, phrases, settings, seams, time, logger);
        var held = lease.Again();
        if (!conversation.Turns.TryAdd(stop => RunAsync(turn, held, stop)))
        {
            Interlocked.Decrement(ref _waiting);
            held.Dispose();
            Say(conversation, activity.Id!, phrases.TooFast);
        }
    }

    private async Task RunAsync(AnswerTurn turn, ConversationStore.Lease held, CancellationToken stop)
    {
        using (held)
        {
            try
            {
                await _running.WaitAsync(CancellationToken.None);
                try
                {
                    await turn.RunAsync(stop);
                }
                finally
                {
                    _running.Release();
                }
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }
    }

    private static void Say(Conversation conversation, string replyTo, string text) =>
        conversation.Append(id => Sent(new Activity { Id = id, Type = "message", Text = text, TextFormat = "plain", ReplyToId = replyTo }));
}
