using System.Text.RegularExpressions;

namespace Bot.Answering.Tabulating;

/// <summary>Reads questions for all that somebody did or takes part in, without saying what (甲和乙都做了什么, 甲在这些资料里出现在哪里).</summary>
internal static partial class Doings
{
    // A single character is no name.
    private const int ShortestName = 2;

    /// <summary>Whether the folded question asks so.</summary>
    public static bool AreAsked(string folded) => Asked().IsMatch(folded);

    /// <summary>Who or what is named as doing; empty when the question names a class, a place or a time only.</summary>
    public static IReadOnlyList<string> Subjects(string folded)
    {
        if (!AreAsked(folded) || Subject().Match(folded) is not { Success: true } match)
        {
            return [];
        }

        return [.. match.Groups["s"].Value.Split('、', '和', '与', '跟').Select(Core).Where(s => s.Length >= ShortestName && !Vague().IsMatch(s))];
    }

    /// <summary>The word that the names of the bodies asked for have (哪几所大学: 大学; 做保险的公司: 保险); null when any will do.</summary>
    public static string? BodyClass(string folded) =>
        AreAsked(folded) && Class().Match(folded) is { Success: true } match ? match.Groups["c"].Value switch { "高校" or "院校" => "大学", var name => name } : null;

    /// <summary>The folded text with 年 behind the years of 2018、2019两年.</summary>
    public static string WithYears(string folded) => BareYear().Replace(folded, "${y}年");

    [GeneratedRegex("(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?=[、和](?:19|20)[0-9]{2}|[两三]年)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex BareYear();

    // 平安集团的公司 are those with 平安 in their name.
    private static string Core(string name)
    {
        string core = Suffix().Replace(name.Trim(), "");
        return core.Length >= ShortestName ? core : name.Trim();
    }

    [GeneratedRegex("(?:都|分别|各自?|一共|总共|已经)?(?:做|干|搞|办)(?:了|过|成)(?:些|哪些|点)?(?:什么|啥|哪些)|(?:有|做了|出了|有过)(?:过|些)?(?:什么|哪些|啥|些什么).{0,12}(?:动作|进展|举措|动静|作为|布局|大事|事情)|参[与加](?:了|过)?(?:哪些|什么).{0,8}(?:事|项目|活动|合作)|(?:哪|几)[^，。？]{0,4}(?:大学|高校|院校|学院|银行|协会|联盟|公司).{0,4}出现在|出现在(?:哪|什么|啥)(?!些?(?:领域|行业|方面|行当|环节))|露(?:过|了)?(?:脸|面)|(?:哪里|哪儿|什么地方|哪些地方|哪些资料|哪几处).{0,3}(?:出现|提到|露)|动(?:过|了)手|[0-9]月.{0,14}动作", RegexOptions.None, 10000)]
    private static partial Regex Asked();

    [GeneratedRegex("^(?:请问)?(?<s>[^，,。？?在都有参出做干搞办拿分被把]{2,14}?)(?:的(?:公司|企业|机构|部门))?(?:在(?:这|两|资料|文档|材料|文章|20|(?=[^,，。?？]{2,10}(?:都|上|里|方面|领域|做|干|搞|办|参|有)))|参[与加]|都|分别|各自|出现|做了|干了|搞了|办了|露)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Subject();

    [GeneratedRegex("哪(?:几|些|[一二两三四五六七八九十])?(?:所|家|个)?(?<c>大学|高校|院校|学院|银行|协会|联盟|研究院|交易所|保险公司)|(?:做|搞|干|开|办)(?<c>[^，,。？?的]{2,4})的(?:公司|企业|机构)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Class();

    [GeneratedRegex("(?:集团|公司|企业|机构|等|们|之类|这几家|两家|几家)+$", RegexOptions.None, 10000)]
    private static partial Regex Suffix();

    // No name: what any text is about, and words that point.
    [GeneratedRegex("^(?:各地|各部门|部门|领导|国家|地方|政府|企业|公司|大家|他们|它们|这|那|哪|谁|什么|国内外?|产业界|业界|[0-9]+年?.*)|哪|几|[0-9]+[年月]", RegexOptions.None, 10000)]
    private static partial Regex Vague();
}
