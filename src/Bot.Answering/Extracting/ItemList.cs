using Bot.Answering.Retrieval;
using Bot.Search;

namespace Bot.Answering.Extracting;

/// <summary>Answers with a list that is written as a lead-in and items.</summary>
internal static class ItemList
{
    private const int MostItems = 20;

    /// <summary>The doc ids of the list that <paramref name="passage"/> introduces or is an item of; empty when it is neither.</summary>
    public static IReadOnlyList<int> Around(PreparedPassage passage, PassageCatalog catalog)
    {
        string? leadIn = passage.Passage.LeadIn ?? (Enumeration.Introduces(passage.Passage.Text) ? passage.Passage.Text : null);
        if (leadIn is null)
        {
            return [];
        }

        int at = catalog.Find(passage.Passage);
        int first = at;
        while (catalog.Sibling(first, -1) is { } before && string.Equals(before.LeadIn, leadIn, StringComparison.Ordinal))
        {
            first--;
        }

        var items = new List<int>();
        for (int i = passage.Passage.LeadIn is null ? at + 1 : first; items.Count < MostItems && i < catalog.Collection.Passages.Count; i++)
        {
            var item = catalog.Collection.Passages[i];
            if (!ReferenceEquals(item.Document, passage.Passage.Document) || !string.Equals(item.LeadIn, leadIn, StringComparison.Ordinal))
            {
                break;
            }

            items.Add(i);
        }

        return items;
    }

    /// <summary>The list as a table under its lead-in; what was found stays the first citation.</summary>
    public static Draft Make(PreparedPassage found, IReadOnlyList<int> items, PassageCatalog catalog)
    {
        string leadIn = (found.Passage.LeadIn ?? found.Passage.Text).TrimEnd('：', ':');
        var rows = items.Select(i => catalog[i]).Select(IReadOnlyList<DraftPart> (item) =>
            [new DraftPart(item.Passage.Text.Replace('\t', ' '), item, [new TextRange(0, item.Passage.Text.Length)])]).ToList();
        var quote = new TextRange(0, found.Passage.Text.Length);
        return new Draft(
            [new DraftPart($"{leadIn}，共{rows.Count}项：", found, [quote])],
            new DraftTable(["内容"], rows, 1, catalog.Collection.Documents.Count),
            0);
    }
}
