using System.Text.RegularExpressions;
using Bot.Answering.Matching;

namespace Bot.Answering.Reading;

/// <summary>Tells what kind of answer a folded, simplified question wants, from its question words.</summary>
internal static partial class KindRules
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture;
    // 哪几家 asks for names, 几家 for a number.
    private const string Few = "(?<!哪|好|十|第)几";
    private const string Much = "(?:多少|" + Few + "|多大|多高|多少个)";
    private const string Counted = "个|家|名|人|位|项|件|条|款|种|类|座|所|处|户|辆|套|台|次|篇|份|部|批次|批|轮|拨|趟|回|遍|期|场|张|支|只|站|样|号人|号员工|口|头(?!等)|匹|间|栋|幢|门|学分|本|例|宗|起(?!来)|棵|颗|床|桌|枚|斤|艘|架|路|组|对(?!应)|册|集|层|级|倍|岁|步|首|届|国|省|市|区|县|城市|公里|米|吨|度|档|人次|企业|公司|字|页|针|班(?!级|主任)";
    private const string Inner = "(?:多少|几|什么|啥|哪|怎么|咋|如何|多[久大长高])[^?？,，]*";
    private const string Decider = "(?:由|归|该|得|听)?谁来?(?:估|评估?|定|审|核|批|管|算|认定|决定|确定|说了算|拍板|把关|负责|解释)(?:的|啊|呢|呀)?[?？。]?$";
    private const string Source = "(?:去|到|上|在|从)哪(?:儿|里|个网站?|个平台|个系统)?(?:能|可以|才能)?(?:查|看|问|打听|了解|查询|查到|看到)(?:的|啊|呢|呀)?[?？。]?$";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    // The first rule that matches decides, so the specific ones stand first.
    private static readonly (QuestionKind Kind, ScreenedPattern Pattern)[] Rules =
    [
        // 值多少钱由谁来估 and 补多少上哪查 ask what stands last.
        Rule(QuestionKind.Organisation, Inner + Decider),
        Rule(QuestionKind.Where, Inner + Source),

        // 标准归谁定 after another question, 在不在活动期内看哪张票.
        Rule(QuestionKind.Organisation, "[,，][^,，。?？]{0,8}(?:由|归|听)" + Decider),
        Rule(QuestionKind.Fact, "(?<v>[\u4e00-\u9fff])(?<!时|动|差)[不没]\\k<v>[^?？]*(?:看|凭|以|按)(?:哪|什么(?!时|地)|啥(?!时|地))"),

        // What a telephone or a document bears is no number of anything.
        Rule(QuestionKind.Fact, "(?:电话|热线|传真|邮箱|网址|邮编|文号)(?:号码?)?(?:到底|具体)?(?:是|为)?(?:多少|几(?!个)|哪个)|几号文"),
        Rule(QuestionKind.Percent, "利息[^,。?？]{0,8}(?:出|贴|补|担|垫|返|报)(?:我们?|你|掉|回来?|了)*(?:多少|几)(?!个?[月年天次])|按(?:照)?多少(?:的)?比例|(?:多少|几个?点)(?:的)?(?:比例|费率|利率|税率)"),
        Rule(QuestionKind.Amount, @"[0-9](?:\.[0-9]+)?[十百千]?[万亿]?元?(?:到底)?还是[0-9]+(?:\.[0-9]+)?[十百千]?[万亿元]"),
        Rule(QuestionKind.Number, @"[0-9]\S{0,4}还是[0-9]"),
        Rule(QuestionKind.Percent, Much + "(?:个)?(?:%|百分点)|百分之(?:几|多少)|(?:几|多少)分之|几成|百分比|多大(?:的)?(?:比例|比重|份额)|年化(?:是|有|大概)?(?:多少|几)|(?:比例|比率|比重|费率|利率|占比|份额|税率|(?<![频效功速概汇])率)(?:是|为|有|占|达到?|能到|要|得|至少|不低于|应当)*(?:多少(?!家|个|名|人|项|次)|多大|几|多高)|占(?:了|到|的)?(?:多少|几)|打个?几折|what percent"),
        Rule(QuestionKind.Date, "什么时[候间期]|啥时[候间]|何时|何年|哪[一几两]?个?(?:年|月|天|日|季度)|[什啥]么?年[份月]|何[月日]|几月|几号(?!人|员工|楼|线|文|窗口?|馆|厅|店|门|院|桌|机|企业)|几日(?!之?内|以内)|(?<!十|好)几年几月|多会儿|什么日期|哪个时间|最[晚迟]到?(?:什么|哪|几)|截止(?:日期|时间)|(?:时间|日期)是(?:什么|多少|几|哪)|when|which year|what year|what date"),
        Rule(QuestionKind.Duration, "多久|多[长少]时间|多长(?!度)|几天|(?<!哪)几个?工作日|多少个?工作日|多少天|(?<!哪)几个?月|多少个?月|(?<!好)几年|几日(?:之?内|以内)|几个?自然日|多少年|几个?小时|多少个?小时|几分钟|多少分钟|多少个?(?:周|星期)|几个?(?:周|星期)|有效期|期限是|how long"),
        Rule(QuestionKind.Time, "(?<!哪|这|那)几点(?!要求|建议|意见|措施|规定)|上下?班时间|办公时间"),
        Rule(QuestionKind.Area, "面积|(?:多少|" + Few + ")个?(?:平(?!台|均)|方(?![案面法式向])|亩|公顷)|占地(?:有|是|约)?多少|多大(?:一[块片])?(?:地|的地)"),
        // 总功率上限是多少, 加分最高多少分: what is measured in units of its own is no money.
        Rule(QuestionKind.Number, "(?:功率|电压|电流|转速|速度|流速|流量|温度|湿度|身高|体重|重量|容量|噪声|分值|积分|加分|绩点)的?(?:上限|下限|最[高低大小多少])(?:是|为|有|能|到|不能?超过)*(?:多少|几)(?![天年个万元钱块])"),
        Rule(QuestionKind.Amount, "多少(?:个)?(?:钱|元|万|亿|块|资金|经费|费用|补贴|补助|奖励|奖金|资助|扶持|罚款|额度|美元|美金|人民币|投资|融资)|几(?:万|亿|千|百|块|毛|角|分钱|个?钱|个子)|(?:盘子|资金池|总额|力度|额度|资金|预算|投入|基金|金额)(?:到底|究竟|总共)?(?:有|是|会有)?多大|[啥什]么?价(?:钱|位|格)?(?![值直])|(?:咋|怎么|如何)个?(?:收费|收钱|计费|定价)|收费(?:是)?(?:咋|怎么|如何)算|(?:封顶|顶格|顶天|撑死|起步价|底价|起价|授信|工钱|[费价租薪罚押]金?)(?:是|为|有|要|得|收|到|给|能拿|大概)*多少(?!个|家|名|人|位|项|件|条|天|年|月|次|种|类|分|米|吨|斤|度|平|亩|倍|城市)|(?:补|奖|罚|给|领|拿|花|卖|交|缴|贴|减|省|降|贷|发|付|退|返|报|掏|砸|拨|借|薅|报销|返现|授信|支持|扶持|资助|补贴|奖励|补助|津贴|投资|投入|出资|收费|学费|融资|总额|金额|额度|标准|上限|下限|预算|价格|成本|工资|租金|收入|营收|营业额|销售额|产值|流水)(?:了|到|得到|做到|做够|达到|突破|超过|要|得|到手|的|能|是|为|有|最高|最多|最低|可以|大概|约|约为|回来?|我们?|你们?|他们?|她|咱们?|每月|每年|每天|每人|一个?月|一年|一天)*(?:多少|几钱)(?!" + Counted + "|年|天|月)|(?:最高|最多|最低|至少|上限|额度|标准|金额|预算|资金)(?:是|为|有|能|给|补|拿|领|可以)*(?:多少|几)(?!" + Counted + "|年|天|月)|how much"),
        Rule(QuestionKind.Count, "(?:多少|" + Few + ")(?:" + Counted + "|大?块|大[项类]|等(?!于|级))|(?:数量|人数|总数)(?![^,。?]{0,4}为(?:什么|何|啥))|how many|number of"),
        Rule(QuestionKind.Number, "(?:年龄|年纪|岁数)(?:是|有|约|大概)?多大|多大(?:的)?(?:年龄|年纪|岁数)"),
        Rule(QuestionKind.Area, "多大(?:呀|啊|呢|嘛|哦|的)?(?:[?？]|$)|多大(?:的)?(?:面积|地方)?(?:以内|之内|以下)"),
        Rule(QuestionKind.Organisation, "哪(?:一|几|些|两|个|家)*(?:部门|单位|机构|机关|公司|企业|银行|大学|学校|高校|厅|局|委|部委|科室|衙门|办公室|协会|集团|论坛|组织|政府|院|所|中心|平台公司|媒体|出版社|电视台|球队|俱乐部|乐队|党)|哪(?:一)?个(?:部(?!分|位|件|落|族|队|电)|处(?![罚境理])|办(?!法))|哪(?:一)?级(?:政府|部门|机关|单位|财政|管|负责|审|批)|哪(?:一)?家(?:来|去|单位)?(?:牵头|管|负责|办|审|批|主办|承办|发的|放款|出钱)|该找哪家|(?:什么|啥)(?:部门|单位|机构|公司|企业|银行|大学|学校|组织|协会|集团)|谁(?:家|来|去)?(?:发|出|印|制定|批|负责|管|审|主管|解释|办|收|牵头|主办|承办|起草|监管|监督|验收|认定|处罚|组织|拍板|说了算|拍的板)|找谁|归谁|归哪|由谁|which (?:university|company|agency|department|organi[sz]ation|bank|institution)"),
        Rule(QuestionKind.Where, "哪里|哪能(?:办|领|报|交|买|查)|(?:哪块儿?|哪边|哪头|哪疙瘩|哪嘎达|边度|几楼)(?:能|可以)?(?:办|交|领|报|$)|(?:在|去|到|上|往|搁|奔|打)哪(?![些几个家种项位一二两三四五六])|哪儿|何处|什么地方|啥地方|哪个(?:城市|省|市|区|县|地方|地区|国家|新区|街道|镇|村|楼|窗口|网站|平台|站|app|网(?!络)|小程序|公众号)|(?:登|进|上|用)哪个系统|哪个系统(?:报|办|申|填|提交|登|查)|几楼|哪(?:一?[个栋间座层])?(?:房间?|屋|室|楼|大厦|大厅|窗口)|哪国|地点|地址|位置|where|(?:which|what) (?:city|province|district|country|place)"),
        Rule(QuestionKind.Who, "谁|哪位|什么人|哪些人|何人|(?:局长|行长|市长|部长|主任|主席|会长|厅长|院长|创始人|负责人|作者|导演|总统|首相)(?:是|叫)|\\bwho\\b"),
        Rule(QuestionKind.Document, "(?:哪|什么|啥)(?:一|几|两|个|份|部|些|条|项)*(?:(?:红头)?文件|政策|法规|条例|规定|办法|规划|通知|意见|方案|措施|法律|依据)|依据(?:是|什么)|which (?:policy|document|regulation)"),
        Rule(QuestionKind.Name, "(?:叫|号称|人称|称为|称作)(?:做|作)?(?:什么|啥)|名[儿号]?(?:是|为|叫)(?:什么|啥)(?!意)|[外绰别诨雅]号(?:是|叫)(?:什么|啥)|[起取]了?[个的]?(?:什么|啥)名|(?:什么|啥)名[儿字号]?(?:[?？]|$)|(?:名字|名称|全称|全名|简称|别名|标题|题目|书名|英文名)|what is .* (?:called|named)|name of"),
        Rule(QuestionKind.Reason, "(?<!名)为什么|为何|为啥|为[嘛毛](?!线)|凭(?:啥|什么)(?:不|就|没|扣|罚|只|让)|(?:咋|怎么)就?(?:不给|不能|不让|不行|不批|没给|没批)|(?:咋|怎么)回事|(?:啥|什么)(?:原因|缘故|缘由|道理)|图(?:啥|什么)|何以|原因|因为什么|因何|怎么会|\\bwhy\\b"),
        Rule(QuestionKind.YesNo, "(?:吗|(?<![什怎多那这])么|嘛|不|没|没有|否)(?:[?？。！!\\s]|$)|[不没][呀啊哦嘞咯](?:[?？。！!\\s]|$)|有没得|有木有|有冇|真的?假的?|(?:是|对|行|可以|能)吧(?:[?？]|$)|是不是|是否|能不能|可不可以|能否|可否|有没有|有无|会不会|要不要|需不需要|用不用|算不算|行不行|对不对|该不该|(?<v>[\u4e00-\u9fff])(?<!时|动|差)[不没]\\k<v>|还.{0,8}(?:有效|管用|能用|算数)|^(?:is|are|can|does|do|did|was|were|has|have)\\b"),
        Rule(QuestionKind.Definition, "(?:是什么|什么是|是啥|啥是|指什么|是指|含义|定义|什么意思|何谓|所谓)(?:[?？。\\s]|$|东西|意思|概念)|^什么是|^啥是|what is|what are|what does .* mean"),
        Rule(QuestionKind.Number, "多少|" + Few + "(?![乎何率])|第几|多[高长深重远快宽]"),
        Rule(QuestionKind.Manner, "怎么|如何|怎样|咋|点样|流程|步骤|手续|\\bhow\\b"),
    ];

    /// <summary>The rules' patterns, in their order.</summary>
    internal static IEnumerable<ScreenedPattern> Patterns => Rules.Select(r => r.Pattern);

    /// <summary>Kind of answer that <paramref name="folded"/> wants; <see cref="QuestionKind.Fact"/> when no question word says more.</summary>
    public static QuestionKind KindOf(string folded)
    {
        // 问我打算啥时候要孩子，这样问可以吗 asks what its last clause asks.
        if (LastPattern().IsMatch(folded))
        {
            return QuestionKind.YesNo;
        }

        string asked = Some().Replace(folded, "");
        if (CountedNouns.MeasureOf(asked) is not null && !OuterPattern().IsMatch(asked))
        {
            return QuestionKind.Count;
        }

        var searched = SearchedText.Of(asked);
        foreach (var (kind, pattern) in Rules)
        {
            if (pattern.IsMatch(searched))
            {
                return kind;
            }
        }

        return QuestionKind.Fact;
    }

    /// <summary>Where in <paramref name="folded"/> the question begins that counts, after one inside it (值多少钱由谁来估); 0 when there is none inside.</summary>
    public static int OuterStart(string folded) => OuterPattern().Match(folded) is { Success: true } match ? match.Groups["outer"].Index : 0;

    /// <summary>Whether the question asks for several things by name.</summary>
    public static bool WantsList(string folded) => ListPattern().IsMatch(Total().IsMatch(folded) ? Places().Replace(folded, "") : folded);

    /// <summary>Whether the question asks for what held before.</summary>
    public static bool SpeaksOfThePast(string folded) => PastPattern().IsMatch(folded);

    /// <summary>Whether the question sets two or more things against each other.</summary>
    public static bool Compares(string folded) => ComparePattern().IsMatch(Some().Replace(folded, ""));

    /// <summary>The measure word that the question counts in (几家 → 家); null when it counts in none.</summary>
    public static string? MeasureOf(string folded) =>
        MeasurePattern().Match(Some().Replace(folded, "")) is { Success: true } match ? match.Groups["m"].Value : CountedNouns.MeasureOf(folded);

    /// <summary>The part of a year that the question restricts itself to, or null.</summary>
    public static string? YearPart(string folded)
    {
        var match = YearPartPattern().Match(folded);
        return match.Success ? match.Value : null;
    }

    private static (QuestionKind Kind, ScreenedPattern Pattern) Rule(QuestionKind kind, string pattern) =>
        (kind, new ScreenedPattern(new Regex(pattern, Options, Timeout)));

    [GeneratedRegex("哪些|哪几|哪两|哪三|哪四|哪五|哪六|有(?:什么|啥)(?!后果|下场|麻烦|影响|结果|说法|关系|用处)|都有谁|包括(?:什么|哪)|包含(?:什么|哪)|分别|列出|列举|名单|几大类|汇总|各个?(?:城市|地|省|市|部门)|什么(?:材料|条件|资料|证件|手续|情形|情况|要求)|啥(?:材料|条件|资料|证件|手续|要求)|(?:要|得|需要?|该|应该?|都)(?:交|备|准备|揣|拿|递|提供|提交|出示|携带|带)(?:上|齐|去|来|些|点|好)*(?:什么|啥)(?=[,?;。呢啊呀吗]|$)|(?:满足|符合|具备)(?:什么|啥)|哪.{1,6}和哪|[两二三四五六]个?[档类种级项](?:里面?|分别|的)?各(?:自|要|是|能|得|给|补|占|拿|交|有|为|到|奖|罚|贷|掏|出).{0,4}(?:多少|几|什么|谁|啥|哪)|which (?:companies|cities|banks|institutions|documents|policies)|^(?:please )?list\\b|\\blist (?:all|the|every)\\b", Options, 10000)]
    private static partial Regex ListPattern();

    [GeneratedRegex("相比|比较|对比|是[^,，。]{2,16}的?(?:多少|几)倍|相差|差(?:多少|在哪)|(?<![还只就])差几|(?<![最至])(?:多几(?!个亿|亿|万)|多多少|少多少|少几|高多少|低多少)|哪(?:个|边|家|里|座城市|个城市|份|种|类|档|批)?.{0,8}(?:更|最(?![终后近新]))|谁(?:.{0,6}得|.{0,8}(?=[更最]))?(?:更|最)?(?:多(?!少)|少|早|晚|先(?!生)|高|低|久|(?<![组部局市县区省校院处科厅行会班队社家])长)|比(?!如|例|较|赛|重|率|特).{1,16}(?:早|晚|多|少|高|低|长|短|大|小|贵|便宜|快|慢).{0,4}(?:多少|几|多久)|区别|不同|差别|差异|(?<![最至])(?:多|少|早|晚|(?<![全总周体身])长|短|高|低)(?:了)?(?:多少|几|多久)|哪个.{0,6}(?:早|晚|多(?!少)|(?<!多)少|高|低|(?<![组部局市县区省校院处科厅行会班队社家])长|短|大|小)|先后|compare|difference|more than(?! (?:[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|half|an? )\\b)|vs", Options, 10000)]
    private static partial Regex ComparePattern();

    [GeneratedRegex(Inner + "(?<outer>" + Decider + "|" + Source + ")", Options, 10000)]
    private static partial Regex OuterPattern();

    [GeneratedRegex("[,，][^,，?？]{0,4}(?:可以|行|对|合法|合规|允许)(?:吗|么|不|嘛)[?？]?$", Options, 10000)]
    private static partial Regex LastPattern();

    // 早几年盖的, 那几亩: a few, which nobody asks for.
    [GeneratedRegex("(?<!比[^,，。?？]{1,20})(?:早几年|(?<![最提])[前头过]几(?:年|天|个月|个?星期))(?![?？,，。]|$)|[这那近]几(?:个|年|天|个月|亩|家|名|人|项|件|条|种|类|次|批|套|户|处|块|样|辆|台|只|头|间|栋)", Options, 10000)]
    private static partial Regex Some();

    [GeneratedRegex("加起来|加一起|合起来|一共|总共|拢共|合计|总计|还剩|剩下|剩多少", Options, 10000)]
    private static partial Regex Total();

    // 各地加起来 wants one number, whatever 各地 asks for elsewhere.
    [GeneratedRegex("各个?(?:城市|地|省|市|部门)", Options, 10000)]
    private static partial Regex Places();

    [GeneratedRegex("上半年|下半年|全年|整年|第?[一二三四1-4]季度", Options, 10000)]
    private static partial Regex YearPartPattern();

    [GeneratedRegex("以前|原来|原先|过去|暂行|废止|(?:旧|老)(?:的)?(?:办法|政策|规定|规矩|规则|制度|标准|版|文件|条例)", Options, 10000)]
    private static partial Regex PastPattern();

    [GeneratedRegex("(?:多少|(?<!哪)几)(?<m>个?工作日|个月|个?小时|分钟|自然日|天|年|家|个|名|人|位|项|件|条|款|种|类|座|所|处|户|辆|套|台|次|篇|份|部|批次|批|轮|拨|趟|回|遍|期|场|张|支|只|站|样|口|头|匹|间|栋|幢|门|学分|本|例|宗|棵|颗|床|桌|枚|斤|艘|组|册|集|层|级|倍|岁|步|首|届|国|省|市|区|县|公里|米|吨|度|档|针|班(?!级|主任)|元|亩|平方米|平米|平|万|亿|块)", Options, 10000)]
    private static partial Regex MeasurePattern();
}
