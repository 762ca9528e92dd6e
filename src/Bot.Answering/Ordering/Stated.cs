using System.Text.RegularExpressions;
using Bot.Answering.Values;

namespace Bot.Answering.Ordering;

/// <summary>
/// For questions whose answer has a form of its own whatever its words: what was merged into one (将甲、乙和丙合并为), to which account money goes
/// (拨付至…银行卡), how experts are chosen (随机抽取), the papers that one sentence lists (应当提交甲、乙和丙), which document was ended, how many people there are in all, whom a rule leaves out (不纳入范围), which trade
/// a place turns to (以…为重点), whether something costs (不得收取), how many copies (一式三份), through which app and where those go who
/// use none, whether something is encouraged (不鼓励), who pays which share, until when after a day one may still apply
/// (之日起6个月内提出) and after how many days a certificate comes, which of two counts (以较低者为准), whether all is paid at once, on what paper, for how long at the most (累计不超过36个月).
/// </summary>
internal static partial class Stated
{
    private static readonly (Regex Asked, Regex Told)[] Forms =
        [(AsksAccount(), TellsAccount()), (AsksChoice(), TellsChoice()), (AsksPapers(), TellsPapers()),
            (AsksPeople(), TellsPeople()), (AsksExcluded(), TellsExcluded()), (AsksTrade(), TellsTrade()),
            (AsksCopies(), TellsCopies()), (AsksApp(), TellsApp()), (AsksOffline(), TellsOffline()),
            (AsksFavoured(), TellsUnfavoured()), (AsksRate(), TellsRate()), (AsksInTime(), TellsWithin()), (AsksStandard(), TellsStandard()), (AsksParts(), TellsParts()), (AsksPaper(), TellsPaper()),
            (AsksIssued(), TellsIssued()), (AsksLongest(), TellsLongest()), (AsksMinimum(), TellsMinimum()), (AsksMeaning(), TellsMeaning())];

    /// <summary>How people ask whom or what a rule leaves out.</summary>
    internal const string LeftOut = "(?:哪[些几种类]|什么样?的?|啥样?的?|谁)[^,。?？]{0,14}(?:排除|不能|不可以|不给|不予|不再|不发|[借领拿办申贷享报]不[到了上成]|没资格|除外|轮不[上到]|不算|不受理|不准|不许|没份|不[借贷批补收](?!到|上|成))";

    // What one sentence of a document at the most says.
    private static readonly (Regex Asked, Regex Told)[] Single = [(AsksMerged(), TellsMerged()), (AsksFormer(), TellsFormer())];
    private const double Little = 0.1;

    /// <summary>Whether <paramref name="folded"/> asks for the least that something takes (要交够多久才能申请): what may be done then is its end, and not asked for.</summary>
    public static bool AsksForMinimum(string folded) => AsksMinimum().IsMatch(folded);

    /// <summary>The sentence of the form comes first.</summary>
    public static Telling Order { get; } = new(folded => Array.Find(Forms, f => f.Asked.IsMatch(folded)).Told);

    /// <summary>The only sentence of the form comes first, whatever else it says.</summary>
    public static Telling Only { get; } = new(folded => Array.Find(Single, f => f.Asked.IsMatch(folded)).Told, Little);

    /// <summary>The sentence that says whether something costs comes first; 不得 in others shuts out something else.</summary>
    public static Telling Charge { get; } = new(folded => AsksCharge().IsMatch(folded) ? TellsCharge() : null);

    [GeneratedRegex("(?:合(?:并|到|成|在|起来|一(?!起))|并(?:成|到|为|在|作|起来)|整合|原[来先]|本来)[^。?？]*(?:哪[二两三四五六几些]|都?是(?:什么|啥)|叫(?:什么|啥))", RegexOptions.None, 10000)]
    private static partial Regex AsksMerged();

    [GeneratedRegex("将[^。;]{2,60}?[、和与及][^。;]{2,40}?(?:合并|整合|归并|统一)(?:为|成|设|到)", RegexOptions.None, 10000)]
    private static partial Regex TellsMerged();

    [GeneratedRegex("(?:[打汇拨划转]|发放?)(?:款|付)?(?:到|进|入|给|去|在)(?:了)?(?:哪(?!天|年|月|个?时)|谁|什么(?!时)|啥(?!时))|(?:哪|什么|啥)[张个种]?(?:样的)?(?:银行)?(?:卡|账户|账号|户头|存折)", RegexOptions.None, 10000)]
    private static partial Regex AsksAccount();

    [GeneratedRegex("(?:拨付?|发放?|打|划|转|汇|支付|存)(?:拨|入|付|款)?(?:至|到|入|给|进)[^,。;]{0,20}?(?:银行卡|账户|账号|保障卡|社保卡|一卡通|存折|专户)", RegexOptions.None, 10000)]
    private static partial Regex TellsAccount();

