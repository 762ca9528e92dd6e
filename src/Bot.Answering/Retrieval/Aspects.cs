using System.Text.RegularExpressions;

namespace Bot.Answering.Retrieval;

/// <summary>
/// What is asked of a thing, beyond a value: where to apply, what to bring, what happens to who cheats. Paragraphs that tell it use words of their
/// own (提交下列材料, 由…受理, 责令), whichever words the question uses.
/// </summary>
internal static partial class Aspects
{
    private static readonly (Regex Asked, Regex Told)[] All =
    [
        (AsksWhere(), TellsWhere()), (AsksWho(), TellsWho()), (AsksMaterials(), TellsMaterials()), (AsksConditions(), TellsConditions()),
        (AsksConsequence(), TellsConsequence()), (AsksContact(), TellsContact()), (AsksValidity(), TellsValidity()), (AsksPayment(), TellsPayment()),
        (AsksProcedure(), TellsProcedure()), (AsksAmount(), TellsAmount()), (AsksBoth(), TellsBoth()), (AsksTimes(), TellsTimes()),
        (AsksPeriod(), TellsPeriod()), (AsksUse(), TellsUse()),
    ];

    /// <summary>The aspects that <paramref name="folded"/>, a question, asks for, as bits.</summary>
    public static int Asked(string folded)
    {
        int asked = 0;
        for (int i = 0; i < All.Length; i++)
        {
            asked |= All[i].Asked.IsMatch(folded) ? 1 << i : 0;
        }

        return asked;
    }

    /// <summary>The aspects that <paramref name="folded"/>, a paragraph or heading, tells, as bits.</summary>
    public static int Told(string folded)
    {
        int told = 0;
        for (int i = 0; i < All.Length; i++)
        {
            told |= All[i].Told.IsMatch(folded) ? 1 << i : 0;
        }

        return told;
    }

    /// <summary>Whether one of the aspects <paramref name="asked"/> is not among those <paramref name="told"/>.</summary>
    public static bool Lacks(int asked, int told) => (asked & ~told) != 0;

