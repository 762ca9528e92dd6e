using System.Text.RegularExpressions;

namespace Bot.Answering.Ordering;

/// <summary>
/// For a question who answers for a matter, who examines or who pays (担子压在哪一级, 材料归谁审, 开销谁出): the sentence that charges a body with just that
/// (由…负总责, 由…审核, 由…拨付) comes before what speaks of the matter at large.
/// </summary>
internal static partial class Charged
{
    private static readonly (Regex Asked, Regex Told)[] Charges =
        [(AsksResponsible(), TellsResponsible()), (AsksExaminer(), TellsExaminer()), (AsksPayer(), TellsPayer())];

    /// <summary>The sentence that charges a body comes first.</summary>
    public static Telling Order { get; } = new(folded => Array.Find(Charges, c => c.Asked.IsMatch(folded)).Told);

    private const string Whom = "(?:谁|哪(?:一?级|一?层|个|家|些)?)";

    [GeneratedRegex("(?:担子|总责|主责|责任|重担)[^,。?？]{0,6}" + Whom + "|" + Whom + "[^,。?？]{0,8}(?:担责|总责|负总责|担总责|总担责|主责|扛|挑大梁|兜底)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex AsksResponsible();

    [GeneratedRegex("负总责|负主要责任|承担主体责任|第一责任", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex TellsResponsible();

    [GeneratedRegex("(?:归|由|是)" + Whom + "[^,。?？]{0,8}(?:审|把关|核(?!查|实|对))|" + Whom + "[^,。?？]{0,4}(?:来|去)?(?:审|把关|核(?!查|实|对))", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex AsksExaminer();

    [GeneratedRegex("由[^,。;]{2,16}(?:审核|初审|审查|复核|审批|评审|核查)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex TellsExaminer();

    [GeneratedRegex("(?:开销|开支|经费|费用|工资|钱)[^,。?？]{0,8}(?:归|由|是|该)?" + Whom + "[^,。?？]{0,4}(?:出|掏|拨|承担|负担|付|给)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex AsksPayer();

    [GeneratedRegex("(?:经费|费用|开支|费|资金|补贴|支出)[^。;]{0,30}?(?:由[^,。;]{2,16}(?:拨付|承担|负担|支付|列支|安排|出资)|列入[^,。;]{0,10}预算)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex TellsPayer();
}
