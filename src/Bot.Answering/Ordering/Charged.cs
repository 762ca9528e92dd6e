using System.Text.RegularExpressions;

namespace Bot.Answering.Ordering;

/// <summary>
/// For a question who answers for a matter, who examines or who pays (担子压在哪一级, 材料归谁审, 开销谁出): the sentence that charges a body with just that
/// (由…负总责, 由…审核, 由…拨付) comes before what speaks of the matter at large.
/// </summary>
internal static partial class Charged
{
    private static readonly (Regex Asked, Regex Told)[] Charges =
        [(AsksInterpreter(), TellsInterpreter()), (AsksResponsible(), TellsResponsible()), (AsksSupervisor(), TellsSupervisor()), (AsksExaminer(), TellsExaminer()), (AsksPayer(), TellsPayer()),
            (AsksBodies(), TellsBodies()), (AsksDecider(), TellsDecider()), (AsksUser(), TellsUser()), (AsksAppraiser(), TellsAppraiser())];

    /// <summary>The sentence that charges a body comes first.</summary>
    public static Telling Order { get; } = new(Told);

    // 哪两个部门 asks for two bodies in one clause.
    private static Regex? Told(string folded) =>
        AsksSupervisor().IsMatch(folded) && AsksSeveral().IsMatch(folded) ? TellsSupervisors() : Array.Find(Charges, c => c.Asked.IsMatch(folded)).Told;

    private const string Whom = "(?:谁|哪(?:一?级|一?层|个|家|些)?)";

    [GeneratedRegex("(?:担子|总责|主责|责任|重担)[^,。?？]{0,6}" + Whom + "|" + Whom + "[^,。?？]{0,8}(?:担责|总责|全责|负总责|担总的?责任?|总的责任|总担责|主责|扛|挑大梁|兜底)", RegexOptions.None, 10000)]
    private static partial Regex AsksResponsible();

    [GeneratedRegex("负总责|负主要责任|承担主体责任|第一责任", RegexOptions.None, 10000)]
    private static partial Regex TellsResponsible();

    [GeneratedRegex("(?:归|由|是)" + Whom + "[^,。?？]{0,8}(?:审|把关|核(?!查|实|对))|" + Whom + "[^,。?？]{0,4}(?:来|去)?(?:审|把关|过目|过手|看(?=[的呢啊,?？]|$)|核(?!查|实|对))", RegexOptions.None, 10000)]
    private static partial Regex AsksExaminer();

    [GeneratedRegex("由[^,。;]{2,16}(?:审核|初审|审查|复核|审批|评审|核查)|(?:局|部门|中心|办公室|机构|银行|政府|街道|处|科|委|委员会|站|所|网点)(?:应当?)?(?:在|于|自|对|负责|进行|完成)[^,。;]{0,24}(?:初审|审核|审查|复核)(?!通过|合格|同意|后)", RegexOptions.None, 10000)]
    private static partial Regex TellsExaminer();

    [GeneratedRegex("(?:开销|开支|经费|费用|工资|钱)[^,。?？]{0,8}(?:归|由|是|该)?" + Whom + "[^,。?？]{0,4}(?:出|掏|拨|承担|负担|付|给)", RegexOptions.None, 10000)]
    private static partial Regex AsksPayer();

    [GeneratedRegex("(?:经费|费用|开支|费|资金|补贴|支出)[^。;]{0,30}?(?:由[^,。;]{2,16}(?:拨付|承担|负担|支付|列支|安排|出资)|列入[^,。;]{0,10}预算)", RegexOptions.None, 10000)]
    private static partial Regex TellsPayer();

    // 是哪几个部门在管.
    [GeneratedRegex("哪(?:[几两二三]个?|些)(?:部门|单位|机关|机构|部委|家)[^,。?？]{0,4}(?:管|负责|牵头|主管|监督|盯)", RegexOptions.None, 10000)]
    private static partial Regex AsksBodies();

    [GeneratedRegex("(?:[^,。;、 ]{2,16}(?:、|和|与|会同)){1,6}[^,。;、]{2,16}?(?:负责|主管|共同|牵头|管理)", RegexOptions.None, 10000)]
    private static partial Regex TellsBodies();

    // 标准归谁定.
    [GeneratedRegex("(?:归|由|听)" + Whom + "(?:来|去|说了|部门|政府)*(?:定(?!点|金|期)|算(?!账)|做主|作主|拍板|确定|制定|决定)|" + Whom + "(?:来|去)?(?:定(?=[的呢啊,?？]|$)|拍板|说了算)", RegexOptions.None, 10000)]
    private static partial Regex AsksDecider();

    [GeneratedRegex("由[^,。;]{2,24}?(?:确定|制定|规定|决定|核定|自定|另行)", RegexOptions.None, 10000)]
    private static partial Regex TellsDecider();

    [GeneratedRegex("(?:归|由|给)" + Whom + "(?:来|去)?(?:统一|统筹)?(?:用|花|使|支配|掌握|安排)", RegexOptions.None, 10000)]
    private static partial Regex AsksUser();

    [GeneratedRegex("由[^,。;]{2,24}?(?:使用|支配|掌握|安排)", RegexOptions.None, 10000)]
    private static partial Regex TellsUser();

    [GeneratedRegex("(?:归|由|找|是)?" + Whom + "(?:来|去|给)?(?:评估|估(?:价|值)?)", RegexOptions.None, 10000)]
    private static partial Regex AsksAppraiser();

    [GeneratedRegex("(?:由|经|委托)[^,。;]{2,40}?(?:机构|公司|部门|事务所|单位|小组|委员会)[^,。;]{0,24}?(?:评估|估价|估值)", RegexOptions.None, 10000)]
    private static partial Regex TellsAppraiser();

    // 基金的收支由哪两个部门来查.
    [GeneratedRegex("(?:收支|基金|资金|钱|账目?|经费)[^?？]{0,14}(?:" + Whom + "[^,。?？]{0,8}(?:查|盯|监督|管着|看着|监管|审计)|(?:查|盯|监督|监管)[^,。?？]{0,4}" + Whom + ")", RegexOptions.None, 10000)]
    private static partial Regex AsksSupervisor();

    [GeneratedRegex("(?:部门|机关|局|厅|机构|委员会)[^,。;]{0,10}对[^。;]{2,40}?(?:监督|审计|检查)|由[^,。;]{2,20}(?:监督|审计)", RegexOptions.None, 10000)]
    private static partial Regex TellsSupervisor();

    // 对规定有疑问，最后由哪家说了算.
    [GeneratedRegex("解释[^,。?？]{0,6}" + Whom + "|" + Whom + "[^,。?？]{0,8}解释|(?:疑问|看不懂|弄不懂|搞不懂|说不清|不明白|争议|理解|拿不准|吃不准)[^?？]*" + Whom + "[^,。?？]{0,8}(?:说了算|[做作]主|拍板|为准|来定)", RegexOptions.None, 10000)]
    private static partial Regex AsksInterpreter();

    [GeneratedRegex("负责(?:对?本[^,。;]{1,6})?的?解释|解释权", RegexOptions.None, 10000)]
    private static partial Regex TellsInterpreter();

    [GeneratedRegex("哪(?:[两二三几]|些)[个家]?", RegexOptions.None, 10000)]
    private static partial Regex AsksSeveral();

    [GeneratedRegex("[和与及、][^,。;]{1,12}(?:部门|机关|局|厅|机构|委员会)[^,。;]{0,10}对[^。;]{2,40}?(?:监督|审计|检查)", RegexOptions.None, 10000)]
    private static partial Regex TellsSupervisors();
}
