using System.Text.Json;
using Bot.Channels.ActivityProtocol.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ActivityProtocol.Turns;

/// <summary>
/// The answers that were sent, newest 50,000, kept in a file so that feedback and edits are understood after a restart. Each is one line
/// of JSON; a line that was cut off by a crash is skipped. Thread-safe.
/// </summary>
public sealed class SentAnswers : IDisposable
{
    private readonly Lock _lock = new();
    private readonly int _capacity;
    private readonly string _path;
    private readonly ILogger _logger;
    private readonly Queue<SentAnswer> _all = new();
    private readonly Dictionary<(string Conversation, string Id), SentAnswer> _byId = [];
    private readonly Dictionary<string, SentAnswer> _last = new(StringComparer.Ordinal);
    private StreamWriter? _file;
    private int _lines;

    /// <summary>Opens the answers of earlier runs.</summary>
    /// <param name="folder">Folder of the file; made when missing.</param>
    /// <param name="logger">Hears when the file cannot be written.</param>
    /// <param name="capacity">Most answers that are remembered; at least 1.</param>
    /// <exception cref="IOException">The file can be neither read nor made.</exception>
    public SentAnswers(string folder, ILogger<SentAnswers> logger, int capacity = 50_000)
    {
        Directory.CreateDirectory(folder);
        (_path, _logger, _capacity) = (Path.Combine(folder, "sent.jsonl"), logger, capacity);
        foreach (string line in File.Exists(_path) ? File.ReadLines(_path) : [])
        {
            if (Read(line) is { } sent)
            {
                Remember(sent);
            }
        }

        Rewrite();
    }

    /// <summary>The folder of the file.</summary>
    internal string Folder => Path.GetDirectoryName(_path)!;

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _file?.Dispose();
            _file = null;
        }
    }

    /// <summary>The name of a conversation here: threads of a channel share one, for not every activity names its thread.</summary>
    internal static string Key(Activity activity)
    {
        string id = activity.Conversation!.Id!;
        int thread = id.IndexOf(";messageid=", StringComparison.Ordinal);
        return $"{activity.ChannelId}|{(thread < 0 ? id : id[..thread])}";
    }

    /// <summary>Adds an answer, or what became of one.</summary>
    internal void Add(SentAnswer sent)
    {
        lock (_lock)
        {
            Remember(sent);
            try
            {
                if (_lines >= 2 * _capacity)
                {
                    Rewrite();
                }
                else
                {
                    _file?.WriteLine(JsonSerializer.Serialize(sent, WireJson.Options));
                    _lines++;
                }
            }
            catch (IOException e)
            {
                // The disk is full or gone. Memory holds until the next start.
                _logger.LogError(e, "A sent answer could not be noted; check the space in the data folder.");
            }
        }
    }

    /// <summary>The answer whose question, message or card has this id; null when it is unknown or was taken back.</summary>
    internal SentAnswer? Find(string conversation, string? id)
    {
        lock (_lock)
        {
            return id is not null && _byId.TryGetValue((conversation, id), out var sent) && sent.AnswerId is not null ? sent : null;
        }
    }

    /// <summary>The last answer in a conversation.</summary>
    internal SentAnswer? Last(string conversation)
    {
        lock (_lock)
        {
            return _last.GetValueOrDefault(conversation) is { AnswerId: not null } sent ? sent : null;
        }
    }

    private static SentAnswer? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<SentAnswer>(line, WireJson.Options) is { Conversation: not null } sent ? sent : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<(string Conversation, string Id)> Names(SentAnswer sent) =>
        new[] { sent.QuestionId, sent.MessageId, sent.CardId }.OfType<string>().Select(id => (sent.Conversation, id));

    private void Remember(SentAnswer sent)
    {
        _all.Enqueue(sent);
        _last[sent.Conversation] = sent;
        foreach (var name in Names(sent))
        {
            _byId[name] = sent;
        }

        if (_all.Count > _capacity)
        {
            Forget(_all.Dequeue());
        }
    }

    private void Forget(SentAnswer oldest)
    {
        foreach (var name in Names(oldest).Where(name => ReferenceEquals(_byId.GetValueOrDefault(name), oldest)))
        {
            _byId.Remove(name);
        }

        if (ReferenceEquals(_last.GetValueOrDefault(oldest.Conversation), oldest))
        {
            _last.Remove(oldest.Conversation);
        }
    }

    // A new file beside the old one, then one rename: a crash leaves the one or the other.
    private void Rewrite()
    {
        _file?.Dispose();
        File.WriteAllLines(_path + ".tmp", _all.Select(sent => JsonSerializer.Serialize(sent, WireJson.Options)));
        File.Move(_path + ".tmp", _path, overwrite: true);
        _file = new StreamWriter(new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read)) { AutoFlush = true };
        _lines = _all.Count;
    }
}
