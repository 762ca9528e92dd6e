using System.Text.RegularExpressions;
using Bot.Search;

namespace Bot.Answering.Reading;

/// <summary>
/// Attributes that texts tell in a form of words without naming them: 籍贯 by 沧州清池人, 父亲 by 第五子, 作者 by 所著, 去世 by 卒. The thesaurus cannot
/// lead to them, for a single character stands in too many words.
/// </summary>
internal static partial class AttributeForms
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture;
    private const int Timeout = 10000;
    private const string Provinces = "(?:北京|上海|天津|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾)";

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
        ("建成", Built()),
        ("产地 原产地", Grown()),
        ("售价 卖价", Sold()),
        ("年龄 年纪 岁数", Aged()),
        ("定义", Meant()),
        ("作曲 作曲者 作曲家 曲作者", Composed()),
        ("作词 作词者 词作者 填词 填词者", Worded()),
        ("演唱者 原唱", Sung()),
        ("哥哥 弟弟 兄长 姐姐 妹妹", Sibling()),
        ("祖父 爷爷 孙子", Grandfather()),
        ("老师 师父", Taught()),
        ("文件", Titled()),
        ("文号 发文字号", Numbered()),
        ("比例 比率 占比 百分比", Shared()),
    }.SelectMany(f => f.Words.Split(' ').Select(word => (word, f.Form))).ToDictionary(f => f.word, f => f.Form, StringComparer.Ordinal);

    /// <summary>Whether <paramref name="folded"/>, a question, asks for the attribute that <paramref name="range"/> of it names (父亲是谁, 谁的父亲, 什么时候去世), not only speaks of it.</summary>
    public static bool IsAsked(string folded, TextRange range) => Follows().IsMatch(folded.AsSpan(range.End)) || Precedes().IsMatch(folded.AsSpan(0, range.Start));

    /// <summary>How texts tell what <paramref name="word"/> asks for without the word; null where none is known.</summary>
    public static Regex? Of(string word) => Forms.GetValueOrDefault(word);

    [GeneratedRegex("(?<![显名土巨原专论译合])著(?![名作称])|撰(?!稿人)|所[写作编绘]|编[著写撰]|创作(?!者)|执笔|[0-9]年(?:的|出版|发表)[^,。;]{0,10}(?:小说|作品|漫画|诗|书|剧)|(?:^|[,。;》])是(?!一?[部本种个篇首套])[^,。;]{2,16}的[^,。;]{0,10}(?:小说|诗文?集|文集|散文集?|漫画|专著|著作|剧本)(?=[,。])|改编自[^,。;]{2,24}|由[^,。;]{2,24}(?:出版|发表|合作|连载|写|绘|编)[^,。;]{0,8}的[^,。;]{0,10}(?:小说|作品|漫画|书|剧|动画)", Options, Timeout)]
    private static partial Regex Written();

    [GeneratedRegex("由[^,。;]{2,24}设计|设计(?:为|是|:)|出自[^,。;]{2,16}(?:之手|手笔)", Options, Timeout)]
    private static partial Regex Designed();

    [GeneratedRegex("创[立办建始设](?![性人者])|由[^,。;]{2,20}(?:成立|建立|发起|组建|开[设办]|兴办|设立)", Options, Timeout)]
    private static partial Regex Founded();

    [GeneratedRegex("(?:[省市县州府郡区乡镇村国道岛阳]|" + Provinces + ")[\u4e00-\u9fff]{0,6}(?<![请责法理始选持贷任工本他个主税保证托业客病老疾学行险包代表用])人(?=[,。;(]|$)|\\)人(?=[,。;(]|$)", Options, Timeout)]
    private static partial Regex Native();

    [GeneratedRegex("[\u4e00-\u9fff]籍(?!贯)[^,。;]{0,8}(?:员|家|手|人|者|星|师|导演|华[裔人])|[美英法德俄韩泰中]国[^,。;]{0,12}(?:员|家|手|人|者|星|师)|(?:日本|巴西|阿根廷|意大利|西班牙|葡萄牙|荷兰|俄罗斯|加拿大|澳大利亚|澳洲|印度|苏联|瑞[典士]|丹麦|挪威|芬兰|比利时|奥地利|匈牙利|波兰|捷克|克罗地亚|塞尔维亚|斯洛[文伐][尼克]亚?|乌克兰|罗马尼亚|保加利亚|希腊|土耳其|墨西哥|智利|乌拉圭|哥伦比亚|秘鲁|古巴|埃及|南非|尼日利亚|加纳|喀麦隆|越南|马来西亚|新加坡|印尼|菲律宾|朝鲜|蒙古|伊朗|伊拉克|以色列|新西兰|爱尔兰|苏格兰|威尔士|英格兰)[^,。;]{0,12}(?:员|家|手|人|者|星|师)", Options, Timeout)]
    private static partial Regex Citizen();

    [GeneratedRegex("(?<![国大人回全在厂商专一各几])家(?=[,。、])|运动员|演员|歌手|作家|画家|教授|导演|政治家|政治人物|律师|医生|记者|主持人|科学家|数学家|物理学家|化学家|学者|诗人|将领|官员|企业家|工程师|教练|漫画家|音乐家|建筑师", Options, Timeout)]
    private static partial Regex Profession();

    [GeneratedRegex("之[子女](?![孙弟])|(?:第[一二三四五六七八九十]+|[长次三四五六七八九幼嫡庶])[子女](?![孙弟])|其父|(?:^|[,。;:、(])父(?!母|老)|父(?:为|是|名)", Options, Timeout)]
    private static partial Regex Father();

    [GeneratedRegex("所生(?!产)|其母|(?:^|[,。;:、(])母(?![校语乳])|母(?:为|是|后|妃)|生母", Options, Timeout)]
    private static partial Regex Mother();

    [GeneratedRegex("之子|(?:第[一二三四五六七八九十]+|[长次三四五六七八九幼嫡庶独])子(?![孙弟女])|其子|[有生][一二两三四五六七八九]?子|(?:^|[,。;:、(])子(?![女公宫])", Options, Timeout)]
    private static partial Regex Son();

    [GeneratedRegex("之女|(?:第[一二三四五六七八九十]+|[长次三四五六七八九幼独])女|其女|[有生][一二两三四五六七八九]?女|(?:^|[,。;:、(])女(?!性|工|职|生)", Options, Timeout)]
    private static partial Regex Daughter();

    [GeneratedRegex("之[妻夫]|其[妻夫]|(?:^|[,。;:、(])妻|(?<!母[^,。;]{0,3})皇后|王妃|(?:其|[,。;])夫人|[嫁娶]|结婚|成婚", Options, Timeout)]
    private static partial Regex Spouse();

    [GeneratedRegex("卒(?![业中])|薨|崩[,。;于]|驾崩|病[死亡故逝]|致死|死于|身亡|[去逝过辞]世|被[^,。;]{0,6}(?:杀|斩|处死)|遇[害难]|殉|享年|终年|自[杀尽缢刎]", Options, Timeout)]
    private static partial Regex Died();

    [GeneratedRegex("[始修重]?建[于成]|落成|竣工|完工|筑成", Options, Timeout)]
    private static partial Regex Built();

    [GeneratedRegex("^[了的]?(?:具体)?(?:时间|日期|名字|姓名|地点)?(?:到底)?(?:是|叫|在|姓|为)?(?:谁|什么|啥|哪|多少|几|多大|多高|何)", Options, Timeout)]
    private static partial Regex Follows();

    [GeneratedRegex("(?:谁的|什么时[候间]|啥时候|哪一?年|何时|何年|哪一?天)$", Options, Timeout)]
    private static partial Regex Precedes();

    [GeneratedRegex("作曲|谱曲|谱写|曲:", Options, Timeout)]
    private static partial Regex Composed();

    [GeneratedRegex("作词|填词|词:", Options, Timeout)]
    private static partial Regex Worded();

    [GeneratedRegex("演唱|主唱|(?:收录[于在]|是)[^,。;]{2,20}的?(?:专辑|歌曲|单曲)", Options, Timeout)]
    private static partial Regex Sung();

    [GeneratedRegex("[之其][兄弟姐妹]|[与和](?:其|同胞)?[兄弟姐妹]|(?:^|[,。;:、(])[兄弟姐妹][^,。;]{1,3}[,。]|[兄弟姐妹](?:为|是)", Options, Timeout)]
    private static partial Regex Sibling();

    [GeneratedRegex("[之其长]孙|祖父?(?:为|是|[,])|其祖|[(,。;]祖", Options, Timeout)]
    private static partial Regex Grandfather();

    [GeneratedRegex("教师|师[从承]|受[业教]于|从[^,。;]{2,6}(?:学|习)|拜[^,。;]{2,12}为师|门[生下]|弟子|学生", Options, Timeout)]
    private static partial Regex Taught();

    // A share is told by its number.
    [GeneratedRegex("[0-9]\\s*[%％‰]|百分之|[一二三四五六七八九]成(?![立果为员就])|分之[一二三四五六七八九十]", Options, Timeout)]
    private static partial Regex Shared();

    [GeneratedRegex("[〔\\[(]\\s*(?:19|20)[0-9]{2}\\s*[〕\\])]\\s*[0-9]{1,4}\\s*号|第\\s*[0-9]{1,4}\\s*号", Options, Timeout)]
    private static partial Regex Numbered();

    // A title, in marks or by the kind of rule that it ends with.
    [GeneratedRegex("《[^》\\n]{3,}》|关于[^,。;\\n]{3,40}?(?:意见|通知|办法|规定|方案|措施|规划|要点|安排|决定)|(?:办法|条例|规定|细则|意见|通知|方案|措施|规划|制度|章程)(?=$|[\\n(])", Options, Timeout)]
    private static partial Regex Titled();

    [GeneratedRegex("产[于自]|出产|盛产", Options, Timeout)]
    private static partial Regex Grown();

    [GeneratedRegex("[售卖](?![后])[^,。;]{0,6}[0-9]|定价|[0-9]\\s*(?:美|港|日|欧)?元", Options, Timeout)]
    private static partial Regex Sold();

    [GeneratedRegex("[0-9一二三四五六七八九十]\\s*岁|[,。;时]年(?:仅)?[一二三四五六七八九十0-9]{2,3}(?=[,。;])|享年|终年", Options, Timeout)]
    private static partial Regex Aged();

    [GeneratedRegex("是指|指的是|系指|(?:^|。)[^,。;]{2,16}(?:\\([^)]*\\))?,?(?:是|为|指)", Options, Timeout)]
    private static partial Regex Meant();
}
