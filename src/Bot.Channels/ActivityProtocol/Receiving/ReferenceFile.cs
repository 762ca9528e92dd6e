using System.Text.Json;
using Bot.Channels.ActivityProtocol.Wire;

namespace Bot.Channels.ActivityProtocol.Receiving;

/// <summary>
/// The references on disk: a file of lines, each a reference or the name of one that was dropped. A line is appended with one write;
/// the file is written anew, beside the old one and renamed over it, when most of its lines are out of date. Not thread-safe.
/// </summary>
internal sealed class ReferenceFile : IDisposable
{
    private const int MinLinesToRewrite = 1000;
    private readonly string _path;
    private FileStream _file;
    private int _lines;

    private ReferenceFile(string path, FileStream file, int lines) => (_path, _file, _lines) = (path, file, lines);

    /// <summary>Opens or creates the file; each reference that stands in it goes to <paramref name="read"/>, each drop to <paramref name="drop"/>, in order.</summary>
    public static ReferenceFile Open(string path, Action<ConversationReference> read, Action<(string Channel, string Conversation)> drop)
    {
        int lines = 0;
        if (File.Exists(path))
        {
            foreach (string text in File.ReadLines(path))
            {
                lines++;
                if (Parse(text) is not { } line)
                {
                    // Cut short when the machine stopped in the middle of it; the next activity of that conversation writes it again.
                    continue;
                }

                if (line.Put is { Conversation.Id: not null } put)
                {
                    read(put);
                }
                else if (line is { Drop: { } conversation, Of: { } channel })
                {
                    drop((channel, conversation));
                }
            }
        }

        return new ReferenceFile(path, OpenAtEnd(path), lines);
    }

    /// <summary>Appends a reference.</summary>
    public void Put(ConversationReference reference, IReadOnlyCollection<ConversationReference> all) => Append(new Line(reference, null, null), all);

    /// <summary>Appends that a reference was dropped.</summary>
    public void Drop((string Channel, string Conversation) key, IReadOnlyCollection<ConversationReference> all) =>
        Append(new Line(null, key.Conversation, key.Channel), all);

    public void Dispose() => _file.Dispose();

    private static FileStream OpenAtEnd(string path)
    {
        // Without a buffer, a line is one write, and closing after a failed one writes nothing more.
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        if (file.Length > 0)
        {
            // After a line that was cut short, the next one must not be glued to it.
            file.Seek(-1, SeekOrigin.End);
            if (file.ReadByte() != '\n')
            {
                file.WriteByte((byte)'\n');
            }
        }

        return file;
    }

    private static Line? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text, WireJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Bytes(Line line) => [.. JsonSerializer.SerializeToUtf8Bytes(line, WireJson.Options), (byte)'\n'];

    private void Append(Line line, IReadOnlyCollection<ConversationReference> all)
    {
        if (_lines > MinLinesToRewrite && _lines > 2 * all.Count)
        {
            Rewrite(all);
            return;
        }

        if (!_file.CanWrite)
        {
            _file = OpenAtEnd(_path);
        }

        try
        {
            _file.Write(Bytes(line));
            _lines++;
        }
        catch (IOException)
        {
            // Half a line may stand there; opening again ends it, so that the next one is not glued to it.
            _file.Dispose();
            throw;
        }
    }

    private void Rewrite(IReadOnlyCollection<ConversationReference> all)
    {
        string temporary = _path + ".tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            foreach (var reference in all)
            {
                file.Write(Bytes(new Line(reference, null, null)));
            }

            file.Flush(flushToDisk: true);
        }

        _file.Dispose();
        File.Move(temporary, _path, overwrite: true);
        _file = OpenAtEnd(_path);
        _lines = all.Count;
    }

    private sealed record Line(ConversationReference? Put, string? Drop, string? Of);
}
