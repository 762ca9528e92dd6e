using System.Text.RegularExpressions;
using Bot.Answering.Checking;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Values;
using Bot.Knowledge.Facts;
using Bound = Bot.Knowledge.Facts.Bound;

namespace Bot.Answering.Tabulating;

/// <summary>Sets what the documents say about several things side by side.</summary>
internal static partial class Comparison
{
    /// <summary>The answer about the things <paramref name="found"/>; each has a clause.</summary>
    public static Draft Compose(ReadQuestion question, IReadOnlyList<FoundPart> found, double confidence, int searched)
    {
        string[] without = Without(question, found);
        if (without.Length > 0 && without.Length < found.Count)
        {
            // What has no figure is said to have none, not told by whatever else there is.
            found = [.. found.Where(f => !without.Contains(f.Name, StringComparer.Ordinal))];
        }

        var values = found.Count > 1 ? Values(question, found) : [];
        var parts = values.Count > 0 && Asks().IsMatch(question.Wording) ? Computed(question, found, values) : Told(found);
        IReadOnlyList<string> columns = values.Count > 0 ? ["对象", "数值", "原文"] : ["对象", "原文"];
        List<IReadOnlyList<DraftPart>> rows = [];
        for (int i = 0; i < found.Count; i++)
        {
            var clause = found[i].Clause;
            rows.Add(values.Count > 0
                ? [clause.Saying(found[i].Name), clause.Saying(values[i].Said), clause.Saying(clause.Text)]
                : [clause.Saying(found[i].Name), clause.Saying(clause.Text)]);
        }

        int matched = found.Select(f => f.Clause.Passage.Passage.Document).Distinct().Count();
        IReadOnlyList<string> remarks = without.Length == 0 ? [] : [$"文档里没有找到{string.Join('、', without)}的{Measure.NameOf(Measure.Wanted(question)[0])}，不能直接比较。"];
        return new Draft(parts, new DraftTable(columns, rows, matched, searched), confidence) { Remarks = remarks };
    }

    /// <summary>The things <paramref name="found"/> in the order of their values; null when not all have comparable ones.</summary>
    public static Draft? Ordered(ReadQuestion question, IReadOnlyList<FoundPart> found, bool rises, double confidence, int searched)
    {
        var values = Values(question, found);
        if (values.Count == 0)
        {
            return null;
        }

        var valued = found.Zip(values, (part, value) => (part.Name, part.Clause, Value: value));
        var ordered = (rises ? valued.OrderBy(v => v.Value.Number) : valued.OrderByDescending(v => v.Value.Number)).ToList();
        List<DraftPart> parts = [.. ordered.Select((v, i) => v.Clause.Saying($"{(i > 0 ? "，" : "")}{v.Name}{v.Value.Said}"))];
        parts[^1] = parts[^1] with { Text = parts[^1].Text + "。" };
        int matched = found.Select(f => f.Clause.Passage.Passage.Document).Distinct().Count();
        return new Draft(parts, new DraftTable(["对象", "数值", "原文"], [.. ordered.Select(v => (IReadOnlyList<DraftPart>)[v.Clause.Saying(v.Name), v.Clause.Saying(v.Value.Said), v.Clause.Saying(v.Clause.Text)])], matched, searched), confidence);
    }

    // Which one has more cannot be told where one of them has no figure.
    private static string[] Without(ReadQuestion question, IReadOnlyList<FoundPart> found) =>
        Winner().IsMatch(question.Wording) && Measure.Wanted(question) is { Count: > 0 } kinds ? [.. found.Where(f => f.Value is null && !kinds.Any(f.Clause.Has)).Select(f => f.Name)] : [];

    // Each thing with its sentence; things in one sentence share it.
    private static List<DraftPart> Told(IReadOnlyList<FoundPart> found)
    {
        var parts = new List<DraftPart>();
        foreach (var group in found.GroupBy(f => (f.Clause.Passage, f.Clause.Range)))
        {
            var clause = group.First().Clause;
            bool says = group.All(f => clause.Text.Contains(f.Name, StringComparison.OrdinalIgnoreCase));
            string label = says ? "" : $"{string.Join('、', group.Select(f => f.Name))}：";
            parts.Add(clause.Saying(label + clause.Text + "。"));
        }

        return parts;
    }

