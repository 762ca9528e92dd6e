using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Ordering;

/// <summary>
/// For a question whether something is open to an asker who says for how long, or how old (社保才交了4个月，能贷款吗), the bound that measures the very same (连续缴存6个月以上) comes before
/// what speaks of the matter at large, whether his number meets it or not.
/// </summary>
internal static partial class Measured
{
    // Passages that are compared, of the documents of the first few.
    private const int Considered = 60;
    private const int Documents = 3;

    // How much of what the asker measures the clause of the bound must say, and of what the first passage says of the question its passage.
    private const double Enough = 0.4;
    private const double Said = 0.35;

    // What another clause of the sentence says is said of its bound, too, though less surely.
    private const double Around = 0.8;

    // A clause that says no more than this beyond that of the first passage is none to put before it.
    private const double More = 0.1;

    /// <summary><paramref name="passages"/>, with the one first that bounds what the asker measures; as they are where he measures nothing, none does or the first does as well.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count < 2 || Measures(question) is not { Count: > 0 } measures)
        {
            return passages;
        }

        var first = passages[0];
        double own = Best(measures, first.Passage).Share;
        var documents = passages.Take(Documents).Select(p => p.Passage.Passage.Document).ToHashSet();
        var bound = passages.Take(Considered)
            .Where(p => documents.Contains(p.Passage.Passage.Document) && p.TermsSaid >= Said * first.TermsSaid && PlaceMatch.Of(question.Question, p.Passage) >= PlaceMatch.Of(question.Question, first.Passage))
            .Select(p => (Ranked: p, Best(measures, p.Passage).Share)).Where(p => p.Share >= Math.Max(Enough, own + More))
            .OrderByDescending(p => p.Share).ThenByDescending(p => p.Ranked.TermsSaid).FirstOrDefault();
        return bound.Ranked is null ? passages : passages.PutFirst(bound.Ranked);
    }

    /// <summary>The sentence of <paramref name="passage"/> that bounds what the asker measures; null where he measures nothing or none does.</summary>
    public static TextRange? Sentence(WeightedQuestion question, PreparedPassage passage) =>
        Measures(question) is { Count: > 0 } measures && Best(measures, passage) is { Share: >= Enough } best ? passage.SentenceAt(best.Range.Start) : null;

    /// <summary>Whether <paramref name="question"/> asks what is open to somebody who says for how long, or how old.</summary>
    public static bool IsAsked(WeightedQuestion question) => Measures(question).Count > 0;

    private static List<Measure> Measures(WeightedQuestion question)
    {
        var read = question.Question;
        if (read.Stated.Count == 0 || read.Kind != QuestionKind.YesNo || read.Compares)
        {
            return [];
        }

        return [.. read.Stated.Where(s => IsSpan(s) && !IsAskedFor(read.Folded, s)).Select(stated => new Measure(stated, [.. question.Terms.Where(t => IsMeasured(read.Folded, t.Term, stated))])).Where(m => m.Words.Length > 0)];
    }

    // 能还三十年吗 asks for the years, and states none.
    private static bool IsAskedFor(string folded, Bracket stated) => Asked().IsMatch(folded.AsSpan(0, stated.Range.Start)[ClauseBounds.Around(folded, stated.Range).Start..]);

    private static bool IsSpan(Bracket stated) => stated.Kind == ValueKind.Duration || IsAge(stated);

    private static bool IsAge(Bracket stated) => stated is { Kind: ValueKind.Count, Unit: "岁" or "周岁" };

    // How old somebody is says of itself what it measures: what it opens or shuts is the rest of the question.
    private static bool IsMeasured(string folded, QuestionTerm term, Bracket stated) =>
        term.Role is TermRole.Word or TermRole.Name or TermRole.Character && term.Stated is null && !stated.Range.Overlaps(term.Range)
        && (IsAge(stated) || ClauseBounds.Around(folded, stated.Range).Contains(term.Range));

    // The clause that says most of what is measured beside a bound of the kind.
    private static (double Share, TextRange Range) Best(List<Measure> measures, PreparedPassage passage)
    {
        (double Share, TextRange Range) best = (0, default);
        foreach (var value in passage.Values.Where(v => !IsOfOtherGrade(measures, passage, v)).Where(v => Bound().IsMatch(passage.Text[..v.Range.Start]) || After().IsMatch(passage.Text.AsSpan(v.Range.End))))
        {
            string clause = Beside(passage, value).Of(passage.Text);
            string sentence = passage.SentenceAt(value.Range.Start)?.Of(passage.Text) ?? clause;
            double share = measures.Where(m => m.IsOf(value)).Select(m => m.Share(passage, clause, sentence)).DefaultIfEmpty().Max();
            best = share > best.Share ? (share, value.Range) : best;
        }

        return best;
    }

    // 毕业2年以内的人从事为期2年的工作: a second span of the clause has words of its own.
    private static TextRange Beside(PreparedPassage passage, TypedValue value)
    {
        var clause = ClauseBounds.Around(passage.Text, value.Range, ClauseBounds.MarksOrColon);
        var others = passage.Values.Where(v => v.Kind == value.Kind && v.Range != value.Range && clause.Contains(v.Range)).ToList();
        int start = others.Where(v => v.Range.End <= value.Range.Start).Select(v => v.Range.End).Append(clause.Start).Max();
        int end = others.Where(v => v.Range.Start >= value.Range.End).Select(v => v.Range.Start).Append(clause.End).Min();
        return new TextRange(start, end);
    }

    // 满1年不足5年的，最长12个月 is one grade of several: it bounds nobody who lies in another.
    private static bool IsOfOtherGrade(List<Measure> measures, PreparedPassage passage, TypedValue value) =>
        passage.Brackets.Any(b => b is { Low: > 0 } && !double.IsPositiveInfinity(b.High) && b.Range.Contains(value.Range) && !measures.Exists(m => b.IsComparable(m.Stated) && b.Holds(m.Stated)));

    /// <summary>A span of the asker's case with the words beside it that say of what.</summary>
    private sealed record Measure(Bracket Stated, WeightedTerm[] Words)
    {
        /// <summary>Whether <paramref name="value"/> measures in the same way.</summary>
        public bool IsOf(TypedValue value) => value.Kind == Stated.Kind && (value.Kind == ValueKind.Duration || value.Unit is "岁" or "周岁");

        /// <summary>How much <paramref name="clause"/> says of what is measured, or <paramref name="sentence"/> around it; for an age, with what stands above.</summary>
        public double Share(PreparedPassage passage, string clause, string sentence) =>
            IsAge(Stated) ? WeightedTerm.Share(Words, sentence + passage.Context) : Math.Max(WeightedTerm.Share(Words, clause), Around * WeightedTerm.Share(Words, sentence));
    }

    [GeneratedRegex("能|可以|可不可|能否|是否|是不是|得(?!了)|要(?!了)|给", RegexOptions.None, 10000)]
    private static partial Regex Asked();

    [GeneratedRegex("(?:满|足|不到|超过|不少于|不低于|至少|达到?|未过|前|[早晚]于)$", RegexOptions.None, 10000)]
    private static partial Regex Bound();

    [GeneratedRegex("^(?:\\((?:不?含)[^)]{0,4}\\))?(?:及|含)?(?:以[上下内前]|之[内前]|内|前(?!述))", RegexOptions.None, 10000)]
    private static partial Regex After();
}
