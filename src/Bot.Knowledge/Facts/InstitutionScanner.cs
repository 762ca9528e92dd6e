using System.Text.RegularExpressions;
using Bot.Search;

namespace Bot.Knowledge.Facts;

/// <summary>Finds authorities, companies and other bodies by how their names end, and the abbreviations that the document gives them.</summary>
internal static partial class InstitutionScanner
{
    private const int MaxLength = 30;

    /// <summary>Adds the institutions of the text.</summary>
    public static void Scan(string text, FactContext context, List<Fact> facts)
    {
        var taken = new Occupied(text.Length);
        foreach (Match run in Run().Matches(text))
        {
            foreach (TextRange range in Names(text, run))
            {
                if (range.Length >= 2)
                {
                    string surface = range.Of(text);
                    taken.Add(range);
                    facts.Add(new Fact
                    {
                        Kind = FactKind.Institution,
                        Range = range,
                        Surface = surface,
                        Value = context.Abbreviations.GetValueOrDefault(surface, surface),
                    });
                }
            }
        }

        Abbreviated(text, context, taken, facts);
    }

    private static void Abbreviated(string text, FactContext context, Occupied taken, List<Fact> facts)
    {
        foreach ((string shortName, string fullName) in context.Abbreviations.OrderByDescending(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            for (int at = text.IndexOf(shortName, StringComparison.Ordinal); at >= 0; at = text.IndexOf(shortName, at + shortName.Length, StringComparison.Ordinal))
            {
                var range = new TextRange(at, at + shortName.Length);
                if (!taken.Overlaps(range) && Ends(fullName))
                {
                    taken.Add(range);
                    facts.Add(new Fact { Kind = FactKind.Institution, Range = range, Surface = shortName, Value = fullName });
                }
            }
        }
    }

    /// <summary>Whether a name ends as that of an institution.</summary>
    public static bool Ends(string name) => Suffix().Matches(name) is { Count: > 0 } matches && matches[^1].Index + matches[^1].Length == name.Length;

    // A run holds no marks; the words that join names ("和", "会同", "由") part it where they are not inside a name.
    private static IEnumerable<TextRange> Names(string text, Match run)
    {
        int start = run.Index;
        int end = run.Index + run.Length;
        foreach (Match joint in Joint().Matches(run.Value))
        {
            int at = run.Index + joint.Index;
            if (at > start && Name(text, start, at) is { } name)
            {
                yield return name;
            }

            start = at + joint.Length;
        }

        if (Name(text, start, end) is { } last)
        {
            yield return last;
        }
    }

    private static TextRange? Name(string text, int start, int end)
    {
        string part = text[start..end];
        MatchCollection suffixes = Suffix().Matches(part);
        if (suffixes.Count == 0)
        {
            return null;
        }

        int last = suffixes[^1].Index + suffixes[^1].Length;
        Match lead = Lead().Match(part);
        int first = lead.Success ? lead.Length : 0;
        if (FirstRegion(part, first, suffixes[0].Index) is { } region)
        {
            first = region;
        }

        if (Indefinite().IsMatch(part[first..last]))
        {
            return null;
        }

        return last - first is >= 2 and <= MaxLength && (suffixes[^1].Index > first || suffixes[^1].Length > 2) ? new TextRange(start + first, start + last) : null;
    }

    // "年北京经信局": the name begins with its place, unless something like 中国 or another body stands before it.
    private static int? FirstRegion(string part, int first, int firstSuffix)
    {
        for (int i = first; i < firstSuffix; i++)
        {
            for (int length = Math.Min(8, part.Length - i); length >= 2; length--)
            {
                if (Gazetteer.China.FindInText(part.AsSpan(i, length)).Count > 0)
                {
                    return Nation().IsMatch(part[first..i]) ? null : i;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"([\u4E00-\u9FFFA-Za-z0-9·]|[（(][\u4E00-\u9FFF]{2,4}[）)](?=[\u4E00-\u9FFF]{0,6}公司)){2,60}", RegexOptions.None, 10000)]
    private static partial Regex Run();

    [GeneratedRegex(
        @"以及|[0-9０-９]{1,6}(?:余|多)?(?:个|家|天|项|批|名|所|条)|说|引用|担任|声明|注册|共有|新增|没有|具体以|率先|加快|目前|当日|开通|修改|加入|报告|存入|接受|超过|落实|完成|实现|加强|授权|组成|转发|可以|应当|下设|符合|需|到|至(?!少)|达|凭|创建|成立|设立|组建|建立|打造|挂牌|入驻|落户|联合|会同|委托|根据|按照|关于|发布|印发|出台|公布|表示|指出|提出|负责|牵头|组织|指导|支持|推动|要求|报送|报请|提请|制定|审核|审批|批准|同意|签署|举办|主办|承办(?!银行)|协助|配合|督促|通知|拨付|提供|(?<!美)的|(?<![高中初平同一])等|了|由|经(?![济贸信营办])|向|被|把|将|从|(?<!华)为|是|在(?!线)|于|并|或(?!者)|与(?!安全)|及|对(?!外)|(?<!人力资源|住房|经济|工业|文化|自然资源|发展|卫生|健康|商务|交通|农业|科技|教育|信息|共|网络安全|广播|新闻|软件|市场|城市|规划|审计|民族|水利|应急|退役)和|[0-9０-９]{1,4}年|[0-9０-９]{1,2}月|[0-9０-９]{1,2}日",
        RegexOptions.None,
        10000)]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"总局|管理局|(?<![布格结时战大开破僵])局(?![限部势面级长])|厅(?![级长])|委员会|管委会|(?<=发改|改革|科|经信|信息|商|卫健|卫计|住建|国资|纪|团|工信|编|贸|党|区|市|省|县)委(?![托员会内]|组)|(?<=工信|财政|科技|科学技术|教育|商务|人社|公安|民政|司法|资源|环境|住建|建设|交通运输|运输|水利|农业|农村|旅游|国防|外交|保障|组织|宣传|统战|信息化|铁道|卫生|文化|安全)部(?![门分委署位队长])|国务院|人民政府|(?<=[省市县区州])政府(?!采购)|办公室|办公厅|(?<=网信|金融|政府|市府|人社|侨|港澳|研究)办(?![理法公事结])|研究院|研究所|研究中心|学院|医院|法院|检察院|大学(?!生)|银行(?!业|卡)|支行|分行|协会|联盟|集团(?![公有股])|公司|商会|学会|基金会|联合会|总工会|工会|银保监会|证监会|银监会|保监会|(?<=监)会|税务局|派出所|事务所|交易所|实验室|(?<=[\u4E00-\u9FFF]{3})中心(?![城区支任])|领导小组|合作社|百人会|论坛(?![上会])|开发区管委会|海关(?!总)|海关总署|总署",
        RegexOptions.None,
        10000)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\A(各|本|该|其(?!他)|原|有关|相关|凡|受|请|报|送|以|到|至|据|令|由|等|并|及|与|和|或|让|经(?![济贸信营办])|同|其中|包括|成立|设立|组建|建立|全国|近日|日前|还|已|已经|再|也|都|有(?!限)|除|获|而|则|后)+(?!级|国|国家|务|市|共|科|海)", RegexOptions.None, 10000)]
    private static partial Regex Lead();

    // "这个联盟", "第一家公司" stand for a name that was given before.
    [GeneratedRegex(@"\A([这那哪某另]|第?[一二两三几多])(个|家|些|所|批|种)", RegexOptions.None, 10000)]
    private static partial Regex Indefinite();

    [GeneratedRegex(@"中国|中共|中央|国家|国务院|局|厅|银行|公司|集团", RegexOptions.None, 10000)]
    private static partial Regex Nation();
}
