using System.Text.Json.Nodes;

namespace Bot.Channels.Rendering.WebChat;

/// <summary>
/// Says which part of a streamed answer an activity is. Written twice: Web Chat 4.18 reads channel data only, later versions and
/// other clients the <c>streaminfo</c> entity.
/// </summary>
/// <param name="StreamId">The same for every part.</param>
/// <param name="Type"><c>informative</c>, <c>streaming</c> or <c>final</c>.</param>
/// <param name="Sequence">Rises from 1; null for the final part.</param>
internal readonly record struct StreamMetadata(string StreamId, string Type, int? Sequence)
{
    public JsonObject ChannelData() => Write([]);

    public JsonObject Entity() => Write(new JsonObject { ["type"] = "streaminfo" });

    private JsonObject Write(JsonObject target)
    {
        target["streamId"] = StreamId;
        target["streamType"] = Type;
        if (Sequence is { } sequence)
        {
            target["streamSequence"] = sequence;
        }

        return target;
    }
}
