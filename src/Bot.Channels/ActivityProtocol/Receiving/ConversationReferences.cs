using Microsoft.Extensions.Logging;

namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>
/// The conversations that the bot is in and may write to of its own accord. An activity adds or renews its conversation; removing
/// the bot drops it, for a team with all its channels. At most so many are kept, the longest silent go first. Thread-safe.
/// </summary>
public sealed class ConversationReferences : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Conversation), ConversationReference> _references = [];
    private readonly ReferenceFile _file;
    private readonly int _capacity;
    private readonly ILogger _logger;

    /// <summary>Opens the references in the folder of <paramref name="settings"/>.</summary>
    /// <exception cref="IOException">The file can be neither read nor made.</exception>
    public ConversationReferences(TeamsSettings settings, ILogger<ConversationReferences> logger)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Directory.CreateDirectory(settings.Folder);
        _capacity = settings.MaxReferences;
        _logger = logger;
        _file = ReferenceFile.Open(
            Path.Combine(settings.Folder, "conversations.jsonl"), reference => _references[reference.Key] = reference, key => _references.Remove(key));
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _references.Count;
            }
        }
    }

    /// <summary>The reference of a conversation, or of the channel that a thread is in; null when the bot is not there.</summary>
    public ConversationReference? Find(string channelId, string conversationId)
    {
        lock (_lock)
        {
            return _references.GetValueOrDefault((channelId, ConversationReference.WithoutThread(conversationId)));
        }
    }

    /// <summary>Forgets a conversation: the bot was removed from it or blocked there.</summary>
    public void Drop(string channelId, string conversationId)
    {
        lock (_lock)
        {
            Drop((channelId, ConversationReference.WithoutThread(conversationId)));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>Adds, renews or drops what the activity is about.</summary>
    internal void Observe(InboundActivity inbound)
    {
        var reference = ConversationReference.Of(inbound);
        lock (_lock)
        {
            if (IsRemoval(inbound))
            {
                Drop(reference.Key);
                foreach (var ofTeam in _references.Values.Where(r => r.TeamId is not null && r.ChannelId == reference.ChannelId && r.TeamId == reference.TeamId).ToList())
                {
                    Drop(ofTeam.Key);
                }
            }
            else if (IsPresence(inbound))
            {
                Put(reference);
            }
        }
    }

    private static bool IsRemoval(InboundActivity inbound) => inbound.Activity switch
    {
        // An upgrade sends remove-upgrade and then add-upgrade; the bot stays.
        { Type: "installationUpdate", Action: "remove" } => true,
        { Type: "conversationUpdate", MembersRemoved: { } removed, Recipient.Id: { } bot } => removed.Any(member => member.Id == bot),
        _ => false,
    };

    private static bool IsPresence(InboundActivity inbound) => inbound.Activity switch
    {
        { Type: "message" } => true,
        { Type: "installationUpdate", Action: "add" or "add-upgrade" } => true,
        { Type: "conversationUpdate", MembersAdded: { } added, Recipient.Id: { } bot } => added.Any(member => member.Id == bot),
        _ => false,
    };

    private void Put(ConversationReference reference)
    {
        if (_references.TryGetValue(reference.Key, out var before))
        {
            // Not every activity knows the team, and a message says more of its sender than an update.
            reference = reference with { TeamId = reference.TeamId ?? before.TeamId, Locale = reference.Locale ?? before.Locale };
            if (reference == before)
            {
                return;
            }
        }
        else if (_references.Count >= _capacity)
        {
            Drop(_references.Values.MinBy(r => r.SeenAt)!.Key);
        }

        _references[reference.Key] = reference;
        Write(() => _file.Put(reference, _references.Values));
    }

    private void Drop((string Channel, string Conversation) key)
    {
        if (_references.Remove(key))
        {
            Write(() => _file.Drop(key, _references.Values));
        }
    }

    private void Write(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The disk is full or gone. What is in memory holds until the next start; answers do not depend on it.
            _logger.LogError(e, "A conversation reference could not be kept; check the space in the data folder.");
        }
    }
}
