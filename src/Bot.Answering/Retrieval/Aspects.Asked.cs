using System.Text.RegularExpressions;

namespace Bot.Answering.Retrieval;

// The words of questions.
internal static partial class Aspects
{
    [GeneratedRegex("(?:去|到|在|上|往)(?:哪|什么地方|啥地方|何处)|哪里|哪儿|何处|哪个(?:窗口|网站|平台|楼|地方|系统)|网上|线上|渠道|地址|地点|交到|送到|报到", Options, 10000)]
    private static partial Regex AsksWhere();

    [GeneratedRegex("谁(?!的)|哪(?:一|几|些|两|个|家)*(?:部门|单位|机构|局|厅|委)|什么(?:部门|单位|机构)|归.{0,4}管|主管|负责", Options, 10000)]
    private static partial Regex AsksWho();

    [GeneratedRegex("材料|证件|资料|带(?:什么|啥|哪|点|上)|交(?:什么|啥|哪)|提供(?:什么|啥|哪)|准备(?:什么|啥|哪)|几样|凭什么|表格|证明|手续", Options, 10000)]
    private static partial Regex AsksMaterials();

    [GeneratedRegex("条件|要求|门槛|资格|够格|(?:谁|哪些人|什么人|啥人|哪种|哪类).{0,6}(?:能|可以|享|领|拿|申)|(?:能|可以)(?!不).{0,12}[吗么]|能不能|可不可以|可否|能否|算不算|算.{0,3}吗|才(?:能|算|可以|给|行)|必须|符合|给.{0,4}吗|行[吗不]|有份", Options, 10000)]
    private static partial Regex AsksConditions();

    [GeneratedRegex("罚|后果|怎么处理|咋处理|会怎[么样]|会咋|怎么办|咋办|追究|[违骗]|造假|假(?:材料|发票|证)|弄虚作假|取消|撤|退(?:回|钱|还|掉|款)?|追回|收回|坐牢|犯法|不按|没按", Options, 10000)]
    private static partial Regex AsksConsequence();

    [GeneratedRegex("电话|热线|号码|邮箱|联系|怎么问|咨询|打给|传真", Options, 10000)]
    private static partial Regex AsksContact();

    [GeneratedRegex("有效|管用|作废|生效|施行|实施|开始执行|失效|过期|到期|取代|废止|哪天起|什么时候起|从(?:什么时候|哪天|何时)|管(?:几|多)", Options, 10000)]
    private static partial Regex AsksValidity();

    [GeneratedRegex("到账|到手|(?:钱|款|补贴|奖金|奖励|补助).{0,8}(?:发|打|下来|拨|给|进)|发钱|打款|拨款|放款|发到|打到|怎么给|怎么发|按月|一次性|分几", Options, 10000)]
    private static partial Regex AsksPayment();

    [GeneratedRegex("流程|步骤|程序|怎么(?:申|办|报|走|弄|操作|领|登记|注册|查)|咋(?:申|办|报|弄|领)|如何(?:申|办|报|领|登记|查)|怎样(?:申|办|报|领)|先.{1,10}(?:再|还是)|下一步|方式", Options, 10000)]
    private static partial Regex AsksProcedure();

    [GeneratedRegex("多少(?:钱|元|万|块)|(?:补|奖|给|领|拿|贴|资助|支持)(?:了|的|能|是|到)*(?:多少|几)|标准|额度|上限|最[高多]|封顶|几(?:万|千|百|块)", Options, 10000)]
    private static partial Regex AsksAmount();

    [GeneratedRegex("同时|叠加|重复|又.{1,10}又|一[起块儿](?:领|拿|享|用|申)|两样|两头|兼得|都(?:能|可以)?(?:领|拿|享|要)|再(?:领|拿|享|申)|冲突", Options, 10000)]
    private static partial Regex AsksBoth();

    [GeneratedRegex("几[次回遍趟辆套个]|[两多二再][次回遍]|一次|只能|限[一几]|多少[次个家名人]|名额|几个", Options, 10000)]
    private static partial Regex AsksTimes();

