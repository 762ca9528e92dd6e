using System.Text.RegularExpressions;

namespace Bot.Answering.Values;

/// <summary>The words of documents for a price of nothing, one list for all who look for a price; <c>{free}</c> in a word list stands for it.</summary>
internal static partial class FreeOfCharge
{
    /// <summary>Alternatives of a pattern over folded text. A cell may say 免 alone.</summary>
    public const string Words = @"免费|免[租收交缴征票]|全免|停征|停收|无偿|不收|不另收|不予收取|不计费|(?<=^|[\t:])免(?=$|[\t;。])";

    /// <summary>What stands for <see cref="Words"/> in a word list.</summary>
    public const string Placeholder = "{free}";

    /// <summary>Whether <paramref name="cell"/>, which is folded, says that nothing is to be paid and no more: 免收, 免费（凭证）.</summary>
    public static bool IsPrice(string cell) => Whole().IsMatch(cell.Trim());

    [GeneratedRegex("^(?:" + Words + ")(?:[(,;:。]|$)", RegexOptions.None, 10000)]
    private static partial Regex Whole();
}
