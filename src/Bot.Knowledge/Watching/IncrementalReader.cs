using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Bot.Knowledge.Watching;

/// <summary>
/// Reads a folder again and again, and each time only the files that changed. A changed file is read once two looks in a row
/// find it the same, so that one that is still being written is not served in half; until then its last state stands.
/// </summary>
internal sealed class IncrementalReader(string folder, ReadLimits limits, TimeProvider time)
{
    // A file written this shortly before it was read may change again without a new time stamp: it is read once more.
    private static readonly TimeSpan StampPrecision = TimeSpan.FromSeconds(2);

    private Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private Dictionary<string, FileStamp> _seen = new(StringComparer.Ordinal);
    private Collection? _collection;
    private HashSet<ReadFailure> _unlisted = [];

    /// <summary>Whether a file was still changing at the last look, or so new that it has to be looked at again.</summary>
    public bool IsUnsettled { get; private set; }

    /// <summary>Looks at the folder. Null when nothing changed; the first look always gives a change.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    public CollectionChange? Refresh()
    {
        FolderListing listing = FolderListing.Of(folder, limits);
        var entries = new ConcurrentDictionary<string, Entry>(StringComparer.Ordinal);
        var seen = new ConcurrentDictionary<string, FileStamp>(StringComparer.Ordinal);
        Parallel.ForEach(listing.Paths, path => Look(path, entries, seen));
        IsUnsettled = !seen.IsEmpty || entries.Values.Any(entry => entry.IsRacy);
        _seen = seen.ToDictionary(StringComparer.Ordinal);
        Dictionary<string, Entry> before = _entries;
        _entries = entries.ToDictionary(StringComparer.Ordinal);
        if (_collection is not null && IsSame(before, _entries) && _unlisted.SetEquals(listing.Failures))
        {
            return null;
        }

        _unlisted = [.. listing.Failures];

        Collection? last = _collection;
        _collection = CollectionReader.Assemble(_entries.Values.Select(entry => (entry.Document, entry.Failure)), listing.Failures);
        return Compare(last, _collection);
    }

    private void Look(string path, ConcurrentDictionary<string, Entry> entries, ConcurrentDictionary<string, FileStamp> seen)
    {
        _entries.TryGetValue(path, out Entry? known);
        if (FileStamp.Of(Path.Combine(folder, path)) is not { } stamp)
        {
            // Gone since the folder was listed.
            return;
        }

        if (known is { IsRacy: false } && known.Stamp == stamp)
        {
            entries[path] = known;
            return;
        }

        bool isFirstLook = _collection is null;
        bool isQuiet = isFirstLook || (known is not null && known.Stamp == stamp) || (_seen.TryGetValue(path, out FileStamp earlier) && earlier == stamp);
        if (isQuiet && Read(path, stamp, known) is { } entry)
        {
            entries[path] = entry;
            return;
        }

        seen[path] = stamp;
        if (known is not null)
        {
            entries[path] = known;
        }
    }

    // Null when the file changed while it was read.
    private Entry? Read(string path, FileStamp stamp, Entry? known)
    {
        byte[]? bytes = null;
        ReadFailure? failure = null;
        try
        {
            bytes = DocumentReader.ReadBytes(Path.Combine(folder, path), limits);
        }
        catch (Exception e) when (e is KnowledgeException or IOException or UnauthorizedAccessException)
        {
            failure = new ReadFailure(path, e.Message);
        }

        if (FileStamp.Of(Path.Combine(folder, path)) != stamp)
        {
            return null;
        }

        bool isRacy = (time.GetUtcNow() - stamp.Written).Duration() < StampPrecision;
        string? hash = bytes is null ? null : Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (known is not null && hash is not null && hash == known.Hash)
        {
            return known with { Stamp = stamp, IsRacy = isRacy };
        }

        Document? document = null;
        if (bytes is not null)
        {
            (document, failure) = DocumentReader.TryParse(path, bytes, limits);
        }

        return new Entry(stamp, isRacy, hash, document, failure);
    }

    private static bool IsSame(Dictionary<string, Entry> before, Dictionary<string, Entry> after) =>
        before.Count == after.Count
        && after.All(pair => before.TryGetValue(pair.Key, out Entry? entry) && entry.Document == pair.Value.Document && Equals(entry.Failure, pair.Value.Failure));

    private static CollectionChange Compare(Collection? before, Collection after)
    {
        IEnumerable<Document> old = before?.Documents ?? [];
        return new CollectionChange(
            after,
            [.. after.Documents.Where(document => before?.Find(document.Id) is null).Select(document => document.Id)],
            [.. after.Documents.Where(document => before?.Find(document.Id) is { } earlier && earlier.ContentHash != document.ContentHash).Select(document => document.Id)],
            [.. old.Where(document => after.Find(document.Id) is null).Select(document => document.Id)],
            [.. after.Failures.Where(failure => before is null || !before.Failures.Contains(failure))]);
    }

    private sealed record Entry(FileStamp Stamp, bool IsRacy, string? Hash, Document? Document, ReadFailure? Failure);
}
