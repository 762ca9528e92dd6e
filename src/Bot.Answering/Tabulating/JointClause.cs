using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>The sentence that says of all things that are compared what each of them has (浙江省和广东省各有4家): no paragraph on one of them tells it better.</summary>
internal static partial class JointClause
{
    private const int Considered = 12;

    // Share of what the question says besides the things themselves.
    private const double Covered = 0.6;

    /// <summary>The same clause for each of <paramref name="parts"/>; empty where no sentence says so of all.</summary>
    public static IReadOnlyList<FoundPart> Find(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<QuestionPart> parts, IReadOnlyList<RankedPassage> passages)
    {
        if (parts.Count < 2 || parts.Any(p => p.IsNew || p.IsOld) || Measure.Wanted(question.Question) is not { Count: > 0 } wanted)
        {
            return [];
        }

        bool areDated = parts.All(p => p.When > 0);
        bool arePeriods = parts.All(p => Period().IsMatch(p.Name));
        string[] names = [.. parts.Select(p => Folding.Fold(p.Name))];
        var rest = question.Terms.Where(t => t.Term.IsDemanded && t.Term.Role != TermRole.Date && !names.Any(n => n.Contains(t.Term.Text, StringComparison.Ordinal) || t.Term.Text.Contains(n, StringComparison.Ordinal))).ToList();
        foreach (var passage in passages.Take(Considered).Select(p => p.Passage).Where(p => p.Passage.Kind != PassageKind.TableRow))
        {
            foreach (var sentence in passage.Sentences)
            {
                string text = sentence.Of(passage.Text);
                var clause = Clause.Of(catalog, passage, sentence);
                bool namesAll = areDated ? parts.All(p => clause.Facts.Any(p.Dates)) && wanted.Any(kind => clause.Facts.Count(f => f.Kind == kind) >= parts.Count)
                    : names.All(n => text.Contains(n, StringComparison.Ordinal)) && wanted.Any(kind => Alike().IsMatch(text) ? clause.Has(kind) : arePeriods && clause.Facts.Count(f => f.Kind == kind) >= parts.Count);
                if (namesAll && WeightedTerm.Share(rest, text) >= Covered)
                {
                    return [.. parts.Select(p => new FoundPart(question.Question.AsTyped(p.Name), clause, IsVersion: false))];
                }
            }
        }

        return [];
    }

    /// <summary>Whether <paramref name="clause"/> gives one value to all that it names (各有4家, 均为5%).</summary>
    public static bool SaysAlike(Clause clause) => Alike().IsMatch(clause.Folded);

    /// <summary>The sentence that gives each of <paramref name="parts"/> a time of its own (甲类5日内办结，乙类10日内办结), for a question on how far the two lie apart; empty where none does.</summary>
    public static IReadOnlyList<FoundPart> Times(PassageCatalog catalog, WeightedQuestion question, IReadOnlyList<QuestionPart> parts, IReadOnlyList<RankedPassage> passages)
    {
        if (parts.Count != 2 || parts.Any(p => p.IsNew || p.IsOld || p.When > 0) || !TimeApart().IsMatch(question.Question.Wording))
        {
            return [];
        }

        foreach (var passage in passages.Take(Considered).Select(p => p.Passage).Where(p => p.Passage.Kind != PassageKind.TableRow))
        {
            foreach (var clause in passage.Sentences.Select(s => Clause.Of(catalog, passage, s)))
            {
                string[] names = [.. parts.Select(p => Named(Folding.Fold(p.Name), clause.Folded)).OfType<string>()];
                foreach (var kind in names.Length == parts.Count ? (FactKind[])[FactKind.Date, FactKind.Duration] : [])
                {
                    var values = names.Select(n => Own(clause, n, names, kind)).OfType<Measure>().ToList();
                    if (values.Count == names.Length && values[0].IsComparable(values[1]))
                    {
                        return [.. names.Select((n, i) => new FoundPart(question.Question.AsTyped(n), clause, IsVersion: false) { Value = values[i] })];
                    }
                }
            }
        }

        return [];
    }

    // 一类企业退税时间 is said of 一类企业: the longest beginning that the text has.
    private static string? Named(string name, string text)
    {
        int least = Math.Max(2, OfTime().Match(name) is { Success: true } time ? time.Index : name.Length);
        return Enumerable.Range(0, Math.Max(0, name.Length - least + 1)).Select(cut => name[..(name.Length - cut)]).FirstOrDefault(n => text.Contains(n, StringComparison.Ordinal));
    }

    // The one value between the name and the end of its piece or the other name.
    private static Measure? Own(Clause clause, string name, string[] names, FactKind kind)
    {
        string text = clause.Folded;
        int start = text.IndexOf(name, StringComparison.Ordinal) + name.Length;
        int end = text.AsSpan(start).IndexOfAny(PieceEnds) is var mark and >= 0 ? start + mark : text.Length;
        foreach (string other in names)
        {
            end = text.IndexOf(other, start, end - start, StringComparison.Ordinal) is var at and >= 0 ? at : end;
        }

        var piece = new TextRange(clause.Range.Start + start, clause.Range.Start + end);
        return clause.Facts.Where(f => f.Kind == kind && piece.Contains(f.Range)).ToList() is [var only] ? Measure.Of(only) : null;
    }

    private static readonly System.Buffers.SearchValues<char> PieceEnds = System.Buffers.SearchValues.Create(",;，；。");

    [GeneratedRegex("的?[\u4e00-\u9fff]{0,4}(?:时间|期限|时限|天数|日期|周期)$", RegexOptions.None, 10000)]
    private static partial Regex OfTime();

    [GeneratedRegex("[早晚快慢长短](?:了|出)?(?:几|多少|多久)|(?:时间|期限|时限|天数).{0,4}[差隔][^别异]?(?:几|多少|多久)|[差隔](?:几|多少)个?(?:天|工作日|小时|星期|周|月|分钟)", RegexOptions.None, 10000)]
    private static partial Regex TimeApart();

    // 2019年上半年, 2018年全年.
    [GeneratedRegex("^(?:19|20)[0-9]{2}年", RegexOptions.None, 10000)]
    private static partial Regex Period();

    [GeneratedRegex("[各均都同]有?(?:为|是|达|占)?[0-9]|并列|(?:数量|数目)?(?:相同|一样|持平)", RegexOptions.None, 10000)]
    private static partial Regex Alike();
}
