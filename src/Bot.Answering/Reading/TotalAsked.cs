using System.Text.RegularExpressions;

namespace Bot.Answering.Reading;

/// <summary>Whether a question asks for what several things make together. The words depend on the things: 全程 adds up days and no money, 一共有哪些 no rows.</summary>
internal static partial class TotalAsked
{
    // Said of whatever is added up.
    private const string Sum = "加起来|合计";
    private const string Altogether = "[一总统拢通]共";

    /// <summary>Whether <paramref name="folded"/> asks for the sum of what a case is given: all that is due to it.</summary>
    public static bool OfAmounts(string folded) => Amounts().IsMatch(folded);

    /// <summary>Whether <paramref name="folded"/> asks for the time of several stages, one after the other or named side by side.</summary>
    public static bool OfStages(string folded) => Stages().IsMatch(folded);

    /// <summary>Whether <paramref name="folded"/> asks for the sum over the rows of a table or the items of a list.</summary>
    public static bool OfRows(string folded) => Rows().IsMatch(folded);

    [GeneratedRegex(Sum + "|" + Altogether + "|总计|合起来|加一?块|各项|全部|都能|累计|(?<![公])共(?:补|奖|给|得|拿|领|发|资助|能)", RegexOptions.None, 10000)]
    private static partial Regex Amounts();

    [GeneratedRegex(Sum + "|" + Altogether + "|加在一起|算到?一起|算一块|全算上|全部算|都算上|摞|前后|加上|再加|连同|总的|全程|满打满算|[\u4e00-\u9fff]加[\u4e00-\u9fff]", RegexOptions.None, 10000)]
    private static partial Regex Stages();

    // 一共有哪些 asks for a list: here the number must follow.
    [GeneratedRegex(Sum + "|加在一起|合起来|总和|总额|总金额|全拿到|(?:总共|一共)(?:是|有|能拿|能领|能?[补奖发给领拿管招批投花交设])?(?:多少|几)", RegexOptions.None, 10000)]
    private static partial Regex Rows();
}
