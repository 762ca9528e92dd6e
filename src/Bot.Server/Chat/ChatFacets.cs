using System.Globalization;
using Bot.Answering.Composition;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Server.Pages;

namespace Bot.Server.Chat;

/// <summary>
/// What the filter bar offers: the places that documents are about, with the places around them, the years that they speak of, and
/// their categories. Read from the typed facts, as the filter itself is applied, so that no choice leads nowhere.
/// </summary>
/// <param name="Region">Places, the most frequent first.</param>
/// <param name="Year">Years, the latest first.</param>
/// <param name="Category">Categories, the most frequent first.</param>
internal sealed record ChatFacets(IReadOnlyList<Facet> Region, IReadOnlyList<Facet> Year, IReadOnlyList<Facet> Category)
{
    private const int MaxValues = 40;

    // Facts of larger collections are read when questions need them; reading all would keep the machine busy for minutes.
    private const int MostPassages = 50_000;

    // A number that reads like a year and lies outside is a mistake of a text or of reading it.
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Nothing to choose.</summary>
    public static ChatFacets None { get; } = new([], [], []);

    /// <summary>Counts the documents of one state; beyond 50,000 passages places and years come from front matter alone.</summary>
    public static ChatFacets Of(Snapshot snapshot)
    {
        var documents = snapshot.Collection.Documents;
        var facts = snapshot.Collection.Passages.Count <= MostPassages ? snapshot.Answerer.Facts : null;
        return new(
            Regions(documents.Select(d => facts?.Regions(d) ?? Named(d)).ToList()),
            [.. Count(documents.Select(d => Years(d, facts)), y => y.ToString(CultureInfo.InvariantCulture)).OrderByDescending(f => f.Value, StringComparer.Ordinal)],
            Count(documents.Select(d => Values(d, "category")), DocumentGroup.LabelOf));
    }

    private static List<Facet> Regions(List<IReadOnlyList<Region>> ofDocuments)
    {
        // Whoever asks for a province wants its cities as well, and the filter admits them.
        var counted = Count(ofDocuments.Select(regions => regions.SelectMany(WithThoseAround)), LabelOf, r => r.Name);
        var ambiguous = counted.GroupBy(f => f.Label, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return [.. counted.Select(f => ambiguous.Contains(f.Label) ? f with { Label = f.Value } : f)];
    }

    // Provinces and cities are known by their short names; a county's, such as 和平 or 新城, is a word.
    private static string LabelOf(Region region) => region.Code.Length is 2 or 4 ? region.ShortName : region.Name;

    private static IEnumerable<Region> WithThoseAround(Region region)
    {
        for (var place = region; place is not null; place = place.Parent)
        {
            yield return place;
        }
    }

    private static IReadOnlyList<Region> Named(Document document) =>
        [.. Values(document, "region").Select(name => Gazetteer.China.Find(name)).Where(found => found.Count == 1).Select(found => found[0])];

    private static IEnumerable<int> Years(Document document, CollectionFacts? facts)
    {
        var spoken = facts is null ? [] : document.Passages.SelectMany(facts.Of).Where(f => f.Kind == FactKind.Date).Select(f => f.Dates?.Year);
        return spoken.Append(document.Date?.Year).OfType<int>().Where(y => y is >= FirstYear and <= LastYear);
    }

    private static string[] Values(Document document, string key) =>
        document.Metadata.GetValueOrDefault(key, string.Empty).Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<Facet> Count<T>(IEnumerable<IEnumerable<T>> ofDocuments, Func<T, string> label, Func<T, string>? value = null)
        where T : notnull =>
    [
        .. ofDocuments.SelectMany(values => values.Distinct()).GroupBy(v => v)
            .Select(g => new Facet((value ?? (v => $"{v}"))(g.Key), label(g.Key), g.Count()))
            .OrderByDescending(f => f.Count)
            .ThenBy(f => f.Value, StringComparer.Ordinal)
            .Take(MaxValues),
    ];
}

/// <summary>One value of a filter.</summary>
/// <param name="Value">What a question's filter holds.</param>
/// <param name="Label">What readers call it.</param>
/// <param name="Count">How many documents speak of it.</param>
internal sealed record Facet(string Value, string Label, int Count);
