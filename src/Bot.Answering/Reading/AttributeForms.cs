using System.Text.RegularExpressions;

namespace Bot.Answering.Reading;

/// <summary>
/// Attributes that texts tell in a form of words without naming them: 籍贯 by 沧州清池人, 父亲 by 第五子, 作者 by 所著, 去世 by 卒. The thesaurus cannot
/// lead to them, for a single character stands in too many words.
/// </summary>
internal static partial class AttributeForms
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 10000;

    private static readonly Dictionary<string, Regex> Forms = new (string Words, Regex Form)[]
    {
        (Words: "作者 著者 编者 作家", Form: Written()),
        ("设计师 设计者", Designed()),
        ("创始人 创办人 创立者", Founded()),
        ("籍贯 祖籍 原籍 老家", Native()),
        ("国籍", Citizen()),
        ("职业", Profession()),
        ("父亲 爸爸 生父", Father()),
        ("母亲 妈妈 生母", Mother()),
        ("儿子", Son()),
        ("女儿", Daughter()),
        ("妻子 丈夫 配偶 老婆 老公", Spouse()),
        ("去世 逝世 病逝 过世 辞世 离世 死亡 死", Died()),
        ("产地 原产地", Grown()),
        ("售价 卖价", Sold()),
        ("年龄 年纪 岁数", Aged()),
        ("定义", Meant()),
    }.SelectMany(f => f.Words.Split(' ').Select(word => (word, f.Form))).ToDictionary(f => f.word, f => f.Form, StringComparer.Ordinal);

    /// <summary>How texts tell what <paramref name="word"/> asks for without the word; null where none is known.</summary>
    public static Regex? Of(string word) => Forms.GetValueOrDefault(word);

    [GeneratedRegex("(?<![显名土巨原专论译合])著(?![名作称])|撰(?!稿人)|所[写作编绘]|编[著写撰]|创作(?!者)|执笔|\\d年(?:的|出版|发表)[^,。;]{0,10}(?:小说|作品|漫画|诗|书|剧)|由[^,。;]{2,24}(?:出版|发表|合作|连载|写|绘|编)[^,。;]{0,8}的[^,。;]{0,10}(?:小说|作品|漫画|书|剧|动画)", Options, Timeout)]
    private static partial Regex Written();

    [GeneratedRegex("由[^,。;]{2,24}设计|设计(?:为|是|:)", Options, Timeout)]
    private static partial Regex Designed();

    [GeneratedRegex("创[立办建始](?![性人者])|由[^,。;]{2,20}(?:成立|建立|发起|组建)", Options, Timeout)]
    private static partial Regex Founded();

    [GeneratedRegex("[省市县州府郡区乡镇村国道岛阳][\u4e00-\u9fff]{0,6}(?<![请责法理始选持贷任工本他个主税保证托业客病老疾学行险包代表用])人(?=[,。;(]|$)|\\)人(?=[,。;(]|$)", Options, Timeout)]
    private static partial Regex Native();

    [GeneratedRegex("[美英法德俄韩泰中]国[^,。;]{0,12}(?:员|家|手|人|者|星|师)|(?:日本|巴西|阿根廷|意大利|西班牙|葡萄牙|荷兰|俄罗斯|加拿大|澳大利亚|澳洲|印度|苏联|瑞[典士]|丹麦|挪威|芬兰|比利时|奥地利|匈牙利|波兰|捷克|克罗地亚|塞尔维亚|斯洛[文伐][尼克]亚?|乌克兰|罗马尼亚|保加利亚|希腊|土耳其|墨西哥|智利|乌拉圭|哥伦比亚|秘鲁|古巴|埃及|南非|尼日利亚|加纳|喀麦隆|越南|马来西亚|新加坡|印尼|菲律宾|朝鲜|蒙古|伊朗|伊拉克|以色列|新西兰|爱尔兰|苏格兰|威尔士|英格兰)[^,。;]{0,12}(?:员|家|手|人|者|星|师)", Options, Timeout)]
    private static partial Regex Citizen();

    [GeneratedRegex("运动员|演员|歌手|作家|画家|教授|导演|政治家|政治人物|律师|医生|记者|主持人|科学家|数学家|物理学家|化学家|学者|诗人|将领|官员|企业家|工程师|教练|漫画家|音乐家|建筑师", Options, Timeout)]
    private static partial Regex Profession();

    [GeneratedRegex("之[子女](?![孙弟])|(?:第[一二三四五六七八九十]+|[长次三四五六七八九幼嫡庶])[子女](?![孙弟])|其父|(?:^|[,。;:、(])父(?!母|老)|父(?:为|是|名)", Options, Timeout)]
    private static partial Regex Father();

    [GeneratedRegex("所生(?!产)|其母|(?:^|[,。;:、(])母(?![校语乳])|母(?:为|是|后|妃)|生母", Options, Timeout)]
    private static partial Regex Mother();

    [GeneratedRegex("之子|(?:第[一二三四五六七八九十]+|[长次三四五六七八九幼嫡庶独])子(?![孙弟女])|其子|[有生][一二两三四五六七八九]?子|(?:^|[,。;:、(])子(?![女公宫])", Options, Timeout)]
    private static partial Regex Son();

    [GeneratedRegex("之女|(?:第[一二三四五六七八九十]+|[长次三四五六七八九幼独])女|其女|[有生][一二两三四五六七八九]?女|(?:^|[,。;:、(])女(?!性|工|职|生)", Options, Timeout)]
    private static partial Regex Daughter();

    [GeneratedRegex("之[妻夫]|其[妻夫]|(?:^|[,。;:、(])妻|皇后|王妃|夫人|[嫁娶]|结婚|成婚", Options, Timeout)]
    private static partial Regex Spouse();

    [GeneratedRegex("卒(?![业中])|薨|崩[,。;于]|驾崩|病[死亡故逝]|致死|死于|身亡|[去逝过辞]世|被[^,。;]{0,6}(?:杀|斩|处死)|遇[害难]|殉|享年|终年|自[杀尽缢刎]", Options, Timeout)]
    private static partial Regex Died();

    [GeneratedRegex("产[于自]|出产|盛产", Options, Timeout)]
    private static partial Regex Grown();

    [GeneratedRegex("[售卖](?![后])[^,。;]{0,6}\\d|定价|\\d\\s*(?:美|港|日|欧)?元", Options, Timeout)]
    private static partial Regex Sold();

    [GeneratedRegex("[\\d一二三四五六七八九十]\\s*岁|享年|终年", Options, Timeout)]
    private static partial Regex Aged();

    [GeneratedRegex("是指|指的是|系指|(?:^|。)[^,。;]{2,16}(?:\\([^)]*\\))?,?(?:是|为|指)", Options, Timeout)]
    private static partial Regex Meant();
}
