using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Computing;

/// <summary>The days between two dates of one kind: of two members of a series (第一期, 第三期), or of two things that one paragraph tells of one after the other (一份…申请时间为…；另一份…).</summary>
internal static partial class DaysApart
{
    private const int Considered = 20;

    // What stands before both dates says that they are dates of one kind.
    private const int Kind = 2;
    private const int Before = 8;

    /// <summary>"相隔91天（2025年6月9日与2025年9月8日）：…"; null unless the question asks for days between two things whose days are told.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        if (!Asked().IsMatch(question.Question.Folded))
        {
            return null;
        }

        return (Members(question.Question, catalog, passages) ?? Told(catalog, passages[0].Passage)) is var (one, other) && one.Day != other.Day
            ? Calculations.Told($"相隔{Math.Abs(other.Day.DayNumber - one.Day.DayNumber)}天（{(one.Day < other.Day ? "前者" : "后者")}早：{one.Said}与{other.Said}）", [one.Clause, other.Clause], plain.Confidence) : null;
    }

    private static (Dated One, Dated Other)? Members(ReadQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        string[] members = [.. Series.MembersIn(question.Folded).Distinct(StringComparer.Ordinal)];
        if (members.Length != 2)
        {
            return null;
        }

        var document = passages[0].Passage.Passage.Document;
        Dated?[] found = [.. members.Select(m => passages.Take(Considered).Where(p => ReferenceEquals(p.Passage.Passage.Document, document) && p.Passage.Text.StartsWith(m, StringComparison.Ordinal))
            .Select(p => First(catalog, p.Passage, p.Passage.Whole)).FirstOrDefault(d => d is not null))];
        return found is [{ } one, { } other] ? (one, other) : null;
    }

    // The dates nearest to where the other thing begins, each told by the same words.
    private static (Dated One, Dated Other)? Told(PassageCatalog catalog, PreparedPassage passage)
    {
        if (Other().Matches(passage.Text) is not [{ Index: > 0 } other] || First(catalog, passage, passage.Whole with { Start = other.Index }) is not { } second
            || Days(catalog, passage, passage.Whole with { End = other.Index }).LastOrDefault() is not { } first)
        {
            return null;
        }

        return CommonRun.Longest(Leading(passage, first), Leading(passage, second)) >= Kind ? (first, second) : null;
    }

    private static string Leading(PreparedPassage passage, Dated dated) => passage.Text[Math.Max(0, dated.At.Start - Before)..dated.At.Start];

    private static Dated? First(PassageCatalog catalog, PreparedPassage passage, TextRange range) => Days(catalog, passage, range).FirstOrDefault();

    private static IEnumerable<Dated> Days(PassageCatalog catalog, PreparedPassage passage, TextRange range) =>
        catalog.Facts.Of(passage.Passage).Where(f => range.Contains(f.Range) && Day(f) is not null).OrderBy(f => f.Range.Start)
            .Select(f => new Dated(Day(f)!.Value, f.Range, Clause.Of(catalog, passage, passage.Passage.Kind == PassageKind.TableRow ? passage.Whole
                : passage.SentenceAt(f.Range.Start) ?? passage.Whole)));

    // A day, or the first of a span that begins on a day: a month alone begins on no day that is meant.
    private static DateOnly? Day(Fact fact) => fact is { Dates.From: { } from } && Exact().IsMatch(fact.Value) ? from : null;

    private sealed record Dated(DateOnly Day, TextRange At, Clause Clause)
    {
        /// <summary>The day as it is told.</summary>
        public string Said => $"{Day.Year}年{Day.Month}月{Day.Day}日";
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.None, 10000)]
    private static partial Regex Exact();

    [GeneratedRegex("(?:隔|差|早|晚|先|后|距|间隔)(?:了|开|着|上)?(?:有|是)?(?:多少|几)天", RegexOptions.None, 10000)]
    private static partial Regex Asked();

    [GeneratedRegex("[;。,]\\s*(?:另外?一?|第二)(?:份|个|件|项|种|家|部|名)", RegexOptions.None, 10000)]
    private static partial Regex Other();
}
