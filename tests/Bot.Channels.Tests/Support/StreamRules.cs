using System.Text.Json.Nodes;

namespace Bot.Channels.Tests.Support;

/// <summary>What Teams demands of a streamed message: one-to-one chats, a rising sequence, text that only grows, a pace, an end, two minutes.</summary>
internal sealed class StreamRules(TimeSpan interval, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Stream> _streams = new(StringComparer.Ordinal);
    private long? _last;

    /// <summary>From now on the service says that this happened to every stream.</summary>
    public string? Broken { get; set; }

    /// <summary>Streams that were begun and not ended.</summary>
    public int Open
    {
        get
        {
            lock (_lock)
            {
                return _streams.Values.Count(s => !s.IsEnded);
            }
        }
    }

    public static JsonObject? Of(JsonObject activity)
    {
        var parts = (activity["entities"] as JsonArray)?.Where(e => e!["type"]?.GetValue<string>() == "streaminfo").ToList() ?? [];
        return parts.Count == 0 ? null : parts.Count == 1 ? parts[0]!.AsObject() : throw new InvalidOperationException("More than one streaminfo.");
    }

    public Verdict Judge(JsonObject activity, JsonObject part, string newId)
    {
        lock (_lock)
        {
            string text = activity["text"]?.GetValue<string>() ?? string.Empty;
            string? type = part["streamType"]?.GetValue<string>();
            bool isFinal = type == "final";
            if (activity["conversation"]?["conversationType"]?.GetValue<string>() != "personal")
            {
                return Verdict.Error(403, "ContentStreamNotAllowed", "Content stream is not allowed");
            }

            if (activity["type"]!.GetValue<string>() != (isFinal ? "message" : "typing") || text.Length == 0
                || (isFinal && part["streamSequence"] is not null)
                || (!isFinal && (activity["channelData"] is not null || activity["attachments"] is not null || activity["entities"]!.AsArray().Count > 1)))
            {
                return Verdict.Error(400, "BadRequest", "malformed stream part");
            }

            if (Broken is not null)
            {
                return Verdict.Error(403, "ContentStreamNotAllowed", Broken);
            }

            if (_last is { } last && time.GetElapsedTime(last) < interval)
            {
                return Verdict.Error(429, "Throttled") with { RetryAfter = "0.05" };
            }

            _last = time.GetTimestamp();
            int? sequence = part["streamSequence"]?.GetValue<int>();
            return part["streamId"]?.GetValue<string>() is { } id ? Continue(id, type, sequence, text, isFinal) : Begin(newId, type, sequence, text);
        }
    }

    private Verdict Begin(string id, string? type, int? sequence, string text)
    {
        if (sequence != 1 || type is not ("informative" or "streaming") || (type == "informative" && text.Length > 1000))
        {
            return Verdict.Error(400, "BadRequest", "a stream begins with part 1");
        }

        if (_streams.Values.Any(s => !s.IsEnded))
        {
            return Verdict.Error(403, "ContentStreamNotAllowed", "another stream is open");
        }

        _streams[id] = new Stream { Began = time.GetTimestamp(), Sequence = 1, Text = type == "streaming" ? text : string.Empty };
        return new Verdict(201, $"{{\"id\":\"{id}\"}}");
    }

    private Verdict Continue(string id, string? type, int? sequence, string text, bool isFinal)
    {
        if (!_streams.TryGetValue(id, out var stream))
        {
            return Verdict.Error(404, "ActivityNotFoundInConversation");
        }

        if (stream.IsEnded)
        {
            return Verdict.Error(403, "ContentStreamNotAllowed", "Content stream was already completed");
        }

        if (time.GetElapsedTime(stream.Began) > TimeSpan.FromMinutes(2))
        {
            return Verdict.Error(403, "ContentStreamNotAllowed", "Content stream finished due to exceeded streaming time");
        }

        if (!isFinal && sequence <= stream.Sequence)
        {
            return Verdict.Error(202, "ContentStreamSequenceOrderPreConditionFailed");
        }

        if (type != "informative" && !text.StartsWith(stream.Text, StringComparison.Ordinal))
        {
            return Verdict.Error(403, "ContentStreamNotAllowed", "Message should contain previously streamed content");
        }

        stream.Sequence = sequence ?? stream.Sequence;
        stream.Text = type == "informative" ? stream.Text : text;
        stream.IsEnded = isFinal;
        return new Verdict(202, isFinal ? null : "{}");
    }

    private sealed class Stream
    {
        public required long Began { get; init; }

        public int Sequence { get; set; }

        public string Text { get; set; } = string.Empty;

        public bool IsEnded { get; set; }
    }
}