    private static List<DraftPart> Computed(ReadQuestion question, IReadOnlyList<FoundPart> found, List<Measure> values)
    {
        var parts = new List<DraftPart>();
        for (int i = 0; i < found.Count; i++)
        {
            parts.Add(found[i].Clause.Saying((i > 0 ? "，" : "") + found[i].Name + values[i].Said));
        }

        string result = Result(question, found, values);
        parts[^1] = parts[^1] with { Text = parts[^1].Text + result };

        // The sentence that says both is short enough to be seen whole.
        if (found.All(f => ReferenceEquals(f.Clause.Passage, found[0].Clause.Passage) && f.Clause.Range == found[0].Clause.Range) && found[0].Clause.Text.Length <= 120)
        {
            parts.Add(found[0].Clause.Saying($"原文：{found[0].Clause.Text}。"));
        }

        return parts;
    }

    private static string Result(ReadQuestion question, IReadOnlyList<FoundPart> found, List<Measure> values)
    {
        decimal most = values.Max(v => v.Number);
        decimal least = values.Min(v => v.Number);
        if (TotalAsked.OfRows(question.Wording) && values[0].Kind != FactKind.Date)
        {
            return $"，合计{Measure.Write(values.Sum(v => v.Number), values[0].Unit)}。";
        }

        if (question.Wording.Contains('倍', StringComparison.Ordinal) && values is [{ Kind: not FactKind.Date }, { Number: > 0 } other]
            && (double)values[0].Number / (double)other.Number < ChineseNumber.Largest)
        {
            return $"，前者是后者的{values[0].Number / other.Number:0.##}倍。";
        }

        if (most == least)
        {
            return "，相同。";
        }

        bool dates = values[0].Kind == FactKind.Date;
        var order = Direction.Of(question.Wording, dates);
        var first = found[values.FindIndex(v => v.Number == (order.WantsLeast ? least : most))];
        string winner = order.Word.Length > 0 ? $"，{first.Name}{(found.Count > 2 ? "最" : "更")}{order.Word}" : "";
        string? distance = found.Count == 2 ? values[0].Distance(values[1]) : null;
        return $"{winner}{(distance is null ? "" : $"，相差{distance}")}。";
    }

    // One comparable value for each thing, or none at all.
    private static List<Measure> Values(ReadQuestion question, IReadOnlyList<FoundPart> found)
    {
        // What was found with its values is compared by them.
        foreach (var kind in found[0].Value is { } stated ? [stated.Kind] : Measure.Wanted(question))
        {
            var values = found.Select(f => f.Value is { } known ? known.Kind == kind ? known : null : Value(question, f, kind)).ToList();
            if (values.TrueForAll(v => v is not null && v.IsComparable(values[0]!)) && !IsOneFact(found, values))
            {
                return values!;
            }
        }

        return [];
    }

    // One value in one sentence is not the value of two things, unless the sentence says 各.
    private static bool IsOneFact(IReadOnlyList<FoundPart> found, List<Measure?> values) =>
        values.TrueForAll(v => v == values[0]) && found.All(f => ReferenceEquals(f.Clause.Passage, found[0].Clause.Passage) && f.Clause.Range == found[0].Clause.Range)
        && !JointClause.SaysAlike(found[0].Clause);

    /// <summary>Whether one and the same sentence was found for all that are compared though it states no value of each: it tells no result.</summary>
    public static bool IsUntold(ReadQuestion question, IReadOnlyList<FoundPart> found) =>
        found.Count > 1 && found.All(f => f.Value is null && ReferenceEquals(f.Clause.Passage, found[0].Clause.Passage) && f.Clause.Range == found[0].Clause.Range)
        && Measure.Wanted(question).Count > 0 && Asks().IsMatch(question.Wording) && Values(question, found).Count == 0
        && !found.Any(f => found[0].Clause.Folded.Contains(Folding.Fold(f.Name), StringComparison.Ordinal));

