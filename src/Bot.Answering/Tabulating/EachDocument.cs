using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>
/// Asks the same of each of several documents that a question points at: the old and the new rule, those of two years, the rule and the
/// questions and answers about it. What is left of the question without those words is asked within each document alone.
/// </summary>
/// <param name="pipeline">Reads and ranks the question without its marks.</param>
internal sealed partial class EachDocument(AnswerPipeline pipeline)
{
    // How many of the best passages are looked at.
    private const int Considered = 12;

    // A document answers when its best passage says this much of what is left of the question; below, a mark was no mark.
    private const double Covered = 0.5;
    private const double Hardly = 0.25;
    private const double Held = 0.5;
    private const double Nearly = 0.6;
    private const int Nearest = 5;
    private const int Short = 120;

    // Of paragraphs that this many points of the ranking lie apart, wording alike by this much less in all makes up for it.
    private const int Paragraphs = 8;
    private const double Step = 4;
    private const double Worded = 2.5;

    // 变更经营者的 opens the rule in both, and the question says something of either.
    private const double SameCase = 1.5;
    private const double Touched = 0.12;

    private PassageCatalog Catalog => pipeline.Catalog;

    /// <summary>What each of the documents says; null unless the question points at two or more that are among those of <paramref name="passages"/>.</summary>
    public Draft? Answer(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        var read = question.Question;
        var marks = DocumentMark.Find(read.Folded);
        bool disagree = Disagreement().IsMatch(read.Folded);
        bool asks = (marks.Count > 1 || (disagree && marks is [{ Kind: MarkKind.Sort }])) && !ValidityAnswer.IsAsked(read.Folded) && ReferenceEquals(read.Wording, read.Folded);
        if (!asks || Documents(read, marks, passages) is not { Count: > 1 } meant)
        {
            return null;
        }

        var alone = pipeline.Weigh(pipeline.Read(Without(read.Folded, marks), read.AsOf));
        var wanted = Wanted(read, alone.Question);
        var own = meant.Select(m => PassageRanker.Rerank(alone, [.. passages.Where(p => ReferenceEquals(p.Passage.Passage.Document, m.Document))])).ToList();
        bool areVersions = own.Count == 2 && marks.All(m => m.Kind != MarkKind.Sort);
        bool arePaired = areVersions && !AnswerType.IsStrict(alone.Question.Kind) && !AnswerType.IsStrict(read.Kind);
        var ordered = areVersions || (disagree && own.Count == 2 && wanted.Count > 0) ? Paired(arePaired ? alone : null, own[0], own[1], p => arePaired || wanted.Any(Best(alone, p, wanted).Has)) : own;
        var told = ordered.Select((ranked, i) => Within(meant[i].Document, alone, arePaired ? [] : wanted, ranked)).ToList();
        if (told.Exists(t => t is null))
        {
            return null;
        }

        told = arePaired && told is [{ } one, { } other] ? OfSameCase(one, other) : told;
        var surest = told.MaxBy(t => t!.Confidence)!;
        var found = told.Select(t => t!.Confidence >= Support.Threshold ? t : Counterpart(t, surest, wanted, passages))
            .Select((t, i) => new FoundPart(meant[i].Name, t.Clause, IsVersion: true) { Stated = Stated(alone, t.Clause, wanted) }).ToList();
        // 老办法要6个月，现在要几个月: the document that is asked of first.
        if (meant.Count == marks.Count)
        {
            found = [.. found.Select((f, i) => (Part: f, IsAsked: IsAsked(read.Folded, marks[i].Range))).OrderBy(f => f.IsAsked ? 0 : 1).Select(f => f.Part)];
        }

        double confidence = told.Min(t => Math.Max(t!.Confidence, surest.Confidence >= Support.Threshold ? Held : 0));
        var draft = Comparison.Compose(read with { Kind = alone.Question.Kind }, found, confidence, Catalog.Collection.Documents.Count);
        return confidence < Support.Threshold ? null
            : disagree && Differ(found, wanted) ? draft with { Remarks = [.. draft.Remarks, Contradiction.Remark(found[0].Clause.Passage, found[1].Clause.Passage)] }
            : draft;
    }

