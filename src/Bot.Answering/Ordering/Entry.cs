using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

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
    private const int Shortest = 2;
    private const int ShortestInside = 3;
    private const int Longest = 24;

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
            int named = NamedBy(question, ranked.Passage);
            (best, entry) = named > best ? (named, ranked) : (best, entry);
        }

        return entry is null || ReferenceEquals(entry, passages[0]) || IsUnder(Name(entry.Passage, best), passages[0].Passage) ? passages : passages.PutFirst(entry);
    }

    /// <summary>Whether <paramref name="passage"/> opens with a name, of no place, that <paramref name="question"/> says.</summary>
    public static bool IsOn(WeightedQuestion question, PreparedPassage passage) =>
        NamedBy(question, passage, isSure: true) is > 0 and var length && !question.Question.Places.Any(p => Name(passage, length).StartsWith(p.ShortName, StringComparison.Ordinal));

    // How many characters of the name that the passage opens with stand in the question; 0 where the name does not.
    private static int NamedBy(WeightedQuestion question, PreparedPassage passage, bool isSure = false)
    {
        if (passage.Passage.Kind != PassageKind.Paragraph)
        {
            return 0;
        }

        string folded = question.Question.Folded;
        int start = Mark().Match(folded).Length;
        for (int length = Math.Min(Longest, folded.Length); length >= Shortest; length--)
        {
            string name = Name(passage, length);
            int at = name.Length < length || !IsWhole(passage, length) ? -1 : folded.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0 && (at == start || length >= ShortestInside) && !Cuts(question, at, at + length, isSure))
            {
                return length;
            }
        }

        return 0;
    }

    private static string Name(PreparedPassage passage, int length)
    {
        int from = Mark().Match(passage.Text).Length;
        return passage.Text.Substring(from, Math.Min(length, passage.Text.Length - from));
    }

    private static bool IsWhole(PreparedPassage passage, int length) => After().IsMatch(passage.Text.AsSpan(Mark().Match(passage.Text).Length + length));

    // 谢尔 is no name in 谢尔吉耶夫镇, nor 约翰 in 约翰·达利; of the passage that ranks first, 白䲟 may be the one in 白䲟可当, which the dictionary does not know.
    private static bool Cuts(WeightedQuestion question, int start, int end, bool isSure) =>
        (end < question.Question.Folded.Length && question.Question.Folded[end] == '·')
        || question.Terms.Any(t => (!isSure || t.Term.IsListed) && ((t.Term.Range.Start < start && t.Term.Range.End > start) || (t.Term.Range.Start < end && t.Term.Range.End > end)));

    private static bool IsUnder(string name, PreparedPassage passage) =>
        passage.Title.Contains(name, StringComparison.Ordinal) || passage.Context.Contains(name, StringComparison.Ordinal);

    [GeneratedRegex("^[《“\"「『]?", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Mark();

    [GeneratedRegex("^(?:[(,、是为系又》”\"」』]|位于|坐落|地处|即)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex After();
}
