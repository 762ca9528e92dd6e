using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Answering.Values;

namespace Bot.Answering.Tabulating;

/// <summary>Adds up the members of a numbered series: the first so many (头两批加起来) or all of them (分几批发，合起来多少).</summary>
internal static partial class FirstMembers
{
    /// <summary>The sum with its rows; null unless such a sum is asked for and one of <paramref name="groups"/> numbers its rows so.</summary>
    public static Draft? Find(WeightedQuestion question, PassageCatalog catalog, IEnumerable<ListGroup> groups, double confidence)
    {
        if (Asked().Match(question.Question.Folded) is not { Success: true } asked || !Total().IsMatch(question.Question.Folded))
        {
            return null;
        }

        int? most = asked.Groups["n"].Success ? (int?)ChineseNumber.Parse(asked.Groups["n"].Value) : null;
        foreach (var group in groups.Where(g => g.IsTable))
        {
            var rows = group.Members.Where(m => Number().Match(m.Text) is { Success: true } number && (most is null || ChineseNumber.Parse(number.Groups["n"].Value) <= most)
                && IsUnit(asked.Groups["unit"].Value, number.Groups["unit"].Value)).ToList();
            if (rows.Count >= 2 && (most is null || rows.Count == most) && Reduction.Sum(question, catalog, group with { Members = rows }, confidence) is { } sum)
            {
                return sum;
            }
        }

        return null;
    }

    // 回 and 次 are said of batches of any name.
    private static bool IsUnit(string asked, string own) => asked is "回" or "次" or "拨" || string.Equals(asked, own, StringComparison.Ordinal);

    [GeneratedRegex("(?:头|前|最先(?:的)?)(?<n>[两二三四五六2-6])个?(?<unit>批|期|轮|次|档|阶段|季度|回|拨)|分(?:成|为|作)?(?:几|多少)个?(?<unit>批|期|轮|次|档|阶段|季度|回|拨)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Asked();

    [GeneratedRegex("加起来|合起来|合计|[一总]共|总和|加一?块|总额", RegexOptions.None, 10000)]
    private static partial Regex Total();

    [GeneratedRegex("^[^\\t]{0,6}?第(?<n>[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?<unit>批|期|轮|次|档|阶段|季度)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Number();
}
