using System.Text.Json;

namespace Bot.Channels.DirectLine;

/// <summary>
/// The file of one conversation: a header line, then one activity a line, appended and never changed.
/// Only offsets and the newest lines are held in memory, so that thousands of open conversations cost little. Not thread-safe.
/// </summary>
internal sealed class ConversationLog
{
    // Live readers want the newest lines only; older ones are read back from the file.
    private const int TailLength = 4;
    private readonly string _path;
    private readonly List<long> _ends = [];
    private readonly Queue<byte[]> _tail = new(TailLength + 1);
    private bool _mayEndInHalfALine;

    private ConversationLog(string path, ConversationHeader header)
    {
        _path = path;
        Header = header;
    }

    public ConversationHeader Header { get; }

    /// <summary>How many activities it holds.</summary>
    public int Count => _ends.Count - 1;

    public long LengthInBytes => _ends[^1];

    public static ConversationLog Create(string path, ConversationHeader header)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var log = new ConversationLog(path, header);
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(header, ActivityJson.Options), (byte)'\n'];
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.Write(line);
        log._ends.Add(line.Length);
        return log;
    }

    /// <summary>Opens the file; a last line without its end, from a crash while it was written, is cut off.</summary>
    /// <exception cref="InvalidDataException">The file does not start with a header.</exception>
    public static ConversationLog Open(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int headerEnd = Array.IndexOf(bytes, (byte)'\n') + 1;
        var log = new ConversationLog(path, ParseHeader(path, bytes.AsSpan(0, headerEnd)));
        for (int end = headerEnd; end > 0; end = Array.IndexOf(bytes, (byte)'\n', end) + 1)
        {
            log._ends.Add(end);
        }

        if (log.LengthInBytes < bytes.Length)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
            file.SetLength(log.LengthInBytes);
        }

        return log;
    }

    /// <summary>Appends one activity; when writing fails, nothing of it stays.</summary>
    public void Append(byte[] activity)
    {
        byte[] line = [.. activity, (byte)'\n'];

        // The store alone opens the file, under its lock: shared access saves the system's own lock at every line.
        using (var file = File.OpenHandle(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            if (_mayEndInHalfALine)
            {
                RandomAccess.SetLength(file, LengthInBytes);
            }

            _mayEndInHalfALine = true;
            RandomAccess.Write(file, line, LengthInBytes);
            _mayEndInHalfALine = false;
        }

        _ends.Add(LengthInBytes + line.Length);
        _tail.Enqueue(activity);
        if (_tail.Count > TailLength)
        {
            _tail.Dequeue();
        }
    }

    /// <summary>The activities <c>[from, to)</c> as JSON values separated by commas.</summary>
    public byte[] Read(int from, int to)
    {
        if (from >= to)
        {
            return [];
        }

        if (from >= Count - _tail.Count)
        {
            return Join([.. _tail.Skip(from - (Count - _tail.Count)).Take(to - from)]);
        }

        byte[] bytes = new byte[_ends[to] - _ends[from] - 1];
        using var file = File.OpenHandle(_path);
        for (int read = 0; read < bytes.Length;)
        {
            int count = RandomAccess.Read(file, bytes.AsSpan(read), _ends[from] + read);
            read += count > 0 ? count : throw new EndOfStreamException($"'{_path}' is shorter than {_ends[to]} bytes: something else changed it.");
        }

        bytes.AsSpan().Replace((byte)'\n', (byte)',');
        return bytes;
    }

    private static ConversationHeader ParseHeader(string path, ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<ConversationHeader>(line, ActivityJson.Options)!;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"'{path}' does not start with a conversation's header. Move it away: its conversation then counts as ended.", e);
        }
    }

    private static byte[] Join(byte[][] lines)
    {
        byte[] joined = new byte[lines.Sum(l => l.Length + 1) - 1];
        int at = 0;
        foreach (byte[] line in lines)
        {
            if (at > 0)
            {
                joined[at++] = (byte)',';
            }

            line.CopyTo(joined, at);
            at += line.Length;
        }

        return joined;
    }
}

/// <summary>The first line of a conversation's file.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="User">Whom it belongs to.</param>
/// <param name="Locale">The language that its client asked for.</param>
/// <param name="Created">When it began.</param>
internal sealed record ConversationHeader(string Id, string User, string? Locale, DateTimeOffset Created);
