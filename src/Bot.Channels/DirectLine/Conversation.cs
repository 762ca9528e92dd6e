using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bot.Channels.DirectLine;

/// <summary>One conversation: what was said, and the sockets that follow it. Thread-safe.</summary>
internal sealed class Conversation(ConversationLog log, DirectLineSettings settings, TimeProvider time)
{
    // A poll of a long conversation goes on with the next.
    private const int ActivitiesPerPoll = 500;
    private readonly Lock _lock = new();
    private readonly List<StreamCursor> _cursors = [];
    private int _transients;
    private bool _isClosed;

    public string Id => log.Header.Id;

    public string User => log.Header.User;

    public string? Locale => log.Header.Locale;

    /// <summary>The questions being answered and waiting.</summary>
    public TurnQueue Turns { get; } = new();

    /// <summary>How many requests and turns use it; guarded by the store's lock.</summary>
    public int Holders { get; set; }

    /// <summary>Timestamp of the last use; guarded by the store's lock.</summary>
    public long LastUsed { get; set; }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return log.Count;
            }
        }
    }

    /// <summary>Keeps the activity that <paramref name="make"/> returns for the next id and shows it to every socket; null when the conversation is full or deleted.</summary>
    public Activity? Append(Func<string, Activity> make)
    {
        lock (_lock)
        {
            if (_isClosed || log.Count >= settings.MaxActivities || log.LengthInBytes >= settings.MaxConversationBytes)
            {
                return null;
            }

            var activity = Stamp(make(ActivityId(log.Count)));
            log.Append(ActivityJson.Write(activity));
            Wake();
            return activity;
        }
    }

    /// <summary>Ends it: nothing more is kept, and its sockets are to close.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            Wake();
        }
    }

    /// <summary>Whether it was deleted.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_lock)
            {
                return _isClosed;
            }
        }
    }

    /// <summary>Shows an activity to the open sockets only, under the unchanged watermark; one that is overtaken by a kept activity is dropped.</summary>
    public Activity Publish(Func<string, Activity> make)
    {
        lock (_lock)
        {
            var activity = Stamp(make($"{Id}|t{++_transients}"));
            byte[] line = ActivityJson.Write(activity);
            foreach (var cursor in _cursors)
            {
                cursor.Enqueue(line, log.Count);
            }

            Wake();
            return activity;
        }
    }

    /// <summary>Starts following from <paramref name="position"/>; null when too many sockets are open.</summary>
    public StreamCursor? Follow(int position)
    {
        lock (_lock)
        {
            if (_cursors.Count >= settings.MaxSocketsPerConversation)
            {
                return null;
            }

            var cursor = new StreamCursor(Math.Clamp(position, 0, log.Count));
            _cursors.Add(cursor);
            cursor.Wake();
            return cursor;
        }
    }

    public void Unfollow(StreamCursor cursor)
    {
        lock (_lock)
        {
            _cursors.Remove(cursor);
        }
    }

    /// <summary>
    /// The next frame for a follower; null when it has seen everything. One activity a frame: DirectLineJS takes the members of a
    /// frame one by one and lets a frame that comes meanwhile in between, so that larger frames arrive out of order.
    /// </summary>
    public byte[]? NextFrame(StreamCursor cursor)
    {
        lock (_lock)
        {
            if (cursor.Position < log.Count)
            {
                byte[] activity = log.Read(cursor.Position, cursor.Position + 1);
                cursor.Advance(cursor.Position + 1);
                return Frame(activity, cursor.Position);
            }

            return cursor.TryTakeTransient(out byte[]? update) ? Frame(update, cursor.Position) : null;
        }
    }

    /// <summary>The body of a poll from <paramref name="position"/>.</summary>
    public byte[] Poll(int position)
    {
        lock (_lock)
        {
            int from = Math.Clamp(position, 0, log.Count);
            int end = Math.Min(log.Count, from + ActivitiesPerPoll);
            return Frame(log.Read(from, end), end);
        }
    }

    /// <summary>The kept activity with that id; null when there is none.</summary>
    public Activity? Find(string activityId)
    {
        int bar = activityId.LastIndexOf('|');
        if (bar != Id.Length || !activityId.StartsWith(Id, StringComparison.Ordinal)
            || !int.TryParse(activityId.AsSpan(bar + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int position))
        {
            return null;
        }

        lock (_lock)
        {
            return position < log.Count ? JsonSerializer.Deserialize<Activity>(log.Read(position, position + 1), ActivityJson.Options) : null;
        }
    }

    private static byte[] Frame(byte[] activities, int watermark) =>
        [.. "{\"activities\":["u8, .. activities, .. "],\"watermark\":\""u8, .. Encoding.ASCII.GetBytes(watermark.ToString(CultureInfo.InvariantCulture)), .. "\"}"u8];

    private string ActivityId(int position) => string.Create(CultureInfo.InvariantCulture, $"{Id}|{position:0000000}");

    private Activity Stamp(Activity activity) => activity with
    {
        Timestamp = time.GetUtcNow(),
        ChannelId = "directline",
        Conversation = new Account(Id),
    };

    private void Wake()
    {
        foreach (var cursor in _cursors)
        {
            cursor.Wake();
        }
    }
}
