using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>Tells all items of a list or all rows of a table.</summary>
internal static class ListAnswer
{
    // What goes beyond is in the table beside the text.
    private const int MostInText = 8;
    private const int LongestItem = 60;
    private const int LeastOfItem = 10;

    /// <summary>The answer that names every member of <paramref name="group"/>.</summary>
    /// <param name="group">The list.</param>
    /// <param name="introducedFirst">Whether the paragraph that introduces it is what was asked for.</param>
    /// <param name="confidence">Probability that it is right.</param>
    /// <param name="searched">How many documents were searched.</param>
    public static Draft Compose(ListGroup group, bool introducedFirst, double confidence, int searched)
    {
        var parts = new List<DraftPart>();
        int shown = Math.Min(group.Members.Count, MostInText);
        for (int i = 0; i < shown; i++)
        {
            var member = group.Members[i];
            string text = Shorten(Said(member.Passage));
            string end = i + 1 < shown ? "；" : group.Members.Count > shown ? $"；等{group.Members.Count}项。" : "。";
            parts.Add(Whole(member, (i == 0 && !(introducedFirst && group.LeadIn is not null) ? Heading(group) : "") + text + end));
        }

        // Where items are asked for they come first; what they are items of follows.
        if (group.LeadIn is { } leadIn)
        {
            string introduction = leadIn.Passage.Text.TrimEnd('：', ':');
            parts.Insert(introducedFirst ? 0 : parts.Count, Whole(leadIn, introducedFirst ? introduction + "：" : $"（以上为：{Shorten(introduction)}）"));
        }

        return new Draft(parts, new DraftTable(Columns(group), [.. group.Members.Select(Row)], 1, searched), confidence);
    }

    /// <summary>The answer that is one <paramref name="item"/> of <paramref name="group"/>, with what introduces it.</summary>
    public static Draft OneOf(ListGroup group, PreparedPassage item, double confidence)
    {
        var parts = new List<DraftPart> { Whole(item, Said(item.Passage) + "。") };
        if (group.LeadIn is { } leadIn)
        {
            parts.Add(Whole(leadIn, $"（以上为：{Shorten(leadIn.Passage.Text.TrimEnd('：', ':'))}）"));
        }

        return new Draft(parts, null, confidence);
    }

    /// <summary>Column headers of <paramref name="group"/>.</summary>
    public static IReadOnlyList<string> Columns(ListGroup group) => group.IsTable && group.Members[0].Passage.Columns is { Count: > 0 } columns ? columns : ["内容"];

    /// <summary>The cells of <paramref name="member"/>, as many as it has columns.</summary>
    public static IReadOnlyList<DraftPart> Row(PreparedPassage member)
    {
        var passage = member.Passage;
        if (passage.Kind != PassageKind.TableRow || passage.Columns.Count == 0)
        {
            return [Whole(member, passage.Text)];
        }

        var cells = new List<DraftPart>();
        int start = 0;
        foreach (string cell in passage.Text.Split('\t').Take(passage.Columns.Count))
        {
            cells.Add(new DraftPart(cell, member, [new TextRange(start, start + cell.Length)]));
            start += cell.Length + 1;
        }

        while (cells.Count < passage.Columns.Count)
        {
            cells.Add(new DraftPart("", member, []));
        }

        return cells;
    }

    private static DraftPart Whole(PreparedPassage passage, string text) => new(text, passage, [passage.Whole]);

    private static string Heading(ListGroup group) =>
        group is { LeadIn: null, Heading: { } heading } ? heading.TrimEnd('：', ':') + "：" : $"共{group.Members.Count}项：";

    private static string Said(Passage passage) =>
        (passage.Kind == PassageKind.TableRow ? passage.Text.Replace("\t", Quotation.IsPair(passage) ? "：" : "，", StringComparison.Ordinal) : passage.Text).TrimEnd('；', ';', '。', '，');

    // The table has a long item whole.
    private static string Shorten(string text) => Shortening.Of(text, LongestItem, LeastOfItem);
}
