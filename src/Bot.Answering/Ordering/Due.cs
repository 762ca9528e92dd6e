using System.Text.RegularExpressions;
using Bot.Answering.Matching;

namespace Bot.Answering.Ordering;

/// <summary>
/// For a question by when something must be done (几号前要送到, 最迟哪天发): the sentence that sets a day for just that deed (于5月20日前报送) comes before one
/// that sets a day for another, or none, though it shares more words.
/// </summary>
internal static partial class Due
{
    private static readonly (Regex Asked, Regex Told)[] Deeds =
        [(AsksPayment(), TellsPayment()), (AsksFee(), TellsFee()), (AsksHandingIn(), TellsHandingIn()), (AsksFinish(), TellsFinish()), (AsksReview(), TellsReview())];

    /// <summary>The sentence that sets a day for the deed asked about comes first.</summary>
    public static Telling Order { get; } = new(Deed);

    // The deed stands in the clause that asks for the day, or in the one before.
    private static Regex? Deed(string folded)
    {
        if (Asks().Match(folded) is not { Success: true } asking)
        {
            return null;
        }

        string clause = ClauseBounds.Around(folded, asking.Range()).Of(folded);
        return Array.Find(Deeds, d => d.Asked.IsMatch(clause)).Told ?? Array.Find(Deeds, d => d.Asked.IsMatch(folded)).Told;
    }

    private const string Day = "(?:[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|初)?|[0-9]{1,2}日|月底|年底)(?:\\([^)]{1,8}\\))?[^,。;]{0,10}?(?:之?以?前|截止|为止)";

    [GeneratedRegex("(?:几号|几月几号|哪一?天|什么时候|何时|啥时候|哪个?月|几月)(?:之|以)?前|最[晚迟后][^,。?？]{0,12}?(?:什么时候|哪一?天|几号|几月|啥时候|何时)|(?:什么时候|哪一?天|几号)[^,。?？]{0,4}?截止|截止(?:到)?(?:什么时候|哪|几)|到(?:哪一?天|几号|几月几号|什么时候)(?:为止|结束|截止|完)", RegexOptions.None, 10000)]
    private static partial Regex Asks();

    [GeneratedRegex("发(?:到|放|给|下|完)|打(?:到|进|给)|拨(?:到|付|下)|到(?:手|账|位)|兑现|领到|拿到", RegexOptions.None, 10000)]
    private static partial Regex AsksPayment();

    [GeneratedRegex(Day + "[^。;]{0,30}?(?:发放|兑现|拨付|拨到|到位|支付|发给|打入|下达)", RegexOptions.None, 10000)]
    private static partial Regex TellsPayment();

    [GeneratedRegex("[交缴](?:上|清|齐|完)?[^,。?？]{0,4}(?:费|钱|款|保险)|(?:费|钱|款)[^,。?？]{0,10}[交缴]|缴清|缴费", RegexOptions.None, 10000)]
    private static partial Regex AsksFee();

    [GeneratedRegex(Day + "[^,。;]{0,12}?(?:缴|交清|付清)", RegexOptions.None, 10000)]
    private static partial Regex TellsFee();

    [GeneratedRegex("[送交报递寄投]|发(?!放|钱|到|给|布|生|现|展|明)|提交|填报|申报|上传", RegexOptions.None, 10000)]
    private static partial Regex AsksHandingIn();

    [GeneratedRegex(Day + "[^,。;]{0,24}?(?:报送|报至|报到|报[^,。;]{0,8}[部局处科室委厅]|送[至到交]|提交|递交|上报|申报|填报|发送|寄|交到|报名|提出)", RegexOptions.None, 10000)]
    private static partial Regex TellsHandingIn();

    [GeneratedRegex("完成|弄完|做完|搞完|完工|办完|建成|建好|收尾|弄好", RegexOptions.None, 10000)]
    private static partial Regex AsksFinish();

    [GeneratedRegex(Day + "[^。;]{0,24}?(?:完成|完工|建成|竣工|办结|结束)", RegexOptions.None, 10000)]
    private static partial Regex TellsFinish();

    [GeneratedRegex("审核|审查|评审|初审|复核", RegexOptions.None, 10000)]
    private static partial Regex AsksReview();

    [GeneratedRegex("(?:审核|审查|评审|初审|复核)(?:时间|期限?|阶段|工作)?[^。;]{0,16}?[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}月[0-9]{1,2}日[^,。;]{0,8}前[^,。;]{0,10}(?:审核|审查|评审|初审|复核)", RegexOptions.None, 10000)]
    private static partial Regex TellsReview();
}
