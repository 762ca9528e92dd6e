using System.Globalization;
using Bot.Answering;
using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.Rendering;
using Bot.Channels.Rendering.Teams;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>
/// One question being answered. Answers that come at once are one message. Where one takes longer, Teams shows it growing in a
/// one-to-one chat, and typing elsewhere.
/// </summary>
internal sealed class QuestionTurn(TurnSettings settings, ChannelSeams seams, ConversationNames names, TimeProvider time, ILogger logger)
{
    /// <summary>Answers <paramref name="text"/>, asked by <paramref name="activity"/>; null when the user wants no answer any more or none came.</summary>
    public async Task<(AnswerRecord Answer, SentMessages Sent)?> RunAsync(
        Activity activity, string text, SentMessages? before, IOutbox outbox, CancellationToken cancellationToken)
    {
        var phrases = Phrases.For(Incoming.Locale(activity));
        using var timeout = new CancellationTokenSource(outbox.IsLive ? settings.AnswerTimeout : settings.InlineTimeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var progress = new AnswerProgress(phrases);
        var answering = AnswerAsync(activity, text, progress, stop.Token);
        var stream = before is null && Incoming.IsTeams(activity) && Incoming.IsPersonal(activity) ? new MessageStream(outbox, settings, time) : null;
        try
        {
            if (before is null && outbox.IsLive)
            {
                await ShowProgressAsync(answering, progress, stream, outbox, cancellationToken);
            }

            return stream?.IsCancelled == true ? null : await DeliverAsync(await answering, activity, before, outbox, stream, cancellationToken);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            await EndAsync(phrases.TimedOut, progress, stream, outbox, cancellationToken);
        }
        catch (Exception e) when (e is not (OperationCanceledException or Connecting.ConnectorTokenException))
        {
            // The edge of a turn: whatever failed, the user is told, and the next question is a new turn.
            logger.LogError(e, "Answering in conversation {Conversation} failed.", activity.Conversation?.Id);
            await EndAsync(phrases.Failed, progress, stream, outbox, cancellationToken);
        }
        finally
        {
            // Nobody waits for the answer any longer: the user pressed Stop, or nothing can be sent.
            await stop.CancelAsync();
            await ((Task)answering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return null;
    }

    private async Task<(AnswerRecord Answer, SentMessages Sent)> DeliverAsync(
        AnswerRecord answer, Activity activity, SentMessages? before, IOutbox outbox, MessageStream? stream, CancellationToken cancellationToken)
    {
        var reply = TeamsReply.Render(answer, ShownTo(activity), settings.PublicUrl, Incoming.Locale(activity));
        var sent = before is null
            ? await AnswerDelivery.SendAsync(reply, activity, outbox, stream, cancellationToken)
            : await AnswerDelivery.ReplaceAsync(reply, before, activity, outbox, cancellationToken);
        return (answer, sent);
    }

    // Where others read along a message must mention the bot to reach it, and what a suggested action says need not.
    private static string? ShownTo(Activity activity) => Incoming.IsPersonal(activity) ? activity.From?.Id ?? string.Empty : null;

    private async Task<AnswerRecord> AnswerAsync(Activity activity, string text, AnswerProgress progress, CancellationToken cancellationToken)
    {
        await Task.Yield();
        AnswerRecord? answer = null;
        await foreach (var step in seams.Answer(new Question(text) { ConversationId = names.Of(activity), Locale = Incoming.Locale(activity) }, cancellationToken))
        {
            progress.Take(step);
            answer = (step as AnswerEvent.Completed)?.Answer ?? answer;
        }

        return answer ?? throw new InvalidOperationException("The answer has no end.");
    }

    private async Task ShowProgressAsync(
        Task answering, AnswerProgress progress, MessageStream? stream, IOutbox outbox, CancellationToken cancellationToken)
    {
        await WaitAsync(answering, settings.Patience);
        while (!answering.IsCompleted && stream?.IsCancelled != true)
        {
            if (stream is { IsUsable: true })
            {
                await ShowAsync(stream, progress, cancellationToken);
                await WaitAsync(answering, settings.StreamInterval);
            }
            else
            {
                await outbox.SendAsync(new Activity { Type = "typing" }, cancellationToken);
                await WaitAsync(answering, settings.TypingInterval);
            }
        }
    }

    private static async Task ShowAsync(MessageStream stream, AnswerProgress progress, CancellationToken cancellationToken)
    {
        if (progress.Text.Next() is { } text)
        {
            await stream.ShowAsync(text, isText: true, cancellationToken);
        }
        else if (progress.Text.Shown.Length == 0 && progress.NextStatus() is { } status)
        {
            await stream.ShowAsync(status, isText: false, cancellationToken);
        }
    }

    private async Task WaitAsync(Task answering, TimeSpan pause)
    {
        using var ended = new CancellationTokenSource();
        await Task.WhenAny(answering, Task.Delay(pause, time, ended.Token));
        await ended.CancelAsync();
    }

    // What was shown of a stream stays, for its end must begin with it.
    private static async Task EndAsync(string words, AnswerProgress progress, MessageStream? stream, IOutbox outbox, CancellationToken cancellationToken)
    {
        string shown = progress.Text.Shown;
        var message = new Activity { Type = "message", Text = shown.Length == 0 ? words : $"{shown}\n\n*{words}*", TextFormat = "markdown" };
        string? id = stream is null ? null : await stream.FinishAsync(message, message, cancellationToken);
        if (id is null)
        {
            await outbox.SendAsync(message, cancellationToken);
        }
    }
}

/// <summary>How far an answer has come. Written by the answering side, read by the sending side.</summary>
internal sealed class AnswerProgress(Phrases phrases)
{
    private string? _status = phrases.Searching;
    private string? _shown;

    /// <summary>Its text so far.</summary>
    public StreamedText Text { get; } = new();

    public void Take(AnswerEvent step)
    {
        switch (step)
        {
            case AnswerEvent.Retrieved { Passages: { Count: > 0 } passages }:
                Volatile.Write(ref _status, string.Format(CultureInfo.InvariantCulture, phrases.Reading, passages.Count));
                break;
            case AnswerEvent.Delta delta:
                Text.Add(delta.Text);
                break;
        }
    }

    /// <summary>What is going on; null when that was shown already.</summary>
    public string? NextStatus()
    {
        string? status = Volatile.Read(ref _status);
        return status == _shown ? null : _shown = status;
    }
}