    [GeneratedRegex("(?:专家|评委|人选|组员)[^,。?？]{0,6}(?:怎么|咋|如何|怎样)[^,。?？]{0,3}(?:挑|选|抽|来|定|产生|找)", RegexOptions.None, 10000)]
    private static partial Regex AsksChoice();

    [GeneratedRegex("(?:专家|评委|人选)[^。;]{0,24}(?:随机|抽取|抽签|摇号)|(?:随机|抽取|抽签|摇号)[^。;]{0,16}(?:专家|评委)", RegexOptions.None, 10000)]
    private static partial Regex TellsChoice();

    [GeneratedRegex("(?:[交备带递]|准备|提交|提供|出示|携带|报送)(?:上|齐|去|来|些|点|好)*(?:哪[一二两三四五六几些][个样种份项]|什么|啥|哪些)(?:材料|资料|东西|证件|文件|手续|证明)?(?=[,?;。呢啊呀吗]|$)", RegexOptions.None, 10000)]
    private static partial Regex AsksPapers();

    [GeneratedRegex("(?:提交|提供|携带|持|凭|交|带|出示|上传|报送)(?!虚假)[^,。;、:]{2,24}(?:、[^,。;、:]{2,24}){1,8}(?:和|以及|或者)?[^,。;、:]*", RegexOptions.None, 10000)]
    private static partial Regex TellsPapers();

    // 上一版办法是几号文, 那以前照哪个文件办: the one that was ended.
    [GeneratedRegex("(?:[上前]一?版|原来的?|之前的?|以前的?|早先的?|[原老旧](?:的|版|(?=办法|规定|条例|文件|细则|政策)))[^,。?？]{0,10}[,，]?(?:是|叫)?(?:几号文|什么文号|文号是)|以前[^?？]*(?:照|按|依|看|用)(?:的是|着)?(?:哪[个份部]?|什么)(?:文件|办法|规定|条例)", RegexOptions.None, 10000)]
    private static partial Regex AsksFormer();

    [GeneratedRegex("《[^》]{4,40}》(?:\\([^)]{4,30}\\))?(?:同时|即行|自[^,。;]{4,14}起|一并|相应)?(?:停止执行|停止施行|废止|失效|作废)", RegexOptions.None, 10000)]
    private static partial Regex TellsFormer();

    // 全国有多少大学生毕业: how many in all.
    [GeneratedRegex("(?:有|共|达到?|会有|预计)多少(?:万)?(?:名|个|位)?(?:人(?=[?？,，毕要]|$)|大?学生|毕业生)", RegexOptions.None, 10000)]
    private static partial Regex AsksPeople();

    [GeneratedRegex("(?:规模|人数|总数|总量)[^,。;]{0,8}?(?:达到?|为|约|有|超过?|突破|共)[^,。;]{0,4}?[0-9][0-9.]*(?:万|亿)?[多余]?[人名]", RegexOptions.None, 10000)]
    private static partial Regex TellsPeople();

    [GeneratedRegex(LeftOut, RegexOptions.None, 10000)]
    private static partial Regex AsksExcluded();

    [GeneratedRegex("不纳入|不予(?:补贴|补助|资助|受理|贷款|支持|奖励)|不再(?:给予|享受|补贴)|不享受|不在[^,。;]{0,8}范围|不适用|不得(?:享受|申请|申报|参加)|不参加|不包括", RegexOptions.None, 10000)]
    private static partial Regex TellsExcluded();

    [GeneratedRegex("(?:主攻|主打|主抓|主推|(?:主要|重点)(?:发展|做|搞|抓|干|扶持|培育|打造|瞄准|聚焦))[^,。?？]{0,4}(?:什么|啥|哪)[^,。?？]{0,4}(?:产业|行业|领域|方向)|(?:主导|支柱|重点|龙头)产业(?:是|有|为)?(?:什么|啥|哪)", RegexOptions.None, 10000)]
    private static partial Regex AsksTrade();

    [GeneratedRegex("以[^,。;]{2,20}为(?:重点|主导|主攻|核心|龙头|支柱|主(?=[,。;]))|主导产业", RegexOptions.None, 10000)]
    private static partial Regex TellsTrade();

    [GeneratedRegex("(?<!(?:自己|个人|本人|职工|保险)[^,。?？]{0,6})(?:收费|[收要]钱|交费|收取费用)(?:吗|不(?=[?？]|$)|么|嘛)|(?:要不要|用不用|需不需要|是否要?)[^,。?？]{0,3}(?:[收](?:钱|费)|交费)|是?免费的?吗|是不是免费", RegexOptions.None, 10000)]
    private static partial Regex AsksCharge();

