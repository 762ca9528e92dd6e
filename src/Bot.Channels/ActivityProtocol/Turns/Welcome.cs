using System.Collections.Concurrent;
using System.Globalization;
using Bot.Channels.ActivityProtocol.Wire;
using Bot.Channels.Rendering;
using Bot.Channels.Rendering.Teams;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>Greets whoever installs the bot or meets it in a conversation: once, though several activities tell of it.</summary>
internal sealed class Welcome(ChannelSeams seams, TimeProvider time)
{
    private const int SweepAbove = 10_000;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, long> _greeted = new(StringComparer.Ordinal);

    /// <summary>Greets where <paramref name="activity"/> tells of somebody new, unless that was done just before.</summary>
    public async Task GreetNewAsync(Activity activity, IOutbox outbox, CancellationToken cancellationToken)
    {
        if (IsNew(activity) && IsFirst(SentAnswers.Key(activity)))
        {
            await GreetAsync(activity, outbox, cancellationToken);
        }
    }

    /// <summary>Says hello, what the bot does, and how to ask it here.</summary>
    public async Task GreetAsync(Activity activity, IOutbox outbox, CancellationToken cancellationToken)
    {
        string? locale = Incoming.Locale(activity);
        string text = Phrases.For(locale).Greeting;
        bool isPersonal = Incoming.IsPersonal(activity);
        if (!isPersonal)
        {
            string how = string.Format(CultureInfo.InvariantCulture, TeamsPhrases.For(locale).HowToAskHere, activity.Recipient?.Name ?? "Bot");
            text = $"{text}\n\n{how}";
        }

        var examples = await seams.Examples();
        await outbox.SendAsync(
            new Activity
            {
                Type = "message",
                Text = TeamsMarkdown.Escape(text),
                TextFormat = "markdown",
                SuggestedActions = isPersonal ? SuggestedQuestions.Buttons(examples, activity.From?.Id) : null,
            },
            cancellationToken);
    }

    private static bool IsNew(Activity activity) => activity switch
    {
        // An upgrade of the app is no reason to say hello again.
        { Type: "installationUpdate" } => activity.Action == "add",
        { Type: "conversationUpdate", ChannelId: "msteams" } => activity.MembersAdded?.Any(m => m.Id == activity.Recipient?.Id) == true,
        { Type: "conversationUpdate" } => activity.MembersAdded?.Any(m => m.Id != activity.Recipient?.Id) == true,
        _ => false,
    };

    private bool IsFirst(string conversation)
    {
        long now = time.GetTimestamp();
        if (_greeted.Count > SweepAbove)
        {
            foreach (var (key, at) in _greeted)
            {
                if (time.GetElapsedTime(at, now) > Memory)
                {
                    _greeted.TryRemove(key, out _);
                }
            }
        }

        bool isFirst = !_greeted.TryGetValue(conversation, out long before) || time.GetElapsedTime(before, now) > Memory;
        _greeted[conversation] = now;
        return isFirst;
    }
}
