using System.Text.RegularExpressions;

namespace Bot.Answering.Retrieval;

// The words of paragraphs and headings.
internal static partial class Aspects
{
    [GeneratedRegex("窗口|网站|平台|系统|小程序|官网|网址|渠道|大厅|地址|地点|\\d号|[楼室]|报送至|送[到至]|所在地|[到向至].{2,16}(?:申请|申报|提出|提交|办理|登记|申领)|app|线上|线下", Options, 10000)]
    private static partial Regex TellsWhere();

    [GeneratedRegex("负责|主管|由.{2,24}(?:审|核|办|定|管|组织|实施|牵头|解释|制定|发放|支付|承担)|会同|联合|牵头|受理|下设|领导小组", Options, 10000)]
    private static partial Regex TellsWho();

    [GeneratedRegex("提交|提供|材料|证明|证件|复印件|原件|申请[表书]|身份证|报告书?|清单|凭证", Options, 10000)]
    private static partial Regex TellsMaterials();

    [GeneratedRegex("条件|应当|必须|须|符合|具[备有]|满足|不予|不得|不能|只能|可以|对象|范围|适用|除外|不享受|不参加|不纳入|包括|限", Options, 10000)]
    private static partial Regex TellsConditions();

    [GeneratedRegex("罚|处[^理置]{0,10}\\d|责令|取消|撤销|追[回缴究]|退[回还]|吊销|警告|不再|名录|失信|刑事|赔偿|没收|处分|通报|停[止发]|暂停|终止|视为(?:自动)?放弃|不再受理|不予受理|作废", Options, 10000)]
    private static partial Regex TellsConsequence();

    [GeneratedRegex("\\d{3,4}-\\d{3,8}|(?<!\\d)1\\d{10}(?!\\d)|(?<!\\d)\\d{7,8}(?![\\d元人])|@|电话|热线|联系人|邮箱", Options, 10000)]
    private static partial Regex TellsContact();

    [GeneratedRegex("施行|生效|废止|有效期|起执行|失效|起实施|到期|届满|期满", Options, 10000)]
    private static partial Regex TellsValidity();

    [GeneratedRegex("拨付|发放|到账|账户|划[入转付拨]|支付|兑现|按[月季年]|一次性|分.{0,3}年|逐年|银行卡|社会保障卡", Options, 10000)]
    private static partial Regex TellsPayment();

    [GeneratedRegex("流程|程序|步骤|方式|审核|受理|公示|提交|登录|填[写报]|申请后|应当向|按照?以下|分.{0,4}步|首先|然后", Options, 10000)]
    private static partial Regex TellsProcedure();

    [GeneratedRegex("\\d[\\d.,]*(?:万|亿|千|百)?元|标准|额度|\\d%|最高|不超过", Options, 10000)]
    private static partial Regex TellsAmount();

    [GeneratedRegex("同时|重复|叠加|就高|择(?:一|优)|不(?:能|得|可|再).{0,8}(?:享受|领取|申请|兼)|同类|只能享受|其中一项|已(?:享受|领取|获得)", Options, 10000)]
    private static partial Regex TellsBoth();

    [GeneratedRegex("次|只能|限|不超过|最多|\\d+[个家名人辆套]|[一二三四五六七八九十]+[个家名人辆套次]", Options, 10000)]
    private static partial Regex TellsTimes();

    [GeneratedRegex("工作日|之日起|日[内前]|[年月]内|[日月年]前|截止|期限|期间|起至|至.{0,12}[日月年]|以?内|\\d月\\d|最[长短]|满.{1,3}[年月]|逾期|[年月]底", Options, 10000)]
    private static partial Regex TellsPeriod();

    [GeneratedRegex("用于|用途|主要(?:用|投)|应用|支持.{2,20}(?:项目|建设|发展)|实现|解决|使用范围", Options, 10000)]
    private static partial Regex TellsUse();

    [GeneratedRegex("承担|负担|列支|资金来源|自有资金|自筹|自理|财政.{0,6}(?:预算|安排|资金)|所需(?:经费|资金)|由.{2,15}(?:支付|出资|缴纳)|分摊|自付", Options, 10000)]
    private static partial Regex TellsPayer();

    [GeneratedRegex("免费|不收|收费|收取|免收|费用|工本费|免交|每[人次份件天月年].{0,4}\\d", Options, 10000)]
    private static partial Regex TellsFee();

    [GeneratedRegex("不予|不得|不适用|除外|不包括|不纳入|不享受|不参加|不能|不再|免予|不需|下列情形", Options, 10000)]
    private static partial Regex TellsExcluded();

    [GeneratedRegex("逾期|过期|视为(?:自动)?(?:放弃|退出)|不再受理|不予受理|作废|补办|延期|未按(?:时|期|规定)|超过.{0,10}的|滞纳", Options, 10000)]
    private static partial Regex TellsLate();

    [GeneratedRegex("异议|复议|诉讼|申诉|复核|投诉|举报|反映|监督", Options, 10000)]
    private static partial Regex TellsAppeal();

