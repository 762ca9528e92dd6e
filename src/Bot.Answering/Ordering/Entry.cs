using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Ordering;

/// <summary>
/// Of passages about things of one kind (stations, persons, fish), the one that opens with the very name that the question says is the entry on it
/// (朱载圳（…），明世宗第四子): it goes before those that only mention the name, whose title does not say it either.
/// </summary>
internal static partial class Entry
{
    // How many of the best passages are looked at.
    private const int Considered = 20;

    // A name that the question opens with is what it is about; one further on must be longer not to be a chance.
    private const int Shortest = 1;
    private const int ShortestInside = 3;
    private const int Longest = 24;

    // 园区位于… opens with a word for what its whole document is about, which the document's other paragraphs need not say.
    private const int ShortestName = 2;

    // A name inside the question may be what it tells of something else: that entry must be nearly as good.
    private const double Nearly = 0.8;

    /// <summary><paramref name="passages"/>, with the entry on what <paramref name="question"/> names first; as they are where the first is one, is under a title or heading that names it, or there is none.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count < 2 || question.Question.Compares)
        {
            return passages;
        }

        int best = 0;
        RankedPassage? entry = null;
        foreach (var ranked in passages.Take(Considered))
        {
            int named = ranked.Score >= Nearly * passages[0].Score || Opens(question, ranked.Passage) ? NamedBy(question, ranked.Passage) : 0;
            (best, entry) = named > best ? (named, ranked) : (best, entry);
        }

        return entry is null || ReferenceEquals(entry, passages[0]) || IsUnder(Name(entry.Passage, best), passages[0].Passage) ? passages : passages.PutFirst(entry);
    }

    /// <summary>The name that <paramref name="question"/> opens with and one of <paramref name="passages"/> is the entry on; null when none is.</summary>
    private static string? Subject(WeightedQuestion question, IReadOnlyList<RankedPassage> passages) =>
        passages.Take(Considered).Where(p => Opens(question, p.Passage)).Select(p => Name(p.Passage, NamedBy(question, p.Passage))).MaxBy(name => name.Length) is { Length: > Shortest } subject ? subject : null;

    /// <summary>Whether <paramref name="question"/> asks for what only the entry on its subject can be relied on to tell (a relative, a birthplace), and <paramref name="sources"/> are about others.</summary>
    public static bool IsOfOthers(WeightedQuestion question, IReadOnlyList<RankedPassage> passages, IReadOnlyList<PreparedPassage> sources) =>
        Subject(question, passages) is { } subject
        && (!sources.Any(s => s.Mentions(subject) || (subject.Length == ShortestName && passages.Take(Considered).Any(p => ReferenceEquals(p.Passage.Passage.Document, s.Passage.Document) && Opens(question, p.Passage))))
            || (question.Terms.Any(t => t.Term.Form is not null && AttributeForms.IsAsked(question.Question.Folded, t.Term.Range)) && !sources.Any(s => string.Equals(Name(s, subject.Length), subject, StringComparison.Ordinal))));

    /// <summary>Whether <paramref name="passage"/> opens with a name, of no place, that <paramref name="question"/> says.</summary>
    public static bool IsOn(WeightedQuestion question, PreparedPassage passage) =>
        NamedBy(question, passage, isSure: true) is > 0 and var length && !question.Question.Places.Any(p => Name(passage, length).StartsWith(p.ShortName, StringComparison.Ordinal));

    private static bool Opens(WeightedQuestion question, PreparedPassage passage) =>
        question.Question.Folded.AsSpan(Marked(question.Question.Folded)).StartsWith(NameOf(passage, Shortest + 1), StringComparison.Ordinal);

    // How many characters of the name that the passage opens with stand in the question; 0 where the name does not.
    private static int NamedBy(WeightedQuestion question, PreparedPassage passage, bool isSure = false)
    {
        // 2016年起，… opens with a day, and is no entry on it.
        if (passage.Passage.Kind != PassageKind.Paragraph || passage.Values.Any(v => v.Kind is ValueKind.Date && v.Range.Start == passage.NameStart))
        {
            return 0;
        }

        string folded = question.Question.Folded;
        int start = Marked(folded);
        int from = passage.NameStart;
        if (from < passage.Text.Length && !folded.Contains(passage.Text[from], StringComparison.Ordinal))
        {
            return 0;
        }

        for (int length = Math.Min(Longest, Math.Min(folded.Length, passage.Text.Length - from)); length >= Shortest; length--)
        {
            int at = folded.AsSpan().IndexOf(passage.Text.AsSpan(from, length));
            if (at >= 0 && (at == start || length >= ShortestInside) && After().IsMatch(passage.Text.AsSpan(from + length))
                && (length > Shortest || IsWord(question, passage, at)) && !Cuts(question, at, at + length, isSure))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Where the name that <paramref name="folded"/>, a passage, opens with begins: 平乐王朱慎鏻 is the entry on 朱慎鏻.</summary>
    public static int NameStart(string folded) => Before().Match(folded).Length;

    private static int Marked(string folded) => folded is ['《' or '“' or '"' or '「' or '『', ..] ? 1 : 0;

    private static string Name(PreparedPassage passage, int length) => NameOf(passage, length).ToString();

    private static ReadOnlySpan<char> NameOf(PreparedPassage passage, int length) =>
        passage.Text.AsSpan(passage.NameStart, Math.Min(length, passage.Text.Length - passage.NameStart));

    // 谢尔 is no name in 谢尔吉耶夫镇, nor 约翰 in 约翰·达利; of the passage that ranks first, 白䲟 may be the one in 白䲟可当, which the dictionary does not know.
    private static bool Cuts(WeightedQuestion question, int start, int end, bool isSure) =>
        (end < question.Question.Folded.Length && question.Question.Folded[end] == '·')
        || question.Terms.Any(t => (!isSure || t.Term.IsListed) && ((t.Term.Range.Start < start && t.Term.Range.End > start) || (t.Term.Range.Start < end && t.Term.Range.End > end)));

    // 鲸（…）: a name of one character is a word of the question, and in the text what explains it follows in brackets.
    private static bool IsWord(WeightedQuestion question, PreparedPassage passage, int at) =>
        question.Terms.Any(t => t.Term.Range == new TextRange(at, at + 1)) && passage.Text.AsSpan(passage.NameStart + 1) is ['(', ..];

    // A short name stands in longer ones, too: 短䲟 is no 䲟.
    private static bool IsUnder(string name, PreparedPassage passage) => name.Length < ShortestInside
        ? $"{passage.Title}\n{passage.Context}".Split('\n').Any(line => line.StartsWith(name, StringComparison.Ordinal))
        : passage.Title.Contains(name, StringComparison.Ordinal) || passage.Context.Contains(name, StringComparison.Ordinal);

    [GeneratedRegex("^(?:[《“\"「『]|[\u4e00-\u9fff]{1,5}?(?:亲王|郡王|公主|皇后|皇帝|[王侯帝妃])(?=[\u4e00-\u9fff]{2,4}[(,]))?", RegexOptions.None, 10000)]
    private static partial Regex Before();

    [GeneratedRegex("^(?:[(,、是为系又》”\"」』]|位于|坐落|地处|即)", RegexOptions.None, 10000)]
    private static partial Regex After();
}
