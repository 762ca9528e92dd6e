using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Retrieval;

/// <summary>Turns a question's filter into a test of passages.</summary>
internal static class PassageFilter
{
    /// <summary>The test; null when <paramref name="filter"/> restricts nothing.</summary>
    public static Func<int, bool>? Of(QuestionFilter filter, PassageCatalog catalog)
    {
        if (filter.Region.Count + filter.Year.Count + filter.Category.Count + filter.Document.Count == 0)
        {
            return null;
        }

        List<Region> places = [.. filter.Region.SelectMany(Gazetteer.China.Find)];
        return docId => Admits(filter, places, catalog, catalog.Collection.Passages[docId], docId);
    }

    private static bool Admits(QuestionFilter filter, List<Region> places, PassageCatalog catalog, Passage passage, int docId) =>
        (filter.Document.Count == 0 || filter.Document.Contains(passage.Document.Id, StringComparer.Ordinal))
        && (filter.Category.Count == 0 || filter.Category.Contains(passage.Document.Metadata.GetValueOrDefault("category", ""), StringComparer.OrdinalIgnoreCase))
        && (filter.Region.Count == 0 || IsAbout(filter, places, catalog[docId]))
        && (filter.Year.Count == 0 || filter.Year.Any(y => passage.Document.Date?.Year == y || YearMatch.Mentions(catalog[docId], y)));

    private static bool IsAbout(QuestionFilter filter, List<Region> places, PreparedPassage passage) =>
        places.Exists(p => passage.Regions.To(p) == RegionRelation.Inside)
        || filter.Region.Any(name => passage.Context.Contains(name, StringComparison.Ordinal) || passage.Title.Contains(name, StringComparison.Ordinal));
}