    // Of two paragraphs that rule the same case (变更经营者的), the sentences on it.
    private List<Told?> OfSameCase(Told one, Told other) =>
        Successor.Alike(one.Clause.Passage, other.Clause.Passage) is var (first, second) ? [At(one, first), At(other, second)] : [one, other];

    private Told At(Told told, TextRange sentence) => told with { Clause = Whole(told.Clause.Passage) ?? Clause.Of(Catalog, told.Clause.Passage, sentence) };

    // The clause of a mark asks, or states no value of its own to be held against.
    private static bool IsAsked(string folded, TextRange mark)
    {
        string clause = ClauseBounds.Around(folded, mark).Of(folded);
        return !Stating().IsMatch(clause) || Asking().IsMatch(clause);
    }

    // One document for each mark, each another; old, new and years are versions of one document.
    private List<(string Name, Document Document)> Documents(ReadQuestion question, IReadOnlyList<DocumentMark> marks, IReadOnlyList<RankedPassage> passages)
    {
        var ranked = passages.Take(Considered).Select(p => p.Passage.Passage.Document).Distinct().ToList();
        var family = marks.Any(m => m.Kind != MarkKind.Sort) ? ranked.Select(Versions.FamilyOf(Catalog)).FirstOrDefault(f => f.Count > 1) ?? [] : ranked;
        var meant = new List<(string, Document)>();
        foreach (var mark in marks)
        {
            var fitting = family.Where(d => mark.Fits(d, Catalog.Facts.Validity(d), question.AsOf)).Concat(family.Where(d => mark.HeldIn(Catalog.Facts.Validity(d))));
            if (fitting.FirstOrDefault(d => !meant.Exists(m => ReferenceEquals(m.Item2, d))) is { } document)
            {
                meant.Add((mark.Name, document));
            }
        }

        // 问答里写的和别处一致吗: the other is whatever else speaks of it.
        if (marks.Count == 1 && meant.Count == 1
            && ranked.Find(d => !ReferenceEquals(d, meant[0].Item2) && Catalog.Facts.Validity(d).At(question.AsOf) is not (ValidityState.Replaced or ValidityState.Expired)) is { } other)
        {
            meant.Add(($"《{other.Title}》", other));
        }

        return meant.Count == Math.Max(2, marks.Count) ? meant : [];
    }

    // Versions of one rule are worded alike: of the best of each, the two that say it in the same words answer.
    private static List<IReadOnlyList<RankedPassage>> Paired(WeightedQuestion? alone, IReadOnlyList<RankedPassage> one, IReadOnlyList<RankedPassage> two, Func<PreparedPassage, bool> tells)
    {
        static double Behind(RankedPassage p, IReadOnlyList<RankedPassage> own) => (own[0].Score - p.Score) / Step;
        bool RuleOneCase(PreparedPassage a, PreparedPassage b) => alone is not null && Successor.Alike(a, b) is var (x, y) && Math.Max(alone.TermCoverage(x.Of(a.Text)), alone.TermCoverage(y.Of(b.Text))) >= Touched;
        IEnumerable<RankedPassage> Rules(IReadOnlyList<RankedPassage> own) => own.Take(Paragraphs).Where(p => IsRule(p.Passage) && tells(p.Passage));
        var pairs = Rules(one).SelectMany(a => Rules(two).Select(b => (A: a, B: b, Cost: Behind(a, one) + Behind(b, two) - (Worded * Likeness.Of(a.Passage.Text, b.Passage.Text)) - (RuleOneCase(a.Passage, b.Passage) ? SameCase : 0))));
        return pairs.OrderBy(p => p.Cost).Select(p => new List<IReadOnlyList<RankedPassage>> { one.PutFirst(p.A), two.PutFirst(p.B) }).FirstOrDefault() ?? [one, two];
    }

