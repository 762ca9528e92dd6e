using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Values;

namespace Bot.Answering.Retrieval;

/// <summary>Reads degrees in their order as brackets: 硕士及以上 holds a doctor and not a 大专.</summary>
internal static partial class Degrees
{
    private const string Unit = "学历";

    /// <summary>The brackets of degrees that <paramref name="folded"/> names; of a question each degree that somebody is said to have.</summary>
    public static IEnumerable<Bracket> Of(string folded, bool isStated)
    {
        foreach (Match match in Degree().Matches(folded))
        {
            var range = match.Range();
            int rank = RankOf(match.Groups["d"].Value);
            bool isIncluded = !match.Groups["not"].Success;
            if (match.Groups["up"].Success)
            {
                yield return new Bracket(ValueKind.Count, Unit, isIncluded ? rank : rank + 1, double.PositiveInfinity, false, range);
            }
            else if (match.Groups["down"].Success)
            {
                yield return new Bracket(ValueKind.Count, Unit, 0, rank, isIncluded, range);
            }
            else if (isStated)
            {
                yield return new Bracket(ValueKind.Count, Unit, rank, rank, true, range);
            }
        }
    }

    private static int RankOf(string degree) => degree switch
    {
        "初中" => 1,
        "高中" or "中专" or "中职" or "技校" => 2,
        "大专" or "专科" or "高职" => 3,
        "本科" or "学士" => 4,
        "硕士" or "研究生" => 5,
        _ => 6,
    };

    [GeneratedRegex("(?<d>初中|高中|中专|中职|技校|大专|专科|高职(?!称)|本科|学士|硕士|研究生|博士(?!后))(?:研究生|毕业生?|学历|学位|文凭|生)*(?:(?:\\((?<not>不)?含\\)|[及或])?(?:学历)?(?:其)?(?:(?<up>以上|更高)|(?<down>以下)))?", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Degree();
}
