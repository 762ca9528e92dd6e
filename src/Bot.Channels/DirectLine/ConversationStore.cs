using Microsoft.Extensions.Logging;

namespace Bot.Channels.DirectLine;

/// <summary>All conversations: those in use in memory, the others as files. Thread-safe.</summary>
internal sealed class ConversationStore : IDisposable
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan IdleInMemory = TimeSpan.FromMinutes(5);
    private readonly DirectLineSettings _settings;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _folder;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Conversation> _open = new(StringComparer.Ordinal);
    private readonly ITimer _timer;
    private int _sweeps;

    public ConversationStore(DirectLineSettings settings, TimeProvider time, ILogger logger)
    {
        _settings = settings;
        _time = time;
        _logger = logger;
        _folder = Path.Combine(settings.Folder, "conversations");
        Directory.CreateDirectory(_folder);
        _timer = time.CreateTimer(_ => Sweep(), state: null, SweepInterval, SweepInterval);
    }

    /// <summary>A conversation while it is used; null when there is none of that id.</summary>
    public Lease? Open(string id)
    {
        lock (_lock)
        {
            if (!_open.TryGetValue(id, out var conversation))
            {
                string? path = IsId(id) ? PathOf(id) : null;
                if (path is null || !File.Exists(path))
                {
                    return null;
                }

                conversation = new Conversation(ConversationLog.Open(path), _settings, _time);
                _open.Add(id, conversation);
            }

            return Hold(conversation);
        }
    }

    /// <summary>Opens the conversation of that id, or begins it; <paramref name="isNew"/> tells which.</summary>
    public Lease OpenOrCreate(string id, string user, string? locale, out bool isNew)
    {
        lock (_lock)
        {
            var lease = Open(id);
            isNew = lease is null;
            if (lease is not null)
            {
                return lease;
            }

            var log = ConversationLog.Create(PathOf(id), new ConversationHeader(id, user, locale, _time.GetUtcNow()));
            var conversation = new Conversation(log, _settings, _time);
            _open.Add(id, conversation);
            return Hold(conversation);
        }
    }

    /// <summary>Forgets a conversation for good and ends its sockets.</summary>
    public void Delete(string id)
    {
        lock (_lock)
        {
            if (_open.Remove(id, out var conversation))
            {
                conversation.Close();
            }

            if (IsId(id))
            {
                File.Delete(PathOf(id));
            }
        }
    }

    public static string NewId() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    public static bool IsId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);

    public void Dispose() => _timer.Dispose();

    /// <summary>Drops idle conversations from memory, and once an hour old ones from disk.</summary>
    public void Sweep()
    {
        try
        {
            lock (_lock)
            {
                foreach (var conversation in _open.Values.Where(IsIdle).ToList())
                {
                    _open.Remove(conversation.Id);
                }
            }

            if (_sweeps++ % 60 == 0)
            {
                DeleteOld();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody waits for a timer; the next sweep tries again.
            _logger.LogWarning(e, "Old conversations in {Folder} could not be deleted; check that the folder is writable.", _folder);
        }
    }

    private void DeleteOld()
    {
        var oldest = _time.GetUtcNow() - _settings.Retention;
        int count = 0;
        long bytes = 0;
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles("*.jsonl", SearchOption.AllDirectories).OrderByDescending(f => f.LastWriteTimeUtc))
        {
            count++;
            bytes += file.Length;
            if (count > _settings.MaxConversations || bytes > _settings.MaxStoredBytes || file.LastWriteTimeUtc < oldest.UtcDateTime)
            {
                DeleteUnused(Path.GetFileNameWithoutExtension(file.Name));
            }
        }
    }

    private void DeleteUnused(string id)
    {
        lock (_lock)
        {
            if (!_open.TryGetValue(id, out var conversation) || conversation.Holders == 0)
            {
                Delete(id);
            }
        }
    }

    private bool IsIdle(Conversation conversation) =>
        conversation.Holders == 0 && _time.GetElapsedTime(conversation.LastUsed) > IdleInMemory;

    // 256 folders keep each small enough for any file system.
    private string PathOf(string id) => Path.Combine(_folder, id[..2], id + ".jsonl");

    private Lease Hold(Conversation conversation)
    {
        conversation.Holders++;
        return new Lease(this, conversation);
    }

    private void Release(Conversation conversation)
    {
        lock (_lock)
        {
            conversation.Holders--;
            conversation.LastUsed = _time.GetTimestamp();
        }
    }

    /// <summary>Keeps a conversation in memory until disposed; dispose once.</summary>
    internal sealed class Lease(ConversationStore store, Conversation conversation) : IDisposable
    {
        public Conversation Conversation => conversation;

        /// <summary>A second lease, for work that outlives the request.</summary>
        public Lease Again()
        {
            lock (store._lock)
            {
                return store.Hold(conversation);
            }
        }

        public void Dispose() => store.Release(conversation);
    }
}
