using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Tabulating;

/// <summary>Finds the things that a question compares as rows of one table (甲级和丙级, 第一批和第三批): the same source and the same column for all.</summary>
internal static partial class ComparedRows
{
    private const int LeastShortened = 3;

    /// <summary>One row for each of <paramref name="parts"/> from the first of <paramref name="groups"/> whose rows bear all their names; empty when none does.</summary>
    public static IReadOnlyList<FoundPart> Find(WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<QuestionPart> parts, IEnumerable<ListGroup> groups)
    {
        if (parts.Count < 2 || parts.Any(p => p.IsNew || p.IsOld))
        {
            return [];
        }

        foreach (var group in ListGroup.InForceFirst(question.Question, groups.Where(g => g.IsTable)))
        {
            var rows = parts.Select(p => p.When > 0 && !group.Members.Any(m => Dated(p, m)) ? null : RowOf(p, group)).OfType<PreparedPassage>().Distinct().ToList();
            if (rows.Count == parts.Count && Parts(question, catalog, parts, group with { Members = rows }) is { } found)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>The rows with the largest and the smallest value of one of <paramref name="groups"/>, where <paramref name="question"/> asks for both ends (最贵和最便宜的); empty otherwise.</summary>
    public static IReadOnlyList<FoundPart> Ends(WeightedQuestion question, PassageCatalog catalog, IEnumerable<ListGroup> groups)
    {
        if (BothEnds().Match(question.Question.Folded) is not { Success: true } ends)
        {
            return [];
        }

        foreach (var group in groups.Where(g => g.IsTable))
        {
            if (Reduction.Compared(question, catalog, group) is { } values)
            {
                var valued = group.Members.Zip(values).Where(m => m.Second is not null).OrderByDescending(m => m.Second!.Number).ToList();
                return [Part(ends.Groups["most"].Value, valued[0]), Part(ends.Groups["least"].Value, valued[^1])];
            }
        }

        return [];

        FoundPart Part(string name, (PreparedPassage Row, Measure? Value) member) =>
            new(name, Clause.Of(catalog, member.Row, member.Row.Whole), IsVersion: false) { Value = member.Value };
    }

    [GeneratedRegex("(?<most>最[高贵多大长])(?:的)?(?:和|与|跟|、)(?<least>最(?:低|便宜|少|小|短))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex BothEnds();

    // A row is called by its first cell, or its second where a code or number comes first.
    private static IEnumerable<string> Labels(PreparedPassage row) => row.Passage.Text.Split('\t').Take(2).Select(c => c.Trim()).Where(c => c.Length > 1);

    // 2018年全年 is the row of 2018年: rows of other things that only mention a year are not called by it.
    private static bool Dated(QuestionPart part, PreparedPassage row) => Labels(row).FirstOrDefault() is { } label && Folding.Fold(label).StartsWith(Folding.Fold(part.Name), StringComparison.Ordinal);

    // The one row whose label the name holds or that holds the name.
    private static PreparedPassage? RowOf(QuestionPart part, ListGroup group)
    {
        string name = Folding.Fold(part.Name);
        var whole = RowNames.Called(name, group.Members).ToList();
        whole = whole.Count > 0 ? whole : [.. group.Members.Where(m => Labels(m).Any(l => name.Contains(Folding.Fold(l), StringComparison.Ordinal)))];
        whole = whole.Count > 0 ? whole : [.. group.Members.Where(m => name.Length > 1 && Labels(m).Any(l => Folding.Fold(l).Contains(name, StringComparison.Ordinal)))];
        whole = whole.Count > 0 ? whole : [.. Shortened(name, group.Members)];

        // 石湾医院眼科 and 眼科医师: the name ends as the label begins.
        whole = whole.Count > 0 ? whole : [.. group.Members.Where(m => Labels(m).Any(l => Meet(name, Folding.Fold(l))))];
        return whole.Count == 1 ? whole[0] : null;
    }

    // 镇医院 for 镇社区医院: the longest end of the name whose characters one label has in their order, from its first to its last.
    private static List<PreparedPassage> Shortened(string name, IReadOnlyList<PreparedPassage> rows)
    {
        for (int length = name.Length; length >= LeastShortened; length--)
        {
            var meant = rows.Where(r => Labels(r).Any(l => Shortens(name.AsSpan(name.Length - length), Folding.Fold(l)))).ToList();
            if (meant.Count > 0)
            {
                return meant;
            }
        }

        return [];
    }

    private static bool Shortens(ReadOnlySpan<char> name, string label)
    {
        int at = 0;
        foreach (char character in label)
        {
            at += at < name.Length && name[at] == character ? 1 : 0;
        }

        return at == name.Length && name[0] == label[0] && name[^1] == label[^1] && label.Length <= name.Length * 2;
    }

    private static bool Meet(string name, string label) =>
        Enumerable.Range(2, Math.Max(0, Math.Min(name.Length, label.Length) - 1)).Any(length => name.AsSpan(name.Length - length).SequenceEqual(label.AsSpan(0, length)));

    private static List<FoundPart>? Parts(WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<QuestionPart> parts, ListGroup rows)
    {
        var values = Reduction.Compared(question, catalog, rows);
        if (values is null && Measure.Wanted(question.Question).Count > 0)
        {
            return null;
        }

        var found = new List<FoundPart>();
        for (int i = 0; i < parts.Count; i++)
        {
            var clause = Clause.Of(catalog, rows.Members[i], rows.Members[i].Whole);
            string label = Labels(rows.Members[i]).FirstOrDefault(l => parts[i].Name.Contains(l, StringComparison.Ordinal)) ?? parts[i].Name;
            found.Add(new FoundPart(label, clause, IsVersion: false) { Value = values?[i] });
        }

        return found;
    }
}
