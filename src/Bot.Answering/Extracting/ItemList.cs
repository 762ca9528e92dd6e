using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge;

namespace Bot.Answering.Extracting;

/// <summary>Answers with a list that is written as a lead-in and items.</summary>
internal static class ItemList
{
    // Longer lists are read in the document.
    private const int MostItems = 20;

    // What goes beyond is in the table beside the text.
    private const int MostInText = 8;
    private const int LongestItem = 60;
    private const int LeastOfItem = 10;

    /// <summary>The doc ids of the list that <paramref name="passage"/> introduces or is an item of; empty when it is neither. Of an item that introduces items of its own, those where it says more of <paramref name="question"/> than what introduces it.</summary>
    public static IReadOnlyList<int> Around(WeightedQuestion question, PreparedPassage passage, PassageCatalog catalog) =>
        Introduced(passage, catalog) is { Count: > 1 } own && (passage.Passage.LeadIn is not { } above || question.TermCoverage(passage.Text) > question.TermCoverage(Folding.Fold(above)))
            ? own : Around(passage, catalog);

    // The items that name the passage as what introduces them.
    private static List<int> Introduced(PreparedPassage passage, PassageCatalog catalog)
    {
        int at = catalog.Find(passage.Passage);
        return [.. Enumerable.Range(at + 1, Math.Min(MostItems, catalog.Collection.Passages.Count - at - 1)).TakeWhile(i => IsItemOf(catalog.Collection.Passages[i], passage.Passage))];
    }

    private static bool IsItemOf(Passage item, Passage leadIn) =>
        ReferenceEquals(item.Document, leadIn.Document) && string.Equals(item.LeadIn, leadIn.Text, StringComparison.Ordinal);

    private static List<int> Around(PreparedPassage passage, PassageCatalog catalog)
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
        string announced = catalog.Collection.Passages[items[0]].LeadIn ?? found.Passage.Text;
        string leadIn = announced.TrimEnd('：', ':');
        var rows = items.Select(i => catalog[i]).Select(IReadOnlyList<DraftPart> (item) =>
            [new DraftPart(item.Passage.Text.Replace('\t', ' '), item, [item.Whole])]).ToList();
        var source = string.Equals(announced, found.Passage.Text, StringComparison.Ordinal) ? found : Introduction(items[0], leadIn, catalog) ?? found;
        return new Draft(
            [new DraftPart($"{leadIn}，共{rows.Count}项：", source, [source.Whole]) { Ending = "\n" }, .. items.Take(MostInText).Select(i => Line(catalog[i]))],
            new DraftTable(["内容"], rows, 1, catalog.Collection.Documents.Count),
            0)
        {
            IsTableFirst = true,
        };
    }

    // The table has a long item whole.
    private static DraftPart Line(PreparedPassage item) => new(Shortening.Of(item.Passage.Text.Replace('\t', ' '), LongestItem, LeastOfItem), item, [item.Whole]) { Ending = "\n" };

    // The lead-in is itself a paragraph just above the first item, unless it is a heading, which is not cited.
    private static PreparedPassage? Introduction(int firstItem, string leadIn, PassageCatalog catalog)
    {
        var before = firstItem > 0 ? catalog[firstItem - 1] : null;
        return before is not null && before.Passage.Text.StartsWith(leadIn, StringComparison.Ordinal) ? before : null;
    }
}
