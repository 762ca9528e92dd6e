using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Ordering;

/// <summary>
/// For a question that states a number of its case (请两天假, 查重45%): the rule whose bracket holds it (1天以上3天以内, 超过40%的) comes before its neighbours with other
/// brackets and before what only speaks of the matter; of several that hold it the one that says more of the question, then the narrower one.
/// </summary>
internal static partial class Bracketed
{
    // Passages of the document that are compared.
    private const int Considered = 40;

    // What holds the number must say so much of what the first passage says; one that says so much more goes before another that holds it.
    private const double Enough = 0.7;
    private const double More = 0.12;

    // A rule for others (研究生请假…) says so much less.
    private const double Others = 0.3;

    /// <summary><paramref name="passages"/>, with the one first whose bracket holds a number of the case; as they are where no number is stated, none holds it or the first does about as well.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (question.Question.Stated.Count == 0 || question.Question.Compares || question.Question.Kind == QuestionKind.Document || passages.Count < 2)
        {
            return passages;
        }

        // 两年内拿不到: the first names the very number.
        var first = passages[0];
        if (question.Question.Stated.Any(s => first.Passage.Values.Any(v => v.Kind == s.Kind && v.Number.Equals(s.Low) && s.Low.Equals(s.High) && !first.Passage.Brackets.Any(b => b.Range.Contains(v.Range)))))
        {
            return passages;
        }

        var rules = passages.Take(Considered).Where(p => ReferenceEquals(p.Passage.Passage.Document, first.Passage.Passage.Document)).SelectMany(p => Rules(question, p)).ToList();
        var own = Best(rules.Where(r => ReferenceEquals(r.Ranked, first)));
        var fitting = own is null ? rules.Where(r => r.Said >= Enough * Said(question, first.Passage, first.Passage.Whole) || TableAnswer.AreOfOneTable(first.Passage, r.Ranked.Passage) || IsNextCase(first.Passage, r))
            : rules.Where(r => r.Said >= own.Said + More || (r.Said >= own.Said - (More / 2) && IsBeside(first.Passage, r.Ranked.Passage) && IsNarrower(r, own)));
        return Best(fitting) is not { } best || ReferenceEquals(best.Ranked, first) ? passages : passages.PutFirst(best.Ranked);
    }

    private static Rule? Best(IEnumerable<Rule> rules) =>
        rules.OrderByDescending(r => Math.Round(r.Said / More)).ThenBy(r => r.IsAtEdge).ThenByDescending(r => r.Bracket.Low).ThenBy(r => r.Bracket.High).FirstOrDefault();

    private static bool IsNarrower(Rule rule, Rule than) =>
        rule.Bracket.IsComparable(than.Bracket) && (rule.IsAtEdge != than.IsAtEdge ? than.IsAtEdge : rule.Bracket.Low > than.Bracket.Low || (rule.Bracket.Low.Equals(than.Bracket.Low) && rule.Bracket.High < than.Bracket.High));

    // (一)不足100万元的，由科研处审批；(二)100万元以上的，由院长审批: only the first item needs to name the matter.
    private static bool IsNextCase(PreparedPassage first, Rule rule) =>
        rule.Ranked.Passage.Passage.Kind != PassageKind.TableRow && IsBeside(first, rule.Ranked.Passage) && first.Brackets.Any(b => b.IsComparable(rule.Bracket));

    // An item's own label stands among its headings.
    private static bool IsBeside(PreparedPassage one, PreparedPassage other)
    {
        var (first, second) = (one.Passage.Headings, other.Passage.Headings);
        int shared = first.Zip(second).TakeWhile(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)).Count();
        return shared >= Math.Max(first.Count, second.Count) - 1 && (shared > 0 || first.Count + second.Count == 0);
    }

    private static IEnumerable<Rule> Rules(WeightedQuestion question, RankedPassage ranked)
    {
        var passage = ranked.Passage;
        foreach (var bracket in passage.Brackets.Where(b => RangeMatch.Of(question.Question, passage, passage.Passage.Kind == PassageKind.TableRow ? passage.Whole : passage.SentenceAt(b.Range.Start) ?? passage.Whole) > 0))
        {
            foreach (var stated in question.Question.Stated.Where(s => s.Kind != Values.ValueKind.Date && bracket.Governs(s)))
            {
                var stretch = passage.Passage.Kind == PassageKind.TableRow ? passage.Whole : Sentence(passage.Text, bracket.Range);
                yield return new Rule(ranked, bracket, stated.Low.Equals(bracket.Low), Said(question, passage, stretch) - (IsOfOthers(question, passage.Text, stretch) ? Others : 0));
            }
        }
    }

    // With all of its clauses: the first of them names the matter of the others.
    private static TextRange Sentence(string text, TextRange bracket)
    {
        int length = text.AsSpan(bracket.End).IndexOfAny('。', '\n');
        return new TextRange(text.AsSpan(0, bracket.Start).LastIndexOfAny('。', '\n') + 1, length < 0 ? text.Length : bracket.End + length);
    }

    // How much of the question the stretch, its headings and the title say, numbers aside.
    private static double Said(WeightedQuestion question, PreparedPassage passage, TextRange stretch)
    {
        var asked = question.Terms.Where(t => t.Term.Stated is null && !t.Term.Text.AsSpan().ContainsAnyInRange('0', '9')).ToList();
        string text = stretch.Of(passage.Text);
        return asked.Sum(t => t.Weight * Math.Max(t.Strength(text), Math.Max(t.Strength(passage.Context), t.Strength(passage.Title)))) / Math.Max(1e-6, asked.Sum(t => t.Weight));
    }

    private static bool IsOfOthers(WeightedQuestion question, string text, TextRange stretch) =>
        Group().Match(stretch.Of(text)) is { Success: true } match && !question.Question.Folded.Contains(match.Groups["who"].Value, StringComparison.Ordinal)
        && question.Terms.Any(t => match.Groups["rest"].Value.StartsWith(t.Term.Text, StringComparison.Ordinal));

    // 研究生请假…: whom the sentence is for, before the matter that the question names.
    [GeneratedRegex("^(?:第[^条]{1,4}条\\s*|[(（][^)）]{1,3}[)）]|[0-9]+[.、．]\\s*)?(?<who>[\u4e00-\u9fff]{1,5}?(?:生|员工|职工|人员|教师|党员|军人|工))的?(?<rest>[\u4e00-\u9fff]{2,8})", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Group();

    /// <summary>A bracket that holds a number of the case.</summary>
    private sealed record Rule(RankedPassage Ranked, Bracket Bracket, bool IsAtEdge, double Said);
}