    [GeneratedRegex("几[天日月年]|几个(?:月|工作日|星期)|多久|多长|期限|截止|最[晚迟后]|什么时[候间]|啥时|何时|几[号点]|哪[天年月]|多少[天年月]|之前|前要", Options, 10000)]
    private static partial Regex AsksPeriod();

    [GeneratedRegex("用(?:来|于|在|到)|干(?:什么|啥|嘛)|做(?:什么|啥)用|拿来|花在|有什么用|用途|投(?:向|到)|解决(?:什么|哪)", Options, 10000)]
    private static partial Regex AsksUse();

    [GeneratedRegex("谁(?:来)?(?:出|掏|付|承担|负担|买单|给)|谁的钱|(?:钱|资金|经费|费用).{0,6}(?:从哪|哪儿|哪里|谁|哪个)|哪来的钱|资金来源|自己(?:出|掏|花|交|付|承担)|自费|要出.{0,8}钱", Options, 10000)]
    private static partial Regex AsksPayer();

    [GeneratedRegex("收费|收钱|免费|要(?:不要)?(?:交|付|花|给)?钱|要钱|多少钱|白(?:给|用|拿)|工本费", Options, 10000)]
    private static partial Regex AsksFee();

    [GeneratedRegex("(?:谁|哪些|什么人|哪种|哪类|什么).{0,12}(?:不能|不可以|不得|不算|不给|不收|不让|不准|不行|不享受|不参加|不用|不需要|没资格)|例外|排除|除了", Options, 10000)]
    private static partial Regex AsksExcluded();

    [GeneratedRegex("过(?:了)?(?:期|点|时|这个村)|晚了|迟|没赶上|来不及|逾期|超过(?:了)?(?:时间|期限|日子)?|错过|拖|没及时|忘了|没按时", Options, 10000)]
    private static partial Regex AsksLate();

    [GeneratedRegex("不服|告(?!诉)|申诉|有意见|异议|复议|投诉|举报|说法|讲理|不公|冤", Options, 10000)]
    private static partial Regex AsksAppeal();

    [GeneratedRegex("怎么知道|咋知道|通知|结果|公布|公示|查(?:进度|结果|询|到)|哪.{0,4}看|公开", Options, 10000)]
    private static partial Regex AsksNotice();

    [GeneratedRegex("从(?:什么|哪|几|何).{0,4}(?:算|起|开始)|起算|算起|按哪|哪天的|以(?:什么|哪).{0,6}为准", Options, 10000)]
    private static partial Regex AsksCountFrom();

    [GeneratedRegex("怎么算|咋算|如何计算|怎么计|计算|算法|按(?:什么|啥|多少)|基数|公式|怎么折", Options, 10000)]
    private static partial Regex AsksCalculation();

    [GeneratedRegex("多久(?:一|发|领|查|换|开).{0,3}|每(?:年|月|季|周|天|隔)|一个月一|按[月季年]|年年|分几|几(?:年|个月)一|多长时间一|频率|隔多", Options, 10000)]
    private static partial Regex AsksOften();

    [GeneratedRegex("最少|至少|起码|最低|门槛|多少.{0,4}才|满(?:多少|几)", Options, 10000)]
    private static partial Regex AsksMinimum();

    [GeneratedRegex("多大(?:年龄|岁|年纪)?|年纪|岁|年龄|老人|老头|老太", Options, 10000)]
    private static partial Regex AsksAge();

    [GeneratedRegex("什么意思|啥意思|指(?:的是|的)?(?:什么|谁|哪|啥)|啥叫|(?:什么|啥)(?:叫|算|是)|(?:算|叫|是)(?:什么|啥)|算不算|怎么(?:才)?算|定义|里说的|所说的|包括(?:哪|什么|谁)", Options, 10000)]
    private static partial Regex AsksDefinition();

    [GeneratedRegex("凭(?:什么|啥)|证明|拿(?:什么|啥)(?:证|去|来)|怎么核|验证|查(?:验|得到)|认不认|怎么认", Options, 10000)]
    private static partial Regex AsksProof();

