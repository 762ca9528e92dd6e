using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Answering;
using Bot.Channels.Rendering;
using Bot.Channels.Rendering.WebChat;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.DirectLine;

/// <summary>One question being answered: its steps and text as they come, then the message that stays. A stream is always closed.</summary>
internal sealed partial class AnswerTurn(
    Conversation conversation,
    Question question,
    string questionId,
    string baseUrl,
    Phrases phrases,
    DirectLineSettings settings,
    ChannelSeams seams,
    TimeProvider time,
    ILogger logger)
{
    private readonly string _streamId = $"{questionId}|s";
    private readonly StringBuilder _text = new();
    private readonly Lock _lock = new();
    private int _sequence;
    private long _lastUpdate;
    private string? _step;

    /// <summary>Answers; never throws. <paramref name="stop"/> is the user's wish to end it.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        // An answer that is there at once shows no steps: nobody could read them, and each is a frame to every socket.
        await using var steps = time.CreateTimer(_ => ShowStep(), state: null, settings.StepDelay, settings.StepDelay);
        using var timeout = new CancellationTokenSource(settings.AnswerTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token);
        try
        {
            await foreach (var step in seams.Answer(question, either.Token))
            {
                Show(step);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The sources come with the whole answer: without them a marker would point at nothing.
            End(_text.Length == 0 ? phrases.Stopped : $"{Markdown.Escape(Marker().Replace(_text.ToString(), string.Empty))}\n\n*{phrases.Stopped}*");
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            End(phrases.TimedOut);
        }
        catch (Exception e)
        {
            // The edge of a turn: whatever failed, the user is told, and the next question is a new turn.
            logger.LogError(e, "Answering in conversation {Conversation} failed.", conversation.Id);
            End(phrases.Failed);
        }
    }

    private void Show(AnswerEvent step)
    {
        switch (step)
        {
            case AnswerEvent.Understood:
                SetStep(phrases.Searching);
                break;
            case AnswerEvent.Retrieved { Passages: { Count: > 0 } passages }:
                SetStep(string.Format(CultureInfo.InvariantCulture, phrases.Reading, passages.Count));
                break;
            case AnswerEvent.Delta delta:
                _text.Append(delta.Text);
                if (_lastUpdate == 0 || time.GetElapsedTime(_lastUpdate) >= settings.StreamInterval)
                {
                    _lastUpdate = time.GetTimestamp();
                    SetStep(null);
                    Update("streaming", Markdown.Escape(_text.ToString()));
                }

                break;
            case AnswerEvent.Completed completed:
                var final = new StreamMetadata(_streamId, "final", null);
                Keep(id => AnswerMessage.Render(completed.Answer, id, final, baseUrl, phrases));
                break;
        }
    }

    [GeneratedRegex(@"\[[0-9]{1,3}\]", RegexOptions.None, 10000)]
    private static partial Regex Marker();

    private void SetStep(string? step)
    {
        lock (_lock)
        {
            _step = step;
        }
    }

    private void ShowStep()
    {
        lock (_lock)
        {
            if (_step is { } step)
            {
                _step = null;
                Update("informative", step);
            }
        }
    }

    private void Update(string type, string text)
    {
        var stream = new StreamMetadata(_streamId, type, ++_sequence);
        conversation.Publish(id => DirectLineBot.Sent(new Activity
        {
            // The first part's id is the stream's name; a later part of the same id would replace it.
            Id = _sequence == 1 ? _streamId : id,
            Type = "typing",
            Text = text,
            TextFormat = "markdown",
            ReplyToId = questionId,
            Entities = new JsonArray(stream.Entity()),
            ChannelData = stream.ChannelData(),
        }));
    }

    private void End(string text)
    {
        var stream = new StreamMetadata(_streamId, "final", null);
        Keep(id => new Activity
        {
            Id = id,
            Type = "message",
            Text = text,
            TextFormat = "markdown",
            Entities = new JsonArray(stream.Entity()),
            ChannelData = stream.ChannelData(),
        });
    }

    private void Keep(Func<string, Activity> make)
    {
        SetStep(null);
        try
        {
            conversation.Append(id => DirectLineBot.Sent(make(id)) with { ReplyToId = questionId });
        }
        catch (IOException e)
        {
            // The disk is full or gone. Sockets still get the answer; it is missing from the history.
            logger.LogError(e, "An answer in conversation {Conversation} could not be kept; check the space in the data folder.", conversation.Id);
            conversation.Publish(id => DirectLineBot.Sent(make(id)) with { ReplyToId = questionId });
        }
    }
}
