using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Computing;

/// <summary>
/// Adds up what the pieces of one sentence say with a figure each (太极队42人；腰鼓队36人；…) where a question asks for all of them together: as many as it
/// counts itself, those that it names, or all. A text that states the sum, or limits, is left to say so.
/// </summary>
internal static partial class PieceSum
{
    private const int Considered = 3;
    private const int Most = 12;

    // So much of the question must be said; less where it counts as many things as there are.
    private const double Covered = 0.6;
    private const double CoveredOfAsMany = 0.3;

    /// <summary>The sum before what it is made of; null where none is asked for, or no sentence of the best passages has such pieces.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        var read = question.Question;
        if (read.Compares || read.Kind is not (QuestionKind.Count or QuestionKind.Number or QuestionKind.Amount or QuestionKind.Duration) || !Asked().IsMatch(read.Folded))
        {
            return null;
        }

        var best = plain.Parts.Select(p => p.Source).Concat(passages.Take(Considered).Select(p => p.Passage)).Distinct().Where(p => p.Passage.Kind != PassageKind.TableRow).ToList();
        return best.SelectMany(p => Stretches(p).Select(s => Addends(question, catalog, p, s))).Select(addends => Chosen(question, addends)).FirstOrDefault(chosen => chosen.Count > 1) is { } terms ? Told(terms, plain.Confidence) : null;
    }

    private static Draft Told(IReadOnlyList<Addend> terms, double confidence)
    {
        string unit = UnitOf(terms[0].Value);
        string total = Measure.WriteLike(terms.Sum(t => (decimal)t.Value.Number), unit, terms[0].Clause.Passage.Text);
        string parts = string.Join('＋', terms.Select(t => t.Value.Range.Of(t.Clause.Passage.Passage.Text).Replace(" ", "", StringComparison.Ordinal)));
        return Calculations.Told($"合计{total}（{parts}）", [.. terms.Select(t => t.Clause)], confidence);
    }

    // Sentences with all of their clauses.
    private static IEnumerable<TextRange> Stretches(PreparedPassage passage) => Sentence().Matches(passage.Text).Select(m => m.Range());

    private static List<Addend> Addends(WeightedQuestion question, PassageCatalog catalog, PreparedPassage passage, TextRange stretch)
    {
        var addends = passage.Values.Where(v => stretch.Contains(v.Range) && IsWanted(question.Question, v)).Select(v => Addend.Of(catalog, passage, stretch, v)).ToList();
        return addends.Count is 0 or > Most || addends.Contains(null) || Total().IsMatch(stretch.Of(passage.Text)) ? [] : [.. addends.OfType<Addend>()];
    }

    private static IReadOnlyList<Addend> Chosen(WeightedQuestion question, IReadOnlyList<Addend> addends)
    {
        string folded = question.Question.Folded;
        if (addends.Count < 2 || addends.Any(a => a.Value.Kind != addends[0].Value.Kind || UnitOf(a.Value) != UnitOf(addends[0].Value)))
        {
            return [];
        }

        var named = addends.Where(a => IsNamed(a, addends, folded)).ToList();
        var chosen = named.Count > 1 ? named : addends;
        double? counted = AsMany().Match(folded) is { Success: true } match ? ChineseNumber.Parse(match.Groups["n"].Value) : null;
        string said = string.Join('\n', addends.Select(a => $"{a.Clause.Passage.Text}\n{a.Clause.Passage.Above}").Distinct(StringComparer.Ordinal));
        var asked = question.Terms.Where(t => t.Term.IsDemanded && !Asked().IsMatch(t.Term.Text) && !AsMany().IsMatch(t.Term.Text)).ToList();
        bool isCovered = chosen.All(a => IsOfThing(question, a)) && WeightedTerm.Share(asked, said) >= (counted is null ? Covered : CoveredOfAsMany);
        return named.Count == 1 || !isCovered || (counted is { } n && !n.Equals(chosen.Count)) ? [] : chosen;
    }

    // 保洁组 in 保洁, but no 讲解志愿者 in 志愿者, which all are; 寒假 in 寒暑假.
    private static bool IsNamed(Addend addend, IReadOnlyList<Addend> all, string folded) =>
        Enumerable.Range(0, Math.Max(0, addend.Subject.Length - 1)).Select(i => addend.Subject.Substring(i, 2))
            .Any(run => folded.Contains(run, StringComparison.Ordinal) && !all.All(a => a.Subject.Contains(run, StringComparison.Ordinal)))
        || (addend.Subject.Length > 1 && addend.Subject.All(c => folded.Contains(c, StringComparison.Ordinal)));

    // 几个县 is told by no 5个数字, and 多少人 by 20名.
    private static bool IsOfThing(WeightedQuestion question, Addend addend) =>
        question.Question.Kind == QuestionKind.Amount || Thing().Match(question.Question.Folded) is not { Success: true } match || Measures.AreAlike(match.Groups["thing"].Value, addend.Value.Unit)
        || question.Terms.FirstOrDefault(t => t.Term.Range.Start == match.Groups["thing"].Index)?.PartialStrength(addend.Clause.Folded) > 0 || addend.Clause.Folded.Contains(match.Groups["thing"].Value, StringComparison.Ordinal);

    private static bool IsWanted(ReadQuestion question, TypedValue value) => question.Kind switch
    {
        QuestionKind.Amount => value.Kind == ValueKind.Money,
        QuestionKind.Duration => value.Kind == ValueKind.Duration && question.Measure is { } span && span.EndsWith(value.Unit, StringComparison.Ordinal),
        _ => value.Kind == ValueKind.Count && (question.Measure is not { } measure || measure is "个" || Measures.AreAlike(measure, value.Unit)),
    };

    private static string UnitOf(TypedValue value) => value.Kind == ValueKind.Money ? "元" : value.Unit;

    [GeneratedRegex("[一总统拢]共|合计|总计|加起来|加一?起|合起来|加在一起", RegexOptions.None, 10000)]
    private static partial Regex Asked();

    [GeneratedRegex("(?<n>[二两三四五六七八九十]{1,2}|[2-9])(?:个|支|项|种|家|类|所|间|处|条|名|位|份|座|笔|班|组|队|站|款|区|村|校|部门)(?!月|小时|人)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex AsMany();

    [GeneratedRegex("(?:多少|几)(?:个|家|项|种|处|座|份|件|条)?(?<thing>[\u4e00-\u9fff])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Thing();

    // What gives the sum itself, bounds or repeats: no piece of it is added.
    [GeneratedRegex("(?:[共计总]|累计|不超过|不少于|不低于|至少|最多|最高|每[^,，。；;:：])[^,，。；;:：]{0,6}[0-9]|[0-9][^,，。；;]{0,4}以[上下内]", RegexOptions.None, 10000)]
    private static partial Regex Total();

    [GeneratedRegex("[^。\n]+", RegexOptions.None, 10000)]
    private static partial Regex Sentence();

    /// <summary>A piece with its figure, and what it is about.</summary>
    private sealed partial record Addend(Clause Clause, TypedValue Value, string Subject)
    {
        /// <summary>The piece of <paramref name="stretch"/> that ends with <paramref name="value"/>; null where no word stands before the figure, or it is an ordinal.</summary>
        public static Addend? Of(PassageCatalog catalog, PreparedPassage passage, TextRange stretch, TypedValue value)
        {
            int start = stretch.Start + passage.Text.AsSpan(stretch.Start, value.Range.Start - stretch.Start).LastIndexOfAny(",;、:") + 1;
            string name = Filler().Replace(passage.Text[start..value.Range.Start], "");
            return name.Any(Folding.IsHan) && !name.EndsWith('第') ? new Addend(Clause.Of(catalog, passage, new TextRange(start, value.Range.End)), value, Bracket().Match(name).Value) : null;
        }

        [GeneratedRegex("(?:现有|共有|现在|目前|招收?|约|为|有|设|是|配备?|录取|[ 的])+$|^(?:和|及|其中|另|第[^条]{1,4}条|[ ])+", RegexOptions.None, 10000)]
        private static partial Regex Filler();

        [GeneratedRegex("^[^(]+", RegexOptions.None, 10000)]
        private static partial Regex Bracket();
    }
}
