using System.Text.RegularExpressions;
using Bot.Knowledge.Facts;

namespace Bot.Knowledge.Outlining;

/// <summary>Recognises what stands around a document's title: whether it still holds, who issued it, and under which number and version.</summary>
internal static partial class DocumentLines
{
    private const int MaxState = 80;
    private const int MaxDescription = 120;

    /// <summary>Whether the line says that the document holds no longer: 【已废止，仅供查阅】, （已失效）, 本文件已被某发〔2023〕7号废止.</summary>
    public static bool IsRepealed(string text) => text.Length <= MaxState && RepealedLine().IsMatch(text);

    /// <summary>Whether a line at the top only says which state the document is in, or was made for: no title.</summary>
    public static bool IsState(string text) => IsRepealed(text) || (text.Length <= MaxState && StateLine().IsMatch(text));

    /// <summary>Whether a name holds the remark that what it names holds no longer: 考勤规定【已废止】.</summary>
    public static bool IsNamedRepealed(string name) => RepealedRemark().IsMatch(name);

    /// <summary>A title without the remark on the state of what it names.</summary>
    public static string WithoutState(string title) => RepealedRemark().Replace(title, "");

    /// <summary>Whether the line is nothing but names of bodies: 某市财政局 某市工业和信息化局.</summary>
    public static bool IsBodies(string text) => text.Length <= 60 && Bodies().IsMatch(text) && !TitleEnd().IsMatch(text);

    /// <summary>Whether the line ends as titles do, of rules or of what else is read.</summary>
    public static bool EndsAsTitle(string text) => TitleEnd().IsMatch(text);

    /// <summary>Whether the line is made of numbers, dates, versions and who issued them: 云建〔2023〕52号　2023年6月5日印发.</summary>
    public static bool IsDescription(string text)
    {
        if (text.Length > MaxDescription)
        {
            return false;
        }

        string[] parts = Parts(text);
        return parts.Length > 0 && Array.TrueForAll(parts, part => Part().IsMatch(part)) && Array.Exists(parts, part => Telling().IsMatch(part));
    }

    /// <summary>The number of the document in such a line, or in one in brackets, or null.</summary>
    public static string? Number(string text) =>
        text.Length <= MaxDescription && (IsDescription(text) || text[0] is '（' or '(') && OfficialNumber().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>The number that a company gives its rules (MH-HR-009), which all versions share, or null.</summary>
    public static string? Code(string text) => IsDescription(text) && CompanyCode().Match(text) is { Success: true } match ? match.Value : null;

    private static string[] Parts(string text)
    {
        string inner = text is ['（' or '(', .., '）' or ')'] ? text[1..^1] : text;
        return inner.Split([' ', '\u3000', '｜', '|', '·', '，', '\t'], StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"\A[【（(\[〔*＊\s]*((提示|注意|说明|注|状态|效力|效力状态|时效性|有效性|文件状态)[：:]\s*)?((本|该|此)?(文件|办法|规定|通知|制度|条例|版本|细则|方案|页面?|版))?(已经?|现已|现)?(于[^，。；]{4,14})?(自[^，。；]{4,14}起)?(被[^，。；]{2,40}?)?(所)?(废止|失效|作废|停止(执行|施行|使用)|不再(执行|适用|有效|使用)|取代|代替|替代)[^。；]{0,24}[】）)\]〕*＊。\s]*\z", RegexOptions.None, 10000)]
    private static partial Regex RepealedLine();

    [GeneratedRegex(@"\A[【（(\[〔][^【】（）()\[\]]{0,30}(仅供(查阅|参考|存档)|内部(资料|文件|使用)|征求意见稿|草案|讨论稿|送审稿|试行稿|历史(版本|文件)|旧版|现行有效|最新版|公开发布|转载|存档)[^【】（）()\[\]]{0,20}[】）)\]〕]\z", RegexOptions.None, 10000)]
    private static partial Regex StateLine();

