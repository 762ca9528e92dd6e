using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;

namespace Bot.Answering.Tabulating;

/// <summary>
/// Puts several things in order with the value of each (甲、乙、丙的补贴从多到少排一排): the rows of one table, or what paragraphs say of each. How they are to stand is no part of
/// what is asked of each.
/// </summary>
/// <param name="pipeline">Reads and ranks the question without the order.</param>
internal sealed partial class Arrangement(AnswerPipeline pipeline)
{
    private const int Tables = 15;

    // A table that holds this much of the question is the one meant.
    private const double Covered = 0.5;
    private const double Sure = 0.6;
    private const double Held = 0.5;

    private PassageCatalog Catalog => pipeline.Catalog;

    /// <summary>The things in order; null when <paramref name="question"/> asks for no order, or they have no comparable values.</summary>
    public Draft? Answer(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        string folded = question.Question.Folded;
        var asked = Asks().Matches(folded);
        if (asked.Count == 0 || !ReferenceEquals(question.Question.Wording, folded))
        {
            return null;
        }

        bool isTime = asked.Any(m => m.Groups["time"].Success);
        bool rises = asked.Any(m => m.Groups["up"].Success || m.Groups["time"].Success) && !asked.Any(m => m.Groups["down"].Success);
        var read = pipeline.Read(Rest().Replace(Number().Replace(Asks().Replace(folded, ""), ""), "") + (isTime ? "各是什么时候" : "各是多少"), question.Question.AsOf);
        var plain = pipeline.Weigh(read);
        var parts = Conjunction.Split(read);
        var ranked = PassageRanker.Rerank(plain, passages);
        return Rows(plain, parts, ranked, rises) ?? Told(plain, parts, ranked, rises);
    }

    // The rows that bear the names, or all rows where none are named or there are as many.
    private Draft? Rows(WeightedQuestion question, IReadOnlyList<QuestionPart> parts, IReadOnlyList<RankedPassage> ranked, bool rises)
    {
        var groups = ListGroup.InForceFirst(question.Question, ranked.Take(Tables).Where(p => PlaceMatch.Of(question.Question, p.Passage) >= 0).Select(p => ListGroup.Of(Catalog, p.DocId)).OfType<ListGroup>().DistinctBy(g => g.Members[0])
            .Where(g => g.IsTable && g.Coverage(question) >= Covered));
        foreach (var group in groups)
        {
            var named = group.Members.Where(m => parts.Any(p => Bears(m, p.Name))).ToList();
            bool areAll = parts.Count == 0 || parts.Count == group.Members.Count;
            if ((!areAll && !parts.All(p => named.Exists(m => Bears(m, p.Name)))) || Reduction.Compared(question, Catalog, group) is not { } values)
            {
                continue;
            }

            var found = group.Members.Zip(values).Where(m => m.Second is not null && (areAll || named.Contains(m.First)))
                .Select(m => new FoundPart(Label(m.First), Clause.Of(Catalog, m.First, m.First.Whole), IsVersion: false) { Value = m.Second }).ToList();
            if (found.Count >= 2)
            {
                return Comparison.Ordered(question.Question, found, rises, Sure, Catalog.Collection.Documents.Count);
            }
        }

        return null;
    }

    private Draft? Told(WeightedQuestion question, IReadOnlyList<QuestionPart> parts, IReadOnlyList<RankedPassage> ranked, bool rises)
    {
        var finder = new PartFinder(pipeline);
        var found = parts.Select(p => (Part: p, Told: finder.Find(question.Question, p, ranked))).ToList();
        if (found.Count < 2 || found.Exists(f => f.Told is null))
        {
            return null;
        }

        double least = found.Min(f => f.Told!.Value.Confidence);
        return least < Support.Threshold && found.Max(f => f.Told!.Value.Confidence) < Sure ? null
            : Comparison.Ordered(question.Question, [.. found.Select(f => new FoundPart(f.Part.Name, f.Told!.Value.Clause, IsVersion: false))], rises, Math.Max(Held, least), Catalog.Collection.Documents.Count);
    }

    // 序号 names no row.
    private static string Label(PreparedPassage row) => row.Passage.Text.Split('\t') is [var first, var second, ..] && first.All(char.IsAsciiDigit) ? second : row.Passage.Text.Split('\t')[0];

    // 理工 is in 理科、工科类.
    private static bool Bears(PreparedPassage row, string name)
    {
        string label = Folding.Fold(Label(row));
        return label.Contains(name, StringComparison.Ordinal) || (label.Length > 1 && name.Contains(label, StringComparison.Ordinal))
            || (label.Length == 1 && name.StartsWith(label, StringComparison.Ordinal)) || (name.Length > 1 && name.All(label.Contains));
    }

    [GeneratedRegex("[,，]?(?:都|请|帮我|给我)?(?:按照?(?:[^,，。?？]{0,8}?))?(?:[从由](?:(?<down>[多高大长贵晚]到(?:少|低|小|短|便宜|早))|(?<up>(?:少|低|小|短|便宜|早|先)到[多高大长贵晚后]))|(?<time>时间(?:的)?先后|先后(?:顺序|次序)|先后(?=排|列)))(?:的?(?:顺序|次序))?(?:给我|依次)?(?:排|列)?(?:一?下|一?[排列]|个?[序队名]|出来|个顺序|好|成一列)?(?:[,，]?(?:怎么|如何|咋)排)?|(?:按|依)(?:照)?[^,，。?？]{0,6}(?:高低|多少|大小|长短)(?:的?(?:顺序|次序))?(?:排|列)(?:一?下|一?[排列]|个?[序队名]|出来)?", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Asks();

    // 甲、乙、丙三地: how many there are is seen.
    [GeneratedRegex("(?<=、[^,，。、]{1,8})[两三四五六](?:地|市|省|家|者|处|个(?:城市|地方|省))", RegexOptions.None, 10000)]
    private static partial Regex Number();

    [GeneratedRegex("[,，。?？!！]+$|(?<=[,，])(?:给我|帮我)?(?:排|列)(?:一?下|一?[排列]|个?[序队名])[。?？]?$", RegexOptions.None, 10000)]
    private static partial Regex Rest();
}