    [GeneratedRegex("签(?:什么|啥|个|哪|字|几|多)|协议|合同|承诺", Options, 10000)]
    private static partial Regex AsksContract();

    [GeneratedRegex("还能(?:不能)?.{0,4}(?:接着|继续|用|领|拿|享|算)|接着|继续|还(?:给|发|有|算|管|跑|开|作|用|要).{0,10}吗|停了?吗|会停|作数|中途|半路|中断", Options, 10000)]
    private static partial Regex AsksContinue();

    [GeneratedRegex("换|改|变更|转(?:让|到|去|成|为|入|专)|搬|迁|跳槽|调(?:走|到|动)", Options, 10000)]
    private static partial Regex AsksChange();

    [GeneratedRegex("退(?!休)|取消|注销|不想|不(?:要|干|做|办|开|用)了|撤|解除|销", Options, 10000)]
    private static partial Regex AsksCancel();

    [GeneratedRegex("再(?:申请|领|报|来|考|交|办|买|贷|用|享|借|评|补)|第二次|重新|又|还能再|重复|补[交考办报]", Options, 10000)]
    private static partial Regex AsksRepeat();

    [GeneratedRegex("依据|根据|凭(?:什么|啥)|哪个文件|哪条|法律|规定在", Options, 10000)]
    private static partial Regex AsksBasis();

    [GeneratedRegex("(?:谁|哪.{0,8}|什么.{0,4})(?:发(?:布|的|出)?|印发|制定|出台|颁布|下的)|文号|几号(?:文|令)|第几号|落款|牵头发", Options, 10000)]
    private static partial Regex AsksIssuer();

    [GeneratedRegex("几折|便宜|优惠|减|折|省(?:多少|钱|下)|少(?:交|缴|付)|免", Options, 10000)]
    private static partial Regex AsksDiscount();

    [GeneratedRegex("税", Options, 10000)]
    private static partial Regex AsksTax();

    [GeneratedRegex("外地|户口|户籍|本地|外省|外市|外县|哪里人|外国|老外|境外|港|澳|台湾|外面|区外|省外|乡下|农村", Options, 10000)]
    private static partial Regex AsksResidence();

    [GeneratedRegex("名额|指标|收(?:多少|几)|招(?:多少|几|人|收)|(?:有|给|设|评)(?:多少|几)个", Options, 10000)]
    private static partial Regex AsksQuota();

    [GeneratedRegex("几点|上班|开门|关门|营业|周末|节假日|放假|寒假|暑假|晚上|中午|星期|双休", Options, 10000)]
    private static partial Regex AsksOpen();

    [GeneratedRegex("家人|家属|家里|老婆|老公|媳妇|爱人|孩子|娃|子女|儿子|女儿|夫妻|配偶|两口子|父母|爸|妈", Options, 10000)]
    private static partial Regex AsksFamily();

    [GeneratedRegex("谁(?:说了算|批|拍板|定|审|评|认|同意|签字)|归谁|最后(?:谁|由)|审批|批准|谁有权", Options, 10000)]
    private static partial Regex AsksDecides();

    [GeneratedRegex("组成|几个人|哪些人|成员|带头|组长|班子|评委|专家", Options, 10000)]
    private static partial Regex AsksMembers();

    [GeneratedRegex("为(?:什么|啥|何)|图(?:什么|啥)|目的|好处|意义|原因", Options, 10000)]
    private static partial Regex AsksPurpose();

    [GeneratedRegex("先(?!进|生|后|锋).{0,14}|(?:之|以)?前(?:要|得|应|必须|需)|提前|事先|才(?:能|可以)", Options, 10000)]
    private static partial Regex AsksBefore();

    [GeneratedRegex("优先|排队|排序|先后|谁先|插队|轮", Options, 10000)]
    private static partial Regex AsksPriority();

    [GeneratedRegex("丢|坏|赔|损|弄没|遗失|破", Options, 10000)]
    private static partial Regex AsksDamage();
}
