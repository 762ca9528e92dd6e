using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;

namespace Bot.Answering.Computing;

/// <summary>Works out what one sentence leaves to its reader: the sum of what is given again, the difference between two values.</summary>
internal static partial class Arithmetic
{
    /// <summary>The sum of two amounts of which the second is given on top of the first (每件资助3000元，获得授权后每件再资助12000元) when <paramref name="question"/> asks for all together; null otherwise.</summary>
    public static string? Sum(ReadQuestion question, string folded) =>
        !TotalAsked.OfAmounts(question.Folded) ? null
        : Pairs(folded, ValueKind.Money, OnTop())
            .Select(p => $"合计{Measure.WriteLike((decimal)(p.First.Number + p.Second.Number), "元", p.Sentence)}（{p.First.Range.Of(p.Sentence)}＋{p.Second.Range.Of(p.Sentence)}）。").FirstOrDefault();

    /// <summary>The difference of the two values of one kind in <paramref name="folded"/>; null where there are more, and nobody knows which two are meant.</summary>
    public static string? Difference(string folded)
    {
        var alike = ValueScanner.Scan(folded).Where(v => v.Kind is ValueKind.Money or ValueKind.Count or ValueKind.Percent or ValueKind.Duration or ValueKind.Area)
            .GroupBy(v => (v.Kind, v.Unit)).Where(g => g.Select(v => v.Number).Distinct().Count() == 2).ToList();
        if (alike.Count != 1)
        {
            return null;
        }

        double difference = alike[0].Max(v => v.Number) - alike[0].Min(v => v.Number);
        return alike[0].Key.Kind switch
        {
            ValueKind.Money => Measure.WriteLike((decimal)difference, "元", folded),
            ValueKind.Percent => $"{difference:0.##}个百分点",

            // Their numbers are days, whatever the unit that is written.
            ValueKind.Duration => null,
            _ => $"{difference:0.##}{alike[0].Key.Unit}",
        };
    }

    /// <summary>The sentence of <paramref name="folded"/> that tells a value of each of the two years that <paramref name="question"/> compares; null when there is none.</summary>
    public static string? OfBothYears(ReadQuestion question, string folded) =>
        question.Years.Count != 2 ? null
        : SentenceSplitter.Split(folded).Select(s => s.Of(folded)).FirstOrDefault(s => question.Years.All(y => s.Contains($"{y}年", StringComparison.Ordinal)));

    // Of each sentence that has two values of the kind and no third beyond what brackets except (减缓的，每件资助1000元), with what ties them between them; 第3个 is no number of anything.
    private static IEnumerable<(string Sentence, TypedValue First, TypedValue Second)> Pairs(string folded, ValueKind kind, Regex between)
    {
        foreach (string sentence in SentenceSplitter.Split(folded).Select(s => Aside().Replace(s.Of(folded), "")))
        {
            TypedValue[] values = [.. ValueScanner.Scan(sentence).Where(v => v.Kind == kind && !sentence.AsSpan(0, v.Range.Start).EndsWith("第"))];
            if (values is [var first, var second] && between.IsMatch(sentence.AsSpan(first.Range.End, second.Range.Start - first.Range.End)))
            {
                yield return (sentence, first, second);
            }
        }
    }

    [GeneratedRegex("[(][^()]*[)]", RegexOptions.None, 10000)]
    private static partial Regex Aside();

    [GeneratedRegex("(?:再|另外?|额外|追加|加)(?:给予?|资助|补贴?|补助|奖励?|增加|发)?(?:每[件人户辆个家])?$", RegexOptions.None, 10000)]
    private static partial Regex OnTop();
}