    private static Measure? Value(ReadQuestion question, FoundPart part, FactKind kind)
    {
        var facts = (part.Stated ?? part.Clause.Facts).Where(f => f.Kind == kind && Measure.Of(f) is not null && !IsOfQuestion(question, f)).ToList();
        if (facts.Count == 0)
        {
            return null;
        }

        string text = Folding.Fold(part.Clause.Passage.Passage.Text);
        if (Distributed(text, part, facts) is { } own)
        {
            return Measure.Of(own);
        }

        // 谁落户更早: of several dates the one beside the word that is asked of.
        if (kind == FactKind.Date && Beginning.Asked(question.Wording) is { } begins && text.IndexOf(begins, part.Clause.Range.Start, part.Clause.Range.Length, StringComparison.Ordinal) is var begun and >= 0)
        {
            return Measure.Of(facts.FindLast(f => f.Range.End <= begun) ?? facts[0]);
        }

        // 办法 of 旧办法 stands in any text.
        int at = part.IsVersion ? -1 : Position(text, part);
        if (at >= 0)
        {
            return Measure.Of(facts.Find(f => f.Range.Start >= at) ?? facts[^1]);
        }

        // A value beside which nothing names the thing may be another thing's.
        if (CommonRun.Longest(Folding.Fold(part.Name), part.Clause.Passage.Context + part.Clause.Passage.Title) < 2 && !part.IsVersion)
        {
            return null;
        }

        if (Cap().IsMatch(question.Wording) && facts.Exists(f => f.Quantity?.Bound == Bound.AtMost))
        {
            facts.RemoveAll(f => f.Quantity?.Bound != Bound.AtMost);
        }

        return facts.Select(f => Measure.Of(f)!.Number).Distinct().Count() == 1 || kind == FactKind.Date ? Measure.Of(facts[0]) : null;
    }

    // 一类 of 一类区涨了多少 is what is asked about, and no figure that tells it; nor is 二类 beside it, its neighbour in the same order.
    private static bool IsOfQuestion(ReadQuestion question, Fact fact) =>
        fact is { Kind: FactKind.Count, Quantity.Unit: ("类" or "级" or "档" or "等" or "批" or "层") and var unit }
        && Ordinal().Matches(question.Folded).Any(m => m.Groups["unit"].Value == unit) && Ordinal().Match(Folding.Fold(fact.Surface)) is { Success: true, Index: 0 };

    // 按甲、乙、丙分别给予3万、2万、1万: each has the value of its place in the row.
    private static Fact? Distributed(string text, FoundPart part, List<Fact> facts)
    {
        string name = Folding.Fold(part.Name);
        foreach (var (item, value) in Distribution.Find(text, NumberScanner.Scan(text)).SelectMany(d => d.Pairs))
        {
            if (CommonRun.Longest(name, item) >= Math.Min(name.Length, item.Length) && facts.Find(f => f.Range.Overlaps(value.Range)) is { } fact)
            {
                return fact;
            }
        }

        return null;
    }

    private static int Position(string text, FoundPart part)
    {
        string name = Folding.Fold(part.Name);
        for (int length = name.Length; length >= Math.Min(2, name.Length); length--)
        {
            for (int start = 0; start + length <= name.Length; start++)
            {
                int at = text.IndexOf(name.Substring(start, length), part.Clause.Range.Start, part.Clause.Range.Length, StringComparison.Ordinal);
                if (at >= 0)
                {
                    return at;
                }
            }
        }

        return -1;
    }

    [GeneratedRegex("加起来|合计|一共|总共|差(?!别|异)|更|谁|哪|多多少|少多少|多几|少几|(?:[高低早晚长短贵快慢重]|便宜)(?:了)?(?:多少|几|多久)|差几|比(?!如|例|较)|相比|隔了|倍", RegexOptions.None, 10000)]
    private static partial Regex Asks();

    [GeneratedRegex("(?:哪|谁).{0,12}(?:多|少|高|低|大|小|长|短|贵|早|晚|先)|差多少|相差|[多少高低](?:了)?多少|更", RegexOptions.None, 10000)]
    private static partial Regex Winner();

    [GeneratedRegex("(?:[一二三四五六七八九十]|[0-9]{1,2})(?<unit>[类级档等批层])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Ordinal();

    [GeneratedRegex("最高|最多|上限|封顶|不超过", RegexOptions.None, 10000)]
    private static partial Regex Cap();
}

/// <summary>A thing that a question asks about and the clause that answers it.</summary>
/// <param name="Name">How the answer calls it.</param>
/// <param name="Clause">The clause.</param>
/// <param name="IsVersion">Whether it is a version of a document (新, 旧): the clause need not name it.</param>
internal sealed record FoundPart(string Name, Clause Clause, bool IsVersion)
{
    /// <summary>The facts of the clause that are this thing's own; null when all of them may be.</summary>
    public IReadOnlyList<Fact>? Stated { get; init; }

    /// <summary>Its value, where the column of a table tells it; null to look for one in the clause.</summary>
    public Measure? Value { get; init; }
}