    [GeneratedRegex("公示|公布|公告|通知|告知|查询|短信|反馈|书面|网站", Options, 10000)]
    private static partial Regex TellsNotice();

    [GeneratedRegex("之日起|起算|次[月日年]|起计|以.{2,20}为准|当[日月年]|自.{2,20}起", Options, 10000)]
    private static partial Regex TellsCountFrom();

    [GeneratedRegex("计算|计发|按照?.{2,24}(?:标准|比例|计|给予)|基数|[=×]|核定|测算|折算", Options, 10000)]
    private static partial Regex TellsCalculation();

    [GeneratedRegex("每(?:年|月|季|学期|周|天|半年|两|三|\\d)|按[月季年]|一次性|分.{1,4}[次年期批]|逐年|次月|定期|\\d+年.{0,2}一次", Options, 10000)]
    private static partial Regex TellsOften();

    [GeneratedRegex("不少于|不低于|至少|最低|以上|满|达到|不得少于|不得低于", Options, 10000)]
    private static partial Regex TellsMinimum();

    [GeneratedRegex("周岁|年龄|岁|老年", Options, 10000)]
    private static partial Regex TellsAge();

    [GeneratedRegex("是指|所称|指的是|系指|,指|以下(?:简)?称|视为|是以|本(?:办法|条例|规定|细则|制度|方案).{0,2}所", Options, 10000)]
    private static partial Regex TellsDefinition();

    [GeneratedRegex("证明|凭|证书|为准|认定|出具|核验|验证|核实|原件", Options, 10000)]
    private static partial Regex TellsProof();

    [GeneratedRegex("签订|签署|协议|合同|承诺书|签字|订立", Options, 10000)]
    private static partial Regex TellsContract();

    [GeneratedRegex("停止|停发|继续|终止|不再|中止|恢复|有效|停运|连续|重新计算|合并", Options, 10000)]
    private static partial Regex TellsContinue();

    [GeneratedRegex("变更|变动|转移|迁|更名|调整|转为|转(?:让|型|入|出)|过户|调离|调动|更换", Options, 10000)]
    private static partial Regex TellsChange();

    [GeneratedRegex("退[出回还款订]|注销|撤销|取消|解除|终止|撤回|销[号户]|自愿放弃", Options, 10000)]
    private static partial Regex TellsCancel();

    [GeneratedRegex("再次|重新|重复|仅.{0,6}[一1]次|[一1]次|只能|限|补[交考办报正充]|续", Options, 10000)]
    private static partial Regex TellsRepeat();

    [GeneratedRegex("根据《|依据|依照|按照《|文件依据|政策依据", Options, 10000)]
    private static partial Regex TellsBasis();

    [GeneratedRegex("印发|发布|令第|第\\d+号|〔\\d{4}〕|制定|(?:局|厅|委员会|部|办公室|政府|大学|公司)$|公布", Options, 10000)]
    private static partial Regex TellsIssuer();

    [GeneratedRegex("折|优惠|减[免半征按]|下浮|免[征收交缴费]|优待|\\d%", Options, 10000)]
    private static partial Regex TellsDiscount();

    [GeneratedRegex("税", Options, 10000)]
    private static partial Regex TellsTax();

    [GeneratedRegex("户籍|本[市县区省]|市内|境内|常住|注册地|居住证|外地|辖区|港|外国|境外|行政区域|省外|区外|农村", Options, 10000)]
    private static partial Regex TellsResidence();

    [GeneratedRegex("名额|招收|招[生聘]|指标|人数|限\\d|\\d+[名个人位]", Options, 10000)]
    private static partial Regex TellsQuota();

    [GeneratedRegex("\\d:\\d|\\d时|工作日|周[一二三四五六日]|节假日|休息|停运|开放|上午|下午|双休|寒暑?假", Options, 10000)]
    private static partial Regex TellsOpen();

    [GeneratedRegex("配偶|子女|家属|直系|家庭|夫妻|父母|双方|共同|一方", Options, 10000)]
    private static partial Regex TellsFamily();

    [GeneratedRegex("批准|审定|决定|审批|审核|核准|评审|由.{2,24}(?:认定|评定|确定|审|批|负责)|同意", Options, 10000)]
    private static partial Regex TellsDecides();

    [GeneratedRegex("组成|成员|主任|组长|副[组主会]|兼任|担任|专家|委员", Options, 10000)]
    private static partial Regex TellsMembers();

    [GeneratedRegex("为了|旨在|目的|以便|促进|推动|鼓励|原因|由于|因", Options, 10000)]
    private static partial Regex TellsPurpose();

    [GeneratedRegex("先|提前|方可|后方|事先|前.{0,10}(?:应|须|提交|办理|完成)|预约|后再", Options, 10000)]
    private static partial Regex TellsBefore();

    [GeneratedRegex("优先|顺序|先后|排序|轮候|依次|择优", Options, 10000)]
    private static partial Regex TellsPriority();

    [GeneratedRegex("赔|遗失|损坏|补办|挂失|毁|损失|修", Options, 10000)]
    private static partial Regex TellsDamage();
}
