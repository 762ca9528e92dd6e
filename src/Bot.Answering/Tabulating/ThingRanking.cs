using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Knowledge;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Tabulating;

/// <summary>Orders things of one kind by when they began (哪个园区启动得最晚), each told by a passage of its own.</summary>
internal static partial class ThingRanking
{
    // Passages looked at, and things named in the text; all stand in the table.
    private const int Considered = 40;
    private const int MostTold = 3;
    private const int LongestName = 20;

    // So near 最早 stand the kind and the name of the thing that is said to be it.
    private const int StatedNear = 16;

    /// <summary>The things in order of their dates; null unless an earliest or latest one of a kind is asked for and two or more passages date one.</summary>
    public static Draft? Find(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<RankedPassage> passages, double confidence)
    {
        string folded = question.Question.Wording;
        if (Measure.Wanted(question.Question) is not [FactKind.Date] || Kind(question, folded) is not { } kind)
        {
            return null;
        }

        var direction = Direction.Of(folded, dates: true);
        if (States(kind, direction, passages[0].Passage))
        {
            return null;
        }

        var found = passages.Take(Considered).Select(p => p.Passage)
            .Where(p => p.Passage.Kind != PassageKind.Heading && (question.Question.Places.Count == 0 || PlaceMatch.Of(question.Question, p) >= 1))
            .Select(p => Dated(catalog, question, kind, p)).OfType<Thing>()
            .GroupBy(t => t.Key, StringComparer.Ordinal).Select(g => g.First())
            .OrderBy(t => direction.WantsLeast ? t.When.Number : -t.When.Number).ThenBy(t => t.Key, StringComparer.Ordinal).ToList();
        return found.Count < 2 ? null : Compose(found, direction, Math.Max(confidence, Support.Threshold), catalog.Collection.Documents.Count);
    }

    /// <summary>Whether most of <paramref name="rows"/>, or what stands above them, speak of the kind of thing that <paramref name="question"/> orders: a table of what a city did names one alliance and orders none.</summary>
    public static bool AreOfKind(WeightedQuestion question, IReadOnlyList<PreparedPassage> rows) =>
        Measure.Wanted(question.Question) is not [FactKind.Date] || Kind(question, question.Question.Wording) is not { Term: { Role: TermRole.Word, NamesKind: false } } kind
        || kind.PartialStrength(rows[0].Context) > 0 || kind.PartialStrength(rows[0].Title) > 0 || rows.Count(r => kind.PartialStrength(r.Text) > 0) * 2 >= rows.Count;

    // 最早的犯罪小说是…: who says so himself needs no comparison with others.
    private static bool States(WeightedTerm kind, Direction direction, PreparedPassage passage) =>
        direction.Word.Length > 0 && passage.Sentences.Select(s => passage.Text.Substring(s.Start, s.Length)).Any(s => s.IndexOf("最" + direction.Word, StringComparison.Ordinal) is >= 0 and var at
            && s.Substring(at, Math.Min(StatedNear, s.Length - at)) is var near && kind.Strength(near) > 0 && near.Contains('是', StringComparison.Ordinal));

    // 哪个园区: the word right behind the question word, or before 是哪个.
    private static WeightedTerm? Kind(WeightedQuestion question, string folded)
    {
        if (!ReferenceEquals(folded, question.Question.Folded))
        {
            return question.Focus;
        }

        // 36个协会里成立最早的是哪个: the kind is what they are all of.
        if (Among().Match(folded) is { Success: true } among && question.Terms.LastOrDefault(t => t.Term.Range.End == among.Groups["kind"].Index + among.Groups["kind"].Length) is { } all)
        {
            return all;
        }

        var match = Which().Match(folded);
        int at = match.Success ? match.Index + match.Length : -1;
        return question.Terms.FirstOrDefault(t => t.Term.Range.Start <= at && at < t.Term.Range.End) ?? (Last().Match(folded) is { Success: true } last
            ? question.Terms.LastOrDefault(t => t.Term.Range.End <= last.Index + 1 && t.Term.Range.End >= last.Index) : null);
    }

    private static Thing? Dated(PassageCatalog catalog, WeightedQuestion question, WeightedTerm kind, PreparedPassage passage)
    {
        var clause = Clause.Best(catalog, question, passage, [FactKind.Date]);
        if (!clause.TellsBeginning || BeganOtherwise(question, kind, clause) || (kind.Strength(clause.Text) < 0.5 && kind.Strength(passage.Context) < 0.5)
            || clause.Facts.Where(f => f.Kind == FactKind.Date).Select(Measure.Of).FirstOrDefault(m => m is not null) is not { } when)
        {
            return null;
        }

        // Things of one place are told apart by their documents' words only where it is not one place.
        string key = passage.Regions.Belongs is [var region] ? region.Code : passage.Passage.Document.Id + Name(passage);
        return new Thing(key, Name(passage), when, clause);
    }

    // A white paper that an alliance issued founded no alliance; and a row below a date tells the beginning of what its table is about alone.
    private static bool BeganOtherwise(WeightedQuestion question, WeightedTerm kind, Clause clause)
    {
        bool isRowAlone = clause.Passage.Passage.Kind == PassageKind.TableRow && !Beginning.IsMatch(clause.Text);
        return isRowAlone ? kind.PartialStrength(clause.Passage.Context) <= 0 && kind.PartialStrength(clause.Passage.Title) <= 0
            : Beginning.Asked(question.Question.Wording) is { } word && Beginning.Says(word, clause.Text) == false;
    }

    // What the paragraph opens with (武汉区块链产业园区：…), else its heading or the document's title.
    private static string Name(PreparedPassage passage)
    {
        string text = passage.Passage.Text;
        int colon = text.AsSpan().IndexOfAny('：', ':');
        return colon is > 1 and <= LongestName ? text[..colon]
            : passage.Passage.Headings is [.., var heading] && heading.Length <= LongestName ? heading.TrimEnd('：', ':')
            : passage.Passage.Document.Title;
    }

    private static Draft Compose(List<Thing> found, Direction direction, double confidence, int searched)
    {
        var parts = new List<DraftPart>();
        for (int i = 0; i < Math.Min(found.Count, MostTold); i++)
        {
            string lead = i == 0 ? $"比较到的{found.Count}处里，最{(direction.Word.Length > 0 ? direction.Word : "早")}的是" : i == 1 ? "；其后是" : "、";
            parts.Add(found[i].Clause.Saying($"{lead}{found[i].Name}，{found[i].When.Said}"));
        }

        parts[^1] = parts[^1] with { Text = parts[^1].Text + "。" };
        var rows = found.Select(IReadOnlyList<DraftPart> (f) => [f.Clause.Saying(f.Name), f.Clause.Saying(f.When.Said), f.Clause.Saying(f.Clause.Text)]).ToList();
        int matched = found.Select(f => f.Clause.Passage.Passage.Document).Distinct().Count();
        return new Draft(parts, new DraftTable(["名称", "时间", "原文"], rows, matched, searched), confidence);
    }

    private sealed record Thing(string Key, string Name, Measure When, Clause Clause);

    [GeneratedRegex("哪(?:一)?[个家座所份项款种处只]", RegexOptions.None, 10000)]
    private static partial Regex Which();

    [GeneratedRegex("(?<kind>[\u4e00-\u9fff]{2,})(?:里头?|里面|当中|之中|中)[^,。?]{0,6}最[^,。?]{1,6}[是哪]", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Among();

    [GeneratedRegex("(?:是|叫)?(?:哪|什么|啥|谁)|[?]?$", RegexOptions.None, 10000)]
    private static partial Regex Last();
}
