using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Tabulating;

/// <summary>Counts the rows of a table that are about the place asked of (某市有几个产业园), where no text gives the number.</summary>
internal static partial class CountedRows
{
    /// <summary>The number with the rows; null when no number is asked for, no place is named, <paramref name="plain"/> tells one, or no table of <paramref name="groups"/> whose title or header speaks of the kind has a row about the place.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IEnumerable<ListGroup> groups, double confidence)
    {
        if (question.Question.Places is not [var place] || Asked().Match(question.Question.Folded) is not { Success: true } asked || Tells(plain, asked.Groups["noun"].Value))
        {
            return null;
        }

        string kind = asked.Groups["noun"].Value[^2..];
        foreach (var group in groups.Where(g => g.IsTable && (g.Members[0].Title.Contains(kind, StringComparison.Ordinal) || g.Members[0].Context.Contains(kind, StringComparison.Ordinal))))
        {
            var rows = group.Members.Where(m => m.Text.Contains(place.ShortName, StringComparison.Ordinal)).ToList();
            if (rows.Count > 0 && rows.Count < group.Members.Count)
            {
                var parts = rows.Select((row, i) => Clause.Of(catalog, row, row.Whole))
                    .Select((clause, i) => clause.Saying($"{(i == 0 ? $"《{clause.Passage.Passage.Document.Title}》里列出{rows.Count}{asked.Groups["unit"].Value}：" : "；")}{clause.Text}{(i + 1 == rows.Count ? "。" : "")}")).ToList();
                return new Draft(parts, new DraftTable(ListAnswer.Columns(group), [.. rows.Select(ListAnswer.Row)], 1, catalog.Collection.Documents.Count), confidence);
            }
        }

        return null;
    }

    // 两个…园区: a number stands before the last two characters of what is counted.
    private static bool Tells(Draft plain, string noun) => noun.Length < 2
        || plain.Parts.Any(p => Number().Matches(p.Text).Any(m => p.Text.AsSpan(m.Index + m.Length, Math.Min(12, p.Text.Length - m.Index - m.Length)).Contains(noun.AsSpan(noun.Length - 2), StringComparison.Ordinal)));

    [GeneratedRegex("(?:有|共)(?:多少|几)(?<unit>个|家|座|所|处)(?<noun>[^,，。?？呢吗的]{2,12})[?？]?$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Asked();

    [GeneratedRegex("[0-9一二三四五六七八九十两百]+(?:余|多)?[个家座所处]", RegexOptions.None, 10000)]
    private static partial Regex Number();
}