    [GeneratedRegex(@"[【（(\[〔][^【】（）()\[\]〔〕]{0,24}(废止|失效|作废|停止(执行|施行|使用))[^【】（）()\[\]〔〕]{0,12}[】）)\]〕]", RegexOptions.None, 10000)]
    private static partial Regex RepealedRemark();

    [GeneratedRegex(@"\A([\u4E00-\u9FFFA-Za-z（）()]{2,30}?(局|委|委员会|厅|部|府|院|会|办公室|处|科|中心|公司|大学|学院|学校|集团|银行|医院|馆|社|站|所|管委会|工作组|领导小组|支队|总队|厂)(?:[\s\u3000、]+|\z))+\z", RegexOptions.None, 10000)]
    private static partial Regex Bodies();

    [GeneratedRegex(@"(办法|条例|规定|细则|意见|方案|措施|指引|指南|规则|章程|规划|计划|规程|标准|目录|通知|公告|通告|决定|公示|须知|说明|手册|制度|流程|简介|批复|函|清单|一览表|时刻表|价目表|解答|问答|问题|答疑|FAQ|纪要|准则|守则|政策|协议|合同|报告|总结|倡议书|公约|安排|要点|表)(（[^（）]{1,16}）|\([^()]{1,16}\)|[0-9０-９]{4}年?版?)*\z", RegexOptions.None, 10000)]
    private static partial Regex TitleEnd();

    private const string Day = @"[（(]?(自|于|从)?(19|20)[0-9０-９]{2}([-/.][0-9０-９]{1,2}[-/.][0-9０-９]{1,2}|年([0-9０-９]{1,2}月([0-9０-９]{1,2}日)?)?)";

    private const string Act = @"(起|第[一二三四五六七八九十]次)?(正式)?(印发|发布|公布|修订|修正|施行|实施|执行|生效|通过|更新|制定|试行|版|稿)?(通过|施行|实施|版)?[）)]?";

    private const string Label = @"(发布|发文|制定|归口|主管|责任|起草|编制)(部门|单位|机关|机构)|(文件|制度|编|文|发文字|索引|表)号|发文字号|编号|文件编号|制度编号|版本号?|版次|(生效|执行|施行|实施|更新|修订|发布|印发|成文|发文|制定|编制|审批)(日期|时间)?|有效性|时效性|效力状态|状态|最后更新|浏览(量|次数)?|阅读(量|次数)?|点击(数|率)?|来源|作者|编辑|整理|责任编辑|密级|审核|拟稿|签发|字号|公开方式|主题词|整理人|日期|时间";

    private const string CodeForm = @"[A-Z]{1,8}([-/—][A-Z0-9]{1,10}){1,4}";

    private const string Version = @"(版本)?[Vv]?[0-9０-９]{1,4}(\.[0-9０-９]{1,3}){1,2}版?|[Vv][0-9０-９]{1,3}版?";

    [GeneratedRegex(@"\A(" + DocumentNumberScanner.Official + "|" + Day + Act + "|" + Act + "|" + CodeForm + "|" + Version + @"|[\u4E00-\u9FFF]{2,20}(局|委|厅|部|府|院|会|办公室|处|科|中心|公司|大学|集团|科技|医院|馆|社|站|所|组)|(" + Label + @")[：:]?|(" + Label + @")[：:]?[^：:，。；]{1,24})\z", RegexOptions.None, 10000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\A(" + DocumentNumberScanner.Official + "|" + Day + "|" + CodeForm + @"\z|(" + Label + @")[：:])", RegexOptions.None, 10000)]
    private static partial Regex Telling();

    [GeneratedRegex(DocumentNumberScanner.Official, RegexOptions.None, 10000)]
    private static partial Regex OfficialNumber();

    [GeneratedRegex(@"\b" + CodeForm + @"\b", RegexOptions.None, 10000)]
    private static partial Regex CompanyCode();
}
