using System.Globalization;
using Bot.Answering;
using Bot.Knowledge;

namespace Bot.Server.Pages;

/// <summary>The documents of one category.</summary>
/// <param name="Label">What readers call the category.</param>
/// <param name="Documents">Its documents, ordered by title.</param>
internal sealed record DocumentGroup(string Label, IReadOnlyList<Document> Documents)
{
    /// <summary>The collection by category, the largest first.</summary>
    public static IEnumerable<DocumentGroup> Of(Collection collection) => collection.Documents
        .GroupBy(d => d.Metadata.GetValueOrDefault("category", "").Trim(), StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new DocumentGroup(LabelOf(g.Key), [.. g.OrderBy(d => d.Title, StringComparer.Ordinal)]));

    /// <summary>What readers call a category.</summary>
    public static string LabelOf(string category) => CategoryNames.LabelOf(category);

    /// <summary>A list item that links to the document.</summary>
    public static Html Item(Document document)
    {
        string date = document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        return Html.Of($"""<li><a href="{ReaderLink.To(document.Id)}">{document.Title}</a> <span class="path">{date}</span></li>""");
    }
}
