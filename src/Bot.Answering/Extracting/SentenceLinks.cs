using System.Text.RegularExpressions;

namespace Bot.Answering.Extracting;

/// <summary>How sentences hang together.</summary>
internal static partial class SentenceLinks
{
    /// <summary>Whether <paramref name="sentence"/> begins with a word whose meaning stands in the sentence before.</summary>
    public static bool PointsBack(string sentence) => Back().IsMatch(sentence);

    /// <summary><paramref name="quoted"/> without the word at its beginning that only ties it to what is not quoted (也就是说，…).</summary>
    public static string Opening(string quoted) => Tie().Replace(quoted, "");

    [GeneratedRegex("^(?:也就是说|换(?:句话说|言之)|同时|因此|所以|此外|另外|而且|并且|不过|然而)[，,]", RegexOptions.None, 10000)]
    private static partial Regex Tie();

    [GeneratedRegex("^(?:也就是说|换(?:句话说|言之)|同时(?![期间])|因此|为此|由此|在?这[次个场份项]|[按依]照?这|这(?!些年)|该|此(?!外)|其(?!中)|它|他们|上述|前款|另一份|另一|后者|前者|对此|(?:方案|意见|办法|通知|规划|措施|文件|计划|决定|报告)(?:还|中|里)*(?:明确|指出|提出|提到|要求|强调))", RegexOptions.None, 10000)]
    private static partial Regex Back();
}
