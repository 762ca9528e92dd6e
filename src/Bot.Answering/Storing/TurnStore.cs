using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bot.Answering.Storing;

/// <summary>
/// Keeps what follow-up questions refer to, one small file for each conversation, so that a restart ends none. Files are written under a
/// temporary name and renamed; a damaged one counts as a conversation not begun. Safe for concurrent use within one process.
/// </summary>
/// <param name="folder">Folder of the store; made when missing.</param>
/// <param name="lifetime">How long a conversation is kept after its last question.</param>
/// <param name="time">Clock.</param>
/// <param name="report">Hears why something could not be stored, read or deleted.</param>
/// <param name="late">Writes the files in the background; null to write them at once.</param>
public sealed class TurnStore(string folder, TimeSpan lifetime, TimeProvider time, Action<Exception> report, LateFiles? late = null)
{
    /// <summary>How many conversations are kept; beyond it the oldest go.</summary>
    internal const int MostConversations = 200_000;

    private const int MostBytes = 64 * 1024;
    private const int Version = 1;

    private static readonly TimeSpan SweepInterval = TimeSpan.FromHours(1);

    private readonly Lock _writing = new();
    private DateTimeOffset _swept;

    /// <summary>Keeps <paramref name="turns"/> as all that is remembered of the conversation. A disk that refuses is reported, and nobody has to wait for it.</summary>
    internal void Save(string conversationId, IReadOnlyList<StoredTurn> turns)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(new StoredConversation(Version, turns), AnswerJson.Options);
        if (json.Length > MostBytes && turns.Count > 1)
        {
            Save(conversationId, [.. turns.Skip(1)]);
            return;
        }

        string path = PathOf(conversationId);
        if (late is null)
        {
            Write(path, json);
        }
        else
        {
            late.Write(path, json, Write);
        }

        SweepNowAndThen();
    }

    /// <summary>Deletes what was kept of the conversation, if anything was.</summary>
    internal void Remove(string conversationId)
    {
        string path = PathOf(conversationId);
        late?.Flush();
        try
        {
            lock (_writing)
            {
                if (File.Exists(path))
                {
                    File.Delete(path);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(e);
        }
    }

    /// <summary>What was kept of the conversation, oldest first; empty when nothing was, or when it has expired or is damaged.</summary>
    internal IReadOnlyList<StoredTurn> Find(string conversationId)
    {
        string path = PathOf(conversationId);
        var file = new FileInfo(path);
        try
        {
            byte[]? json = late?.Find(path);
            if (json is null && (!file.Exists || file.Length > 2 * MostBytes || IsExpired(file)))
            {
                return [];
            }

            var stored = JsonSerializer.Deserialize<StoredConversation>(json ?? File.ReadAllBytes(file.FullName), AnswerJson.Options);
            return stored is { Version: Version, Turns: { } turns } && turns.All(t => t is { Asked.Length: > 0, Listed: not null, Cited: not null }) ? turns : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            report(e);
            return [];
        }
    }

    /// <summary>Deletes what has expired, and the oldest beyond <paramref name="most"/> conversations.</summary>
    internal void Sweep(int most = MostConversations)
    {
        try
        {
            if (!Directory.Exists(folder))
            {
                return;
            }

            var files = new DirectoryInfo(folder).EnumerateFiles("*.json*", SearchOption.AllDirectories).OrderByDescending(f => f.LastWriteTimeUtc).ToList();
            foreach (var file in files.Where((file, i) => i >= most || IsExpired(file)))
            {
                file.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(e);
        }
    }

    // Names of conversations come from strangers; their hash is a safe file name. 256 folders keep each small.
    internal string PathOf(string conversationId)
    {
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversationId)));
        return Path.Combine(folder, name[..2], name + ".json");
    }

    private void Write(string path, byte[] json)
    {
        try
        {
            lock (_writing)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path + ".tmp", json);
                File.Move(path + ".tmp", path, overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(e);
        }
    }

    private bool IsExpired(FileInfo file) => file.LastWriteTimeUtc < (time.GetUtcNow() - lifetime).UtcDateTime;

    private void SweepNowAndThen()
    {
        var now = time.GetUtcNow();
        lock (_writing)
        {
            if (now - _swept < SweepInterval)
            {
                return;
            }

            _swept = now;
        }

        // Sweep reports its own failures, and no question waits for it.
        _ = Task.Run(() => Sweep());
    }

    private sealed record StoredConversation(int Version, IReadOnlyList<StoredTurn> Turns);
}

/// <summary>What is kept of one question: enough to read it again as it was read.</summary>
/// <param name="Asked">As typed.</param>
/// <param name="Rewritten">Made whole by a model; null when rules read it.</param>
/// <param name="AsOf">The day on which its answer had to hold; null for the day of asking.</param>
/// <param name="Listed">What the answer listed, in order.</param>
public sealed record StoredTurn(string Asked, string? Rewritten, DateOnly? AsOf, IReadOnlyList<string> Listed)
{
    /// <summary>Made whole by rules; null when it stood alone or is not known.</summary>
    public string? Whole { get; init; }

    /// <summary>Titles and headings above what was cited, folded, one a line.</summary>
    public string About { get; init; } = "";

    /// <summary>Ids of the passages that the answer cited.</summary>
    public IReadOnlyList<string> Cited { get; init; } = [];

    /// <summary>What it put in the place of a part of the question before it; null when nothing.</summary>
    public string? Slot { get; init; }

    /// <summary>The first date of the answer as year × 10000 + month × 100 + day; 0 when it has none.</summary>
    public int When { get; init; }
}