    [GeneratedRegex("不得?再?(?:[向对][^,。;]{2,20})?收取?(?:[^,。;]{0,8}费|任何)|" + FreeOfCharge.Words + "|收费标准为|收取[^,。;]{0,12}元", RegexOptions.None, 10000)]
    private static partial Regex TellsCharge();

    [GeneratedRegex("(?:材料|资料|文件|申[请报]书|申请表|表格|书|复印件|报告|标书|方案)[^,。?？]{0,8}(?:几|多少)(?:套|份|本|式|册)", RegexOptions.None, 10000)]
    private static partial Regex AsksCopies();

    [GeneratedRegex("一式[一二两三四五六七八九十0-9]+份|(?:共|各|需|提[供交]|报送|纸质[^,。;]{0,6})[一二两三四五六七八九十0-9]+份", RegexOptions.None, 10000)]
    private static partial Regex TellsCopies();

    [GeneratedRegex("(?:什么|哪[一]?[个款]|啥)(?:手机)?(?:软件|app|小程序|公众号)", RegexOptions.None, 10000)]
    private static partial Regex AsksApp();

    [GeneratedRegex("app|小程序|公众号|客户端", RegexOptions.None, 10000)]
    private static partial Regex TellsApp();

    [GeneratedRegex("(?:(?:不|没)(?:会|能|想|便)?(?:用|上|玩)?(?:网|手机|电脑)|线下|当面|现场)[^?？]*(?:哪|何处|什么地方|啥地方)", RegexOptions.None, 10000)]
    private static partial Regex AsksOffline();

    [GeneratedRegex("线下|(?:[到至]|可在)[^,。;]{2,40}(?:窗|中心|大厅|部门|服务站|网点|社区)", RegexOptions.None, 10000)]
    private static partial Regex TellsOffline();

    [GeneratedRegex("(?:提倡|鼓励|支持|主张|赞成)[^?？]*(?:吗|不[?？]?$|么[?？]?$)|不(?:提倡|鼓励|支持|主张|赞成)[^,。?？]{0,6}(?:什么|啥|哪)", RegexOptions.None, 10000)]
    private static partial Regex AsksFavoured();

    [GeneratedRegex("不(?:鼓励|提倡|支持|主张)(?:对|向|以|采[取用]|用|给)", RegexOptions.None, 10000)]
    private static partial Regex TellsUnfavoured();

    [GeneratedRegex("(?=[^?？]*(?:保险|公积金|社保))(?=[^?？]*(?:单位|个人|职工|企业|公司|自己))[^?？]*(?:百分之几|几个点|多少比例|什么比例|费率|百分之多少)", RegexOptions.None, 10000)]
    private static partial Regex AsksRate();

    [GeneratedRegex("(?:单位|个人|职工|企业)(?:的)?(?:缴费|缴存|缴纳)?(?:的)?(?:费率|比例|按)[^,。;]{0,24}?[0-9.]+%", RegexOptions.None, 10000)]
    private static partial Regex TellsRate();

    // 开店十五个月了，现在申请还来得及吗.
    [GeneratedRegex("(?:[0-9一二三四五六七八九十两半]+个?(?:月|年|天)|半年)[^?？]*(?:还?来得及|来不来得及|还?赶得上|晚不晚|晚了|过期|超期|还能(?:再)?(?:申请|申报|报|领|拿)|还可以(?:申请|申报|领))", RegexOptions.None, 10000)]
    private static partial Regex AsksInTime();

    [GeneratedRegex("(?:之日|以?后|起)[^,。;]{0,4}[0-9一二三四五六七八九十]+个?(?:月|日|年|工作日)(?:之|以)?内(?:应当?|须|可以?)?(?:[向到][^,。;]{2,20})?(?:提出|申请|申报|办理|递交|提交)", RegexOptions.None, 10000)]
    private static partial Regex TellsWithin();

    // 估的价和谈的价不一样，看哪个; 看哪张票.
    [GeneratedRegex("(?:不一样|不一致|不同|有出入|对不上|两个价)[^?？]*(?:看|按|以|用|取)(?:哪|谁|什么|啥)|(?:看|以|凭)(?:的是|着)?(?:哪[一]?[个张份种]|什么|啥)(?!文件|办法|规定|条例|版|政策|通知)[^,。?？时地]{0,6}(?:为准|算|定|票|日期|[?？]$)", RegexOptions.None, 10000)]
    private static partial Regex AsksStandard();

    [GeneratedRegex("以[^,。;]{2,30}为准|较[低高]者|孰[低高]|就[低高]|[两二]者中|按[^,。;]{2,20}(?:较[低高]|[高低]的)", RegexOptions.None, 10000)]
    private static partial Regex TellsStandard();