    /// <summary>Share of the aspects <paramref name="asked"/> that are among those <paramref name="told"/>, 0 to 1; 0 when none is asked for.</summary>
    public static double Share(int asked, int told) =>
        asked == 0 ? 0 : (double)int.PopCount(asked & told) / int.PopCount(asked);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("(?:去|到|在|上|往)(?:哪|什么地方|啥地方|何处)|哪里|哪儿|何处|哪个(?:窗口|网站|平台|楼|地方|系统)|网上|线上|渠道|地址|地点|交到|送到|报到", Options, 10000)]
    private static partial Regex AsksWhere();

    [GeneratedRegex("窗口|网站|平台|系统|小程序|官网|网址|渠道|大厅|地址|地点|\\d号|[楼室]|报送至|送[到至]|所在地|[到向至].{2,16}(?:申请|申报|提出|提交|办理|登记|申领)|app|线上|线下", Options, 10000)]
    private static partial Regex TellsWhere();

    [GeneratedRegex("谁(?!的)|哪(?:一|几|些|两|个|家)*(?:部门|单位|机构|局|厅|委)|什么(?:部门|单位|机构)|归.{0,4}管|主管|负责", Options, 10000)]
    private static partial Regex AsksWho();

    [GeneratedRegex("负责|主管|由.{2,24}(?:审|核|办|定|管|组织|实施|牵头|解释|制定|发放|支付|承担)|会同|联合|牵头|受理|下设|领导小组", Options, 10000)]
    private static partial Regex TellsWho();

    [GeneratedRegex("材料|证件|资料|带(?:什么|啥|哪|点|上)|交(?:什么|啥|哪)|提供(?:什么|啥|哪)|准备(?:什么|啥|哪)|几样|凭什么|表格|证明|手续", Options, 10000)]
    private static partial Regex AsksMaterials();

    [GeneratedRegex("提交|提供|材料|证明|证件|复印件|原件|申请[表书]|身份证|报告书?|清单|凭证", Options, 10000)]
    private static partial Regex TellsMaterials();

    [GeneratedRegex("条件|要求|门槛|资格|够格|(?:谁|哪些人|什么人|啥人|哪种|哪类).{0,6}(?:能|可以|享|领|拿|申)|(?:能|可以)(?!不).{0,12}[吗么]|能不能|可不可以|可否|能否|算不算|算.{0,3}吗|才(?:能|算|可以|给|行)|必须|符合|给.{0,4}吗|行[吗不]|有份", Options, 10000)]
    private static partial Regex AsksConditions();

    [GeneratedRegex("条件|应当|必须|须|符合|具[备有]|满足|不予|不得|不能|只能|可以|对象|范围|适用|除外|不享受|不参加|不纳入|包括|限", Options, 10000)]
    private static partial Regex TellsConditions();

    [GeneratedRegex("罚|后果|怎么处理|咋处理|会怎[么样]|会咋|怎么办|咋办|追究|[违骗]|造假|假(?:材料|发票|证)|弄虚作假|取消|撤|退(?:回|钱|还|掉|款)?|追回|收回|坐牢|犯法|不按|没按", Options, 10000)]
    private static partial Regex AsksConsequence();

    [GeneratedRegex("罚|处[^理置]{0,10}\\d|责令|取消|撤销|追[回缴究]|退[回还]|吊销|警告|不再|名录|失信|刑事|赔偿|没收|处分|通报|停[止发]|暂停|终止", Options, 10000)]
    private static partial Regex TellsConsequence();

    [GeneratedRegex("电话|热线|号码|邮箱|联系|怎么问|咨询|打给|传真", Options, 10000)]
    private static partial Regex AsksContact();

    [GeneratedRegex("\\d{3,4}-\\d{3,8}|(?<!\\d)1\\d{10}(?!\\d)|(?<!\\d)\\d{7,8}(?![\\d元人])|@|电话|热线|联系人|邮箱", Options, 10000)]
    private static partial Regex TellsContact();

    [GeneratedRegex("有效|管用|作废|生效|施行|实施|开始执行|失效|过期|到期|取代|废止|哪天起|什么时候起|从(?:什么时候|哪天|何时)|管(?:几|多)", Options, 10000)]
    private static partial Regex AsksValidity();

    [GeneratedRegex("施行|生效|废止|有效期|起执行|失效|起实施|到期|届满|期满", Options, 10000)]
    private static partial Regex TellsValidity();

    [GeneratedRegex("到账|到手|(?:钱|款|补贴|奖金|奖励|补助).{0,8}(?:发|打|下来|拨|给|进)|发钱|打款|拨款|放款|发到|打到|怎么给|怎么发|按月|一次性|分几", Options, 10000)]
    private static partial Regex AsksPayment();

    [GeneratedRegex("拨付|发放|到账|账户|划[入转付拨]|支付|兑现|按[月季年]|一次性|分.{0,3}年|逐年|银行卡|社会保障卡", Options, 10000)]
    private static partial Regex TellsPayment();

    [GeneratedRegex("流程|步骤|程序|怎么(?:申|办|报|走|弄|操作|领|登记|注册|查)|咋(?:申|办|报|弄|领)|如何(?:申|办|报|领|登记|查)|怎样(?:申|办|报|领)|先.{1,10}(?:再|还是)|下一步|方式", Options, 10000)]
    private static partial Regex AsksProcedure();

    [GeneratedRegex("流程|程序|步骤|方式|审核|受理|公示|提交|登录|填[写报]|申请后|应当向|按照?以下|分.{0,4}步|首先|然后", Options, 10000)]
    private static partial Regex TellsProcedure();

    [GeneratedRegex("多少(?:钱|元|万|块)|(?:补|奖|给|领|拿|贴|资助|支持)(?:了|的|能|是|到)*(?:多少|几)|标准|额度|上限|最[高多]|封顶|几(?:万|千|百|块)", Options, 10000)]
    private static partial Regex AsksAmount();

    [GeneratedRegex("\\d[\\d.,]*(?:万|亿|千|百)?元|标准|额度|\\d%|最高|不超过", Options, 10000)]
    private static partial Regex TellsAmount();

    [GeneratedRegex("同时|叠加|重复|又.{1,10}又|一[起块儿](?:领|拿|享|用|申)|两样|两头|兼得|都(?:能|可以)?(?:领|拿|享|要)|再(?:领|拿|享|申)|冲突", Options, 10000)]
    private static partial Regex AsksBoth();

    [GeneratedRegex("同时|重复|叠加|就高|择(?:一|优)|不(?:能|得|可|再).{0,8}(?:享受|领取|申请|兼)|同类|只能享受|其中一项|已(?:享受|领取|获得)", Options, 10000)]
    private static partial Regex TellsBoth();

    [GeneratedRegex("几[次回遍趟辆套个]|[两多二再][次回遍]|一次|只能|限[一几]|多少[次个家名人]|名额|几个", Options, 10000)]
    private static partial Regex AsksTimes();

    [GeneratedRegex("次|只能|限|不超过|最多|\\d+[个家名人辆套]|[一二三四五六七八九十]+[个家名人辆套次]", Options, 10000)]
    private static partial Regex TellsTimes();

    [GeneratedRegex("几[天日月年]|几个(?:月|工作日|星期)|多久|多长|期限|截止|最[晚迟后]|什么时[候间]|啥时|何时|几[号点]|哪[天年月]|多少[天年月]|之前|前要", Options, 10000)]
    private static partial Regex AsksPeriod();

    [GeneratedRegex("工作日|之日起|日[内前]|[年月]内|[日月年]前|截止|期限|期间|起至|至.{0,12}[日月年]|以?内|\\d月\\d|最[长短]|满.{1,3}[年月]|逾期|[年月]底", Options, 10000)]
    private static partial Regex TellsPeriod();

    [GeneratedRegex("用(?:来|于|在|到)|干(?:什么|啥|嘛)|做(?:什么|啥)用|拿来|花在|有什么用|用途|投(?:向|到)|解决(?:什么|哪)", Options, 10000)]
    private static partial Regex AsksUse();

    [GeneratedRegex("用于|用途|主要(?:用|投)|应用|支持.{2,20}(?:项目|建设|发展)|实现|解决|使用范围", Options, 10000)]
    private static partial Regex TellsUse();
}