    // What a version says of its own term, or of the other, is like the other in names alone.
    private static bool IsRule(PreparedPassage passage) => !passage.Facts.Any(f => f.Kind == FactKind.Validity || f.Detail is ValidityWords.Repeals or ValidityWords.RepealsOfYear);

    private Told? Within(Document document, WeightedQuestion alone, IReadOnlyList<FactKind> wanted, IReadOnlyList<RankedPassage> own)
    {
        if (own.Count == 0)
        {
            return null;
        }

        // 最长能领几个月: a passage that sets a limit before one that states any value of the kind.
        var fitting = own.Where((p, i) => i < Nearest || p.Score >= Nearly * own[0].Score).Select(p => new Fitting(p, Best(alone, p.Passage, wanted))).ToList();
        bool asksLimit = Limit().IsMatch(alone.Question.Folded);
        var (best, clause) = fitting.Find(p => asksLimit && p.Clause.Facts.Any(f => wanted.Contains(f.Kind) && f.Quantity?.Bound == Bound.AtMost))
            ?? wanted.Select(kind => fitting.Find(p => p.Clause.Has(kind))).FirstOrDefault(p => p is not null) ?? fitting[0];
        double confidence = Support.Confidence(alone, own.PutFirst(best), Catalog);
        double said = Coverage(alone, best.Passage);

        // What is worded otherwise throughout may yet state a value of the kind.
        bool tells = wanted.Any(clause.Has);
        return new Told(document, clause, said >= Covered ? Math.Max(confidence, Held) : said < Hardly && !tells ? 0 : confidence);
    }

    // Versions of one rule are worded alike: what the question's words do not find in the one is found by those of the other.
    private Told Counterpart(Told unsure, Told surest, IReadOnlyList<FactKind> wanted, IReadOnlyList<RankedPassage> passages)
    {
        var own = passages.Select(p => p.Passage).Where(p => ReferenceEquals(p.Passage.Document, unsure.Document)).ToList();
        var kinds = wanted.Where(surest.Clause.Has).ToList();
        var valued = own.Where(p => p.Facts.Any(f => kinds.Contains(f.Kind))).ToList();
        var rules = own.Where(IsRule).ToList();
        var other = (valued.Count > 0 ? valued : rules.Count > 0 ? rules : own).MaxBy(p => Likeness.Of(p.Text, surest.Clause.Passage.Text))!;
        return unsure with { Clause = Whole(other) ?? Clause.Of(Catalog, other, other.Sentences.MaxBy(s => Likeness.Of(s.Of(other.Text), surest.Clause.Text))) };
    }

    // A short paragraph is told whole.
    private Clause Best(WeightedQuestion alone, PreparedPassage passage, IReadOnlyList<FactKind> wanted) => Whole(passage) ?? Clause.Best(Catalog, alone, passage, wanted);

    private Clause? Whole(PreparedPassage passage) =>
        passage.Text.Length <= Short || passage.Sentences.Count == 0 ? Clause.Of(Catalog, passage, passage.Whole) : null;

    // Words that no document has ask for nothing here, and those of the title tell none of its passages from another.
    private double Coverage(WeightedQuestion question, PreparedPassage passage)
    {
        string text = passage.Text + passage.Context;
        var known = question.Terms.Where(t => t.Strength(passage.Title) < 0.5).Where(t => Catalog.Statistics.Occurs(t.Term.Text) || t.Term.Variants.Any(v => Catalog.Statistics.Occurs(v.Text))).ToList();
        return known.Count == 0 ? 1 : WeightedTerm.Share(known, text);
    }

    // 写的也是15万吗 asks for an amount.
    private static IReadOnlyList<FactKind> Wanted(ReadQuestion question, ReadQuestion alone) =>
        Measure.Wanted(alone) is { Count: > 0 } wanted ? wanted
        : Measure.Wanted(question) is { Count: > 0 } compared ? compared
        : question.Values.Any(v => v.Kind == ValueKind.Money) ? [FactKind.Amount]
        : question.Values.Any(v => v.Kind == ValueKind.Duration) ? [FactKind.Duration] : [];

