using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Knowledge;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>Words by which a question points at one of several documents on the same matter: 旧办法, 2020年的办法, 问答里.</summary>
/// <param name="Range">Where they stand in the folded question.</param>
/// <param name="Kind">What tells the document from the others.</param>
/// <param name="Name">How the answer calls it.</param>
internal sealed partial record DocumentMark(TextRange Range, MarkKind Kind, string Name)
{
    // Between a version and its sort stands a name at the most.
    private const int Apart = 8;

    private int Year { get; init; }

    // What the words say that the document is on (个体户, 绩效); empty when they do not.
    private string On { get; init; } = "";

    /// <summary>The marks in <paramref name="folded"/>, in order.</summary>
    public static IReadOnlyList<DocumentMark> Find(string folded)
    {
        var marks = new List<DocumentMark>();
        foreach (Match match in Marks().Matches(folded))
        {
            var range = match.Range();
            if (match.Groups["both"].Success)
            {
                marks.Add(new DocumentMark(range, MarkKind.New, "新"));
                marks.Add(new DocumentMark(range, MarkKind.Old, "旧"));
            }
            else if (match.Groups["year"] is { Success: true } year)
            {
                marks.Add(new DocumentMark(range, MarkKind.Year, $"{year.Value}年") { Year = int.Parse(year.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) });
            }
            else
            {
                var kind = match.Groups["old"].Success ? MarkKind.Old : match.Groups["new"].Success ? MarkKind.New : MarkKind.Sort;
                string name = match.Groups["sort"] is { Success: true } sort ? sort.Value : Inside().Replace(match.Value, "");
                marks.Add(new DocumentMark(range, kind, name) { On = match.Groups["matter"].Value });
            }
        }

        return [.. marks.Where((m, i) => i == 0 || !IsOneWith(marks[i - 1], m, folded)).DistinctBy(m => (m.Kind, m.Year, m.Kind == MarkKind.Sort ? m.Name : ""))];
    }

    // 2016年版个体户条例 is one document: which version, and of what sort.
    private static bool IsOneWith(DocumentMark version, DocumentMark sort, string folded) =>
        version.Kind != MarkKind.Sort && sort.Kind == MarkKind.Sort && sort.Range.Start - version.Range.End is >= 0 and <= Apart && !Joint().IsMatch(folded.AsSpan(version.Range.End, sort.Range.Start - version.Range.End));

    /// <summary>Whether <paramref name="document"/> is the one meant, as far as its own title and dates tell.</summary>
    public bool Fits(Document document, DocumentValidity validity, DateOnly asOf)
    {
        bool isOut = validity.At(asOf) is ValidityState.Replaced or ValidityState.Expired;
        return IsOn(document) && Kind switch
        {
            MarkKind.Old => isOut,
            MarkKind.New => !isOut,
            MarkKind.Year => document.Date?.Year == Year || validity.From?.Year == Year || document.Title.Contains($"{Year}", StringComparison.Ordinal),
            _ => !isOut && (document.Title.Contains(Name, StringComparison.Ordinal) || (Questions().IsMatch(Name) && Questions().IsMatch(document.Title)) || (AnyRule().IsMatch(Name) && !Questions().IsMatch(document.Title))),
        };
    }

    // 个体户条例 is 个体工商户条例.
    private bool IsOn(Document document) => On.Length == 0 || CommonRun.Longest(On, Folding.Fold(document.Title)) >= Math.Min(On.Length, 2);

    /// <summary>Whether <paramref name="validity"/> says that the document held in the year of this mark.</summary>
    public bool HeldIn(DocumentValidity validity) => Kind == MarkKind.Year && validity.Governs(Year);

    // 旧的个体户条例: between the version and the sort stands what it is on.
    private const string Matter = "(?<matter>[^,，。?？、和与跟同比新旧老]{1,6}?)(?:办法|规定|条例|细则|制度|标准|通知)";

    // What stands between an old one and its sort is its matter (老的个体户条例).
    private const string Rule = "(?:办法|规定|条例|细则|章程|制度)";

    private const string Noun = "(?:办法|规定|规矩|规则|政策|条例|细则|标准|通知|方案|制度|版本|版|文件|章程|公告|方法|做法)";

    [GeneratedRegex(
        "(?<both>(?:新[旧老]|[旧老]新)(?:两[个份版套])?" + Noun + "?|(?:前后|先后)(?:这|那)?两[个份版套部](?:办法|规定|规矩|规则|政策|条例|细则|标准|制度|版本)?|(?:换|改)(?:成|用|上|了|为)?新(?:的)?" + Noun + "(?:之后|以后|后)?(?=[^,，。?？]{0,6}(?:涨|多|少|降|高|低|升|增|加|减|变|差)))"
        + "|(?<year>(?:19|20)[0-9]{2})(?:年的?|版的?)(?:(?:修订|修改|修正|出台|发布|印发|施行|实施)(?:过|后)?的)?(?:那[个份版]|这[个份版])?(?:[新老旧]?" + Noun + ")?(?:里|中)?|(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?:那|这)[个份版套部](?:[新老旧]?" + Noun + ")?(?:里|中)?"
        + "|(?<old>(?:(?:以前|从前|原来|原先|过去|之前|早先)(?:的|那[个份版套]|实行的)*" + Noun + "?|[旧老](?:的)?(?:那[个份版])?(?:暂行|试行)?" + Noun + "|(?:旧的?|老的)" + Matter + "|(?:最早|最初|最开始|[头第]一[版份部个])(?:的|那[个份版套部]|[版份]的?)*(?=[^,，。?？的]{1,8}" + Rule + ")|(?<![最古])[旧老](?:的|版的?|那[个份版套部])+(?=[^,，。?？的]{1,8}" + Rule + "))(?:里|中)?)"
        + "|(?<new>(?:(?:现在|如今|目前|现行|当前)(?:的|这[个份版套]|实行的)*" + Noun + "?|(?:后来|后面|改过|改后|修改后|修订后|调整后)(?:的|那[个份版套])+" + Noun + "|新(?:的)?(?:这[个份版])?" + Noun + "|新的" + Matter + ")(?:里|中)?)"
        + "|(?<sort>常见问题|(?:网上|线上)?(?:问答|答疑)|解答|文件|制度|公示|价目表|办法|细则|条例|公报|总结|报告|手册|指南|章程|规定|公告|通告|合同|简报|方案|通知|名录|须知|年报)(?=和|与|跟|、|里|中|上写|说|写|讲)(?:里面?|中)?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10000)]
    private static partial Regex Marks();

    [GeneratedRegex("[和与跟同比、,，;；]|还是|以及|里|中", RegexOptions.None, 10000)]
    private static partial Regex Joint();

    // 文件里和网上答疑说的: the rule itself, whatever it is called.
    [GeneratedRegex("^(?:文件|制度)$", RegexOptions.None, 10000)]
    private static partial Regex AnyRule();

    [GeneratedRegex("[里中]$", RegexOptions.None, 10000)]
    private static partial Regex Inside();

    [GeneratedRegex("问答|解答|问题|答疑|faq", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10000)]
    private static partial Regex Questions();
}

/// <summary>What tells the document that a question points at from the others.</summary>
internal enum MarkKind
{
    /// <summary>It has been replaced or has ended.</summary>
    Old,

    /// <summary>It holds.</summary>
    New,

    /// <summary>It is of a year, or held in it.</summary>
    Year,

    /// <summary>It is of a sort that its title names.</summary>
    Sort,
}
