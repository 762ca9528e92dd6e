using System.Globalization;

namespace Bot.Answering.Storing;

/// <summary>
/// Keeps every answer as the bytes that were returned, one file each, so that what a reader was told can be read back unchanged.
/// Files are written under a temporary name and renamed: a killed process leaves no half answer. Safe for concurrent use.
/// </summary>
/// <param name="folder">Folder of the store; made when missing.</param>
/// <param name="maxBytes">Size that the store may reach; beyond it the oldest answers go.</param>
/// <param name="report">Hears why an answer could not be stored.</param>
/// <param name="late">Writes the files in the background; null to write them at once.</param>
public sealed class AnswerStore(string folder, long maxBytes, Action<Exception> report, LateFiles? late = null)
{
    // Answer ids are version 7 UUIDs: their first 48 bits count milliseconds, so 7 hexadecimal digits name spans of 17 minutes,
    // folders sort by time, and none grows without bound.
    private const int BucketDigits = 7;

    private readonly Lock _counting = new();
    private long _bytes;
    private Task? _measuring;
    private string? _firstBucket;

    /// <summary>A new unguessable name, in order of time: a version 7 UUID without dashes.</summary>
    public static string NewId(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow()).ToString("N", CultureInfo.InvariantCulture);

    /// <summary>
    /// Stores <paramref name="answer"/> and returns the bytes that stand for it everywhere. A full disk is reported, and the reader
    /// gets the answer all the same; only reading it back fails then.
    /// </summary>
    public byte[] Save(AnswerRecord answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        byte[] json = AnswerJson.Write(answer);
        string path = PathOf(answer.AnswerId) ?? throw new ArgumentException($"'{answer.AnswerId}' is not made by {nameof(NewId)}.", nameof(answer));
        if (late is null)
        {
            Write(path, json);
        }
        else
        {
            late.Write(path, json, Write);
        }

        return json;
    }

    /// <summary>Deletes the answer of that name, with what was said about it, where there is one.</summary>
    public void Remove(string answerId)
    {
        Settle();
        try
        {
            if (PathOf(answerId) is { } path && Directory.Exists(Path.GetDirectoryName(path)))
            {
                long removed = 0;
                foreach (var file in (FileInfo[])[new(path), new(Path.ChangeExtension(path, ".feedback.jsonl"))])
                {
                    removed += file.Exists ? file.Length : 0;
                    file.Delete();
                }

                Uncount(removed, Path.GetFileName(Path.GetDirectoryName(path)!));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(e);
        }
    }

    /// <summary>The stored bytes of the answer of that name, or null.</summary>
    public byte[]? Find(string answerId)
    {
        try
        {
            return PathOf(answerId) is not { } path ? null : late?.Find(path) ?? (File.Exists(path) ? File.ReadAllBytes(path) : null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // It went between the two calls, as one of the oldest.
            return null;
        }
    }

    /// <summary>Where that answer is kept; null for a name that this store never gave.</summary>
    internal string? PathOf(string answerId) =>
        answerId.Length == 32 && answerId.All(char.IsAsciiHexDigitLower) ? Path.Combine(folder, answerId[..BucketDigits], answerId + ".json") : null;

    /// <summary>Tells why something beside an answer could not be stored.</summary>
    internal void Report(Exception failure) => report(failure);

    /// <summary>Returns when all answers that were saved are files.</summary>
    internal void Settle() => late?.Flush();

    /// <summary>Adds to the size of the store and drops the oldest answers when it is too large.</summary>
    internal void Count(long added)
    {
        lock (_counting)
        {
            // What earlier runs left may be hundreds of thousands of files: no question waits while they are measured.
            _measuring ??= Task.Run(() => Count(Buckets().Where(b => !IsCurrent(b)).Sum(SizeOf)));
            _bytes += added;
            // Down to nine tenths at once, so that a full store does not sort its folders for every answer.
            for (long goal = _bytes > maxBytes ? maxBytes / 10 * 9 : long.MaxValue; _bytes > goal && Oldest() is { } oldest;)
            {
                _bytes -= SizeOf(oldest);
                oldest.Delete(recursive: true);
            }
        }
    }

    // What an earlier run left and nothing has measured yet is not in the sum.
    private void Uncount(long removed, string bucket)
    {
        lock (_counting)
        {
            bool isCounted = _measuring is { IsCompleted: true } || (_firstBucket is { } first && string.CompareOrdinal(bucket, first) >= 0);
            _bytes -= isCounted ? removed : 0;
        }
    }

    /// <summary>Size of the store as far as it is counted.</summary>
    internal long Bytes
    {
        get
        {
            lock (_counting)
            {
                return _bytes;
            }
        }
    }

    /// <summary>Done when what earlier runs left has been counted.</summary>
    internal Task MeasuredAsync() => _measuring ?? Task.CompletedTask;

    private void Write(string path, byte[] json)
    {
        try
        {
            string bucket = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(bucket);
            string temporary = path + ".tmp";
            File.WriteAllBytes(temporary, json);
            File.Move(temporary, path, overwrite: true);
            Volatile.Write(ref _firstBucket, _firstBucket ?? Path.GetFileName(bucket));
            Count(json.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(e);
        }
    }

    // This run counts the files of the folder it writes to by itself.
    private bool IsCurrent(DirectoryInfo bucket) => string.CompareOrdinal(bucket.Name, _firstBucket) >= 0;

    private static long SizeOf(DirectoryInfo bucket) => bucket.EnumerateFiles().Sum(file => file.Length);

    private DirectoryInfo? Oldest() => Buckets().MinBy(bucket => bucket.Name, StringComparer.Ordinal);

    private IEnumerable<DirectoryInfo> Buckets() => new DirectoryInfo(folder).EnumerateDirectories();
}