    // All of the clause's figures stand where none of its pieces says more than the others.
    private static List<Fact>? Stated(WeightedQuestion question, Clause clause, IReadOnlyList<FactKind> wanted) =>
        TellingPiece.Of(question, clause.Passage.Text, clause.Range, [.. clause.Facts.Where(f => wanted.Contains(f.Kind))], f => f.Range)?.Items;

    private static bool Differ(List<FoundPart> found, IReadOnlyList<FactKind> wanted)
    {
        var numbers = found.Select(f => (f.Stated ?? f.Clause.Facts).Where(x => wanted.Contains(x.Kind)).Select(Measure.Of).OfType<Measure>().ToList()).ToList();
        return numbers.TrueForAll(n => n.Count > 0) && !numbers[0].Exists(a => numbers[1].Exists(b => a.IsComparable(b) && a.Number == b.Number));
    }

    private static string Without(string folded, IReadOnlyList<DocumentMark> marks)
    {
        string rest = marks.Select(m => m.Range).Distinct().OrderByDescending(r => r.Start).Aggregate(folded, (text, r) => string.Concat(text.AsSpan(0, r.Start), "|", text.AsSpan(r.End)));
        return Compared().Replace(Joint().Replace(rest, ""), "");
    }

    [GeneratedRegex("[0-9一二两三四五六七八九十半]+(?:个|多)?(?:[万亿]?元|块|天|月|年|次|家|人|%|成)", RegexOptions.None, 10000)]
    private static partial Regex Stating();

    [GeneratedRegex("多少|几|什么|啥|哪|谁|怎|吗|是不是|有没有|各|分别", RegexOptions.None, 10000)]
    private static partial Regex Asking();

    [GeneratedRegex("最长|最多|最高|最大|上限|封顶|至多", RegexOptions.None, 10000)]
    private static partial Regex Limit();

    [GeneratedRegex(@"(?<=\|)(?:和|与|跟|、|比|以及|还是|,)(?=\|)|\|(?:和|与|跟)[^,，。?？]{1,8}?的?(?=说法|规定|写法|口径|一致|一样|对)|\|的?", RegexOptions.None, 10000)]
    private static partial Regex Joint();

    // What is to be done with the two answers is no part of the question to each.
    [GeneratedRegex("(?:的)?(?:做法|规定|写法|说法|要求|处理)(?:上)?(?:差|区别|不同|不一样)在(?:哪|什么地方)[里儿]?|(?:,|，)?(?:比)?(?<![多少])(?:多|少|高|低|长|短)(?:了|出)?(?:几[^,，。?？]{0,4}|多少[^,，。?？]{0,4})|相差(?:多少|几[^,，。?？]{0,4})?|差(?:多少|几[^,，。?？]{0,4})|(?:为什么|为啥|怎么|为何)?(?:会)?不(?:一样|同|一致)|(?:两份|两个|两边|两处)?(?:说法|口径|写法|规定|写|说)?(?:的)?(?:一致|一样|对得上|对不上|矛盾|相同|不同)(?:吗|么|不|啊)?|也是这个(?:数|数字|金额|标准)吗?|(?:[,，?？](?:跟|和|与|同))?有(?:什么|啥|何)(?:不一样|不同|区别|两样|变化|差别)", RegexOptions.None, 10000)]
    private static partial Regex Compared();

    [GeneratedRegex("一致|一样|对得上|对不上|矛盾|出入|打架|也是这|也这么|同样|相同|不同|不符", RegexOptions.None, 10000)]
    private static partial Regex Disagreement();

    private sealed record Told(Document Document, Clause Clause, double Confidence);

    // A passage that nearly fits a version best, and what it says of the question.
    private sealed record Fitting(RankedPassage Ranked, Clause Clause);
}
