using System.Globalization;
using Bot.Knowledge;
using Bot.Server.Pages;

namespace Bot.Server.Chat;

/// <summary>What the filter bar offers: the places, years and categories that the documents name, the most frequent first.</summary>
/// <param name="Region">Places.</param>
/// <param name="Year">Years, the latest first.</param>
/// <param name="Category">Categories.</param>
internal sealed record ChatFacets(IReadOnlyList<Facet> Region, IReadOnlyList<Facet> Year, IReadOnlyList<Facet> Category)
{
    private const int MaxValues = 40;

    /// <summary>Counts the front matter of the documents.</summary>
    public static ChatFacets Of(Collection collection) => new(
        Count(collection.Documents.SelectMany(d => Values(d, "region")), v => v),
        [.. Count(collection.Documents.Where(d => d.Date is not null).Select(d => d.Date!.Value.Year.ToString(CultureInfo.InvariantCulture)), v => v)
            .OrderByDescending(f => f.Value, StringComparer.Ordinal)],
        Count(collection.Documents.SelectMany(d => Values(d, "category")), DocumentGroup.LabelOf));

    private static IEnumerable<string> Values(Document document, string key) =>
        document.Metadata.GetValueOrDefault(key, string.Empty)
            .Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal);

    private static List<Facet> Count(IEnumerable<string> values, Func<string, string> label) =>
    [
        .. values.GroupBy(v => v, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MaxValues)
            .Select(g => new Facet(g.Key, label(g.Key), g.Count())),
    ];
}

/// <summary>One value of a filter.</summary>
/// <param name="Value">What a question's filter holds.</param>
/// <param name="Label">What readers call it.</param>
/// <param name="Count">How many documents name it.</param>
internal sealed record Facet(string Value, string Label, int Count);
