using System.Text.RegularExpressions;

namespace Bot.Answering.Ordering;

/// <summary>For a question which day's rate, price or standard goes (利率按哪天的算, 汇率看哪一天): the sentence that names the day by an event (按照发放当日公布的利率执行) comes before what has dates or years.</summary>
internal static partial class Basis
{
    /// <summary>The sentence that names the day comes first.</summary>
    public static Telling Order { get; } = new(folded => Asks().IsMatch(folded) ? Tells() : null);

    [GeneratedRegex("(?:按照?|看|以|照|依|用|算)(?:的是)?(?:哪一?[天日]|什么时候|何时|啥时候)(?!.{0,3}(?:前|截止|开始))|哪一?[天日]的?(?:算|执行|为准|标准|价|利率|汇率)", RegexOptions.None, 10000)]
    private static partial Regex Asks();

    [GeneratedRegex("(?:按照?|以|根据|依照)[^,。;]{0,24}(?:[当同次][日天]|之日|前一日|上一个?工作日)[^,。;]{0,24}(?:执行|计算|为准|确定|折算|计|核定|标准|价|率)", RegexOptions.None, 10000)]
    private static partial Regex Tells();
}
