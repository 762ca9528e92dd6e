using System.Text.RegularExpressions;

namespace Bot.Answering.Checking;

/// <summary>Whether a sentence turns a plan into a fact, a permission into a duty, some into all, or what is excepted into what is meant.</summary>
internal static partial class Modality
{
    /// <summary>Whether the folded <paramref name="sentence"/> is as sure, as binding and as wide as the folded <paramref name="source"/> that it rests on.</summary>
    public static bool Holds(string sentence, string source)
    {
        string[] clauses = [.. Clauses.Of(source).Select(range => range.Of(source))];
        return Clauses.Of(sentence).Select(range => range.Of(sentence)).All(claim => Holds(claim, Clauses.Nearest(claim, clauses), source))
            && !AssertsExcepted(sentence, source);
    }

    private static bool Holds(string claim, IReadOnlyList<string> nearest, string source)
    {
        if (nearest.Count == 0)
        {
            return true;
        }

        bool isPlan = Plan().IsMatch(claim);
        bool isDuty = Duty().IsMatch(claim);
        bool isPermission = Permission().IsMatch(claim);
        return nearest.Any(own =>
            (isPlan || !Plan().IsMatch(own))
            && (!isDuty || Duty().IsMatch(own) || Duty().IsMatch(Before(source, own)))
            && !(isPermission && !isDuty && Duty().IsMatch(own) && !Permission().IsMatch(own))
            && !Restriction().Matches(own).Any(m => claim.Contains(m.Groups["what"].Value, StringComparison.Ordinal) && !claim.Contains(m.Value, StringComparison.Ordinal))
            && !(Need().IsMatch(claim) && Permission().IsMatch(own) && !Need().IsMatch(own) && !Duty().IsMatch(own)));
    }

    // "应当提交下列材料：身份证、合同": the duty stands in the clause before.
    private static string Before(string source, string clause)
    {
        int at = source.IndexOf(clause, StringComparison.Ordinal);
        int end = Math.Max(0, at - 1);
        int start = end == 0 ? 0 : source.LastIndexOfAny([',', ';', '。', '\n'], end - 1) + 1;
        return source[start..end];
    }

    private static bool AssertsExcepted(string sentence, string source) =>
        !Exception().IsMatch(sentence)
        && Exception().Matches(source).Select(m => m.Groups["what"].Value).Any(what => sentence.Contains(what, StringComparison.Ordinal) && !OutsideException(source, what))
        && !Denial().IsMatch(sentence);

    private static bool OutsideException(string source, string what) =>
        Exception().Replace(source, "").Contains(what, StringComparison.Ordinal);

    // 行动计划, 科技计划项目, 计划书 are things, not intentions.
    [GeneratedRegex("(?<![动技划年度费])计划(?![项书表生任经管的])|(?<![草模])拟(?!定的)|预计|力争|有望|争取|打算|可能|建议|鼓励|征求意见|目标是|规划到|将于|将在|将达", RegexOptions.None, 10000)]
    private static partial Regex Plan();

    [GeneratedRegex("必须|应当|务必|(?<![供响对适反效相回感])应(?![用对收急届运聘])|(?<![无毋])须(?!知)|强制|一律", RegexOptions.None, 10000)]
    private static partial Regex Duty();

    [GeneratedRegex("(?<![无不所必毋])[需要](?![求点素件闻])", RegexOptions.None, 10000)]
    private static partial Regex Need();

    [GeneratedRegex("可以|(?<![不许认])可(?![能见靠行视持])|允许|自愿|自主选择", RegexOptions.None, 10000)]
    private static partial Regex Permission();

    // 首次通过认定 is not 通过认定.
    [GeneratedRegex("(?:首次|首套|首家|首批|重新|再次|连续|累计|部分|个别|少数|全职|独立|优先|新建|新设|仅|只)(?<what>[\u4e00-\u9fff]{2})", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Restriction();

    [GeneratedRegex("除(?<what>[^,;。除外]{2,14}?)(?:以外|之外|外)|不(?:包括|包含|含)(?<what>[^,;。]{2,14})", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Exception();

    [GeneratedRegex("不|除|未|非|无", RegexOptions.None, 10000)]
    private static partial Regex Denial();
}
