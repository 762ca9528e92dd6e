using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Answering;

namespace Bot.Channels.DirectLine;

/// <summary>Reads the filter that the chat page sends with a question: <c>channelData.filter</c>, shaped as in POST /api/ask.</summary>
internal static class FilterReader
{
    private const int MaxValues = 20;
    private const int MaxLength = 100;

    /// <summary>What is there and well formed; the rest is ignored, as unknown channel data always is.</summary>
    public static QuestionFilter Read(JsonNode? channelData) =>
        (channelData as JsonObject)?["filter"] is JsonObject filter
            ? new QuestionFilter(Texts(filter, "region"), Years(filter), Texts(filter, "category"), Texts(filter, "document"))
            : QuestionFilter.None;

    private static List<string> Texts(JsonObject filter, string name) =>
        [.. Values(filter, name).Select(v => v.ToString()).Where(v => v.Length is > 0 and <= MaxLength)];

    private static List<int> Years(JsonObject filter) =>
        [.. Values(filter, "year").Select(v => int.TryParse(v.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : 0).Where(y => y is > 0 and < 10_000)];

    private static IEnumerable<JsonValue> Values(JsonObject filter, string name) =>
        (filter[name] as JsonArray ?? []).OfType<JsonValue>().Take(MaxValues);
}
