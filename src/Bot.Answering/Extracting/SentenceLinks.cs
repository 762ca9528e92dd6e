using System.Text.RegularExpressions;

namespace Bot.Answering.Extracting;

/// <summary>How sentences hang together.</summary>
internal static partial class SentenceLinks
{
    /// <summary>Whether <paramref name="sentence"/> begins with a word whose meaning stands in the sentence before.</summary>
    public static bool PointsBack(string sentence) => Back().IsMatch(sentence);

    [GeneratedRegex("^(?:这(?!些年)|该|此(?!外)|其(?!中)|它|他们|上述|前款|另一份|另一|后者|前者|对此|(?:方案|意见|办法|通知|规划|措施|文件|计划|决定|报告)(?:还|中|里)*(?:明确|指出|提出|提到|要求|强调))", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Back();
}