    [GeneratedRegex("一次性?(?:就)?(?:给[清完齐]|发[完清齐]|付清|到账|拿[完全齐])|(?:一次|全部?)[^,。?？]{0,6}还是分|分几(?:年|次|期|批|笔|回)(?:给|发|拨|付|到|打|兑)", RegexOptions.None, 10000)]
    private static partial Regex AsksParts();

    [GeneratedRegex("分[0-9一二两三四五六]+(?:年|次|期|批|笔)(?:等额|平均|按|依)?[^,。;]{0,6}(?:发放|拨付|支付|兑付|兑现|发给)|一次性(?:发放|拨付|支付|兑付|发给|给予)|依次发放|均分", RegexOptions.None, 10000)]
    private static partial Regex TellsParts();

    [GeneratedRegex("(?:材料|资料|文件|书|纸)[^?？]*(?:什么规格|多大的纸|什么纸|啥纸|几号纸|多厚|怎么装订|咋装订|装订成)|(?:什么|啥|多大)规格的?纸", RegexOptions.None, 10000)]
    private static partial Regex AsksPaper();

    [GeneratedRegex("a[34](?:规格|纸)|装订[^,。;]{0,12}(?:厘米|cm)|装订成册|胶装", RegexOptions.None, 10000)]
    private static partial Regex TellsPaper();

    [GeneratedRegex("(?:多少个?(?:工作日|天)|几个?(?:工作日|天)|多久|多长时间)[^,。?？]{0,4}(?:能|可以|会)?(?:拿到|领到|发到|发|拿|领)[^,。?？]{0,3}(?:执照|证|牌|批文|批复|许可)", RegexOptions.None, 10000)]
    private static partial Regex AsksIssued();

    [GeneratedRegex("(?:之日起?|以?后)[^,。;]{0,4}[0-9一二三四五六七八九十]+个?(?:工作)?[日天](?:之|以)?内[^,。;]{0,8}(?:发给|核发|颁发|发放|送达|换发|作出)", RegexOptions.None, 10000)]
    private static partial Regex TellsIssued();

    [GeneratedRegex("(?:最长|最多|顶多|总共|一共|累计|拢共|满打满算|撑死)[^,。?？]{0,6}(?:领|拿|享受?|补|给|发|租|吃)[^,。?？]{0,6}(?:多久|多长时间|几年|几个?月|多少个?月|多少年)|(?:领|拿|享受?|补|给|发)(?:满|足|够)(?:[一二两三四五六七八九十半0-9]+)(?:年|个月)[^,。?？]{0,2}(?:吗|不|么)(?=[?？]|$)", RegexOptions.None, 10000)]
    private static partial Regex AsksLongest();

    [GeneratedRegex("(?:累计|总计|合计|期限|时间)?(?:不超过|最长|不得超过|最多|至多)[^,。;]{0,6}?[0-9一二三四五六七八九十]+(?:个月|年(?!度))", RegexOptions.None, 10000)]
    private static partial Regex TellsLongest();

    // 店要开够多长时间才给: the least that is asked for, not how long somebody waits.
    [GeneratedRegex("(?:满|够|足|撑)(?:了|到|过|上)?(?:多久|多长时间|几年|几个?月|几天|多少(?:年|个月|天))|(?:多久|多长时间|几年|几个?月|多少(?:年|个月))[^,。?？]{0,2}才(?:给(?!我?[打发到])|让|有(?:资格)?|算|可以|能(?:申请|申报|享受|换|报名|参加))", RegexOptions.None, 10000)]
    private static partial Regex AsksMinimum();

    // 满5年不足10年 is one bracket of several.
    [GeneratedRegex("(?:满|足|不少于|不低于|至少|达到?)[0-9一二两三四五六七八九十半]+(?:年|个?月|周|天|日)(?:\\(含\\)|以上)*(?!的?[,:]|的[\u4e00-\u9fff]|(?:\\(含\\))?(?:以上)?[、]?(?:不[足满到]|未满|至|到))", RegexOptions.None, 10000)]
    private static partial Regex TellsMinimum();

    // 专利一下子少了那么多，说明了什么: what follows from what the sentence before says.
    [GeneratedRegex("(?:说明|反映|表明|意味着?|体现)(?:了|出)?(?:什么|啥|[^,。?？]{0,8}(?:怎么了|咋了|怎么样了?|如何))", RegexOptions.None, 10000)]
    private static partial Regex AsksMeaning();

    [GeneratedRegex("(?:这|都|也|均|从而|充分)[^,。;]{0,4}(?:说明|反映|表明|意味着|体现|标志)", RegexOptions.None, 10000)]
    private static partial Regex TellsMeaning();
}
