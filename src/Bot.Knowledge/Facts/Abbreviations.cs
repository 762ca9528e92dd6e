using System.Text.RegularExpressions;

namespace Bot.Knowledge.Facts;

/// <summary>Reads the abbreviations that a text introduces: "重庆市住房公积金管理中心（以下简称“公积金中心”）".</summary>
internal static partial class Abbreviations
{
    private const int MaxFullName = 40;

    /// <summary>Adds the full name for each abbreviation of the text; the first one of a document counts.</summary>
    public static void Read(string text, IDictionary<string, string> fullNames)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            string before = text[Math.Max(0, match.Index - MaxFullName)..match.Index];
            string full = before.EndsWith('》') ? Title(before) : Name(before);
            string shortName = match.Groups["short"].Value.Trim('《', '》', '“', '”', '"', '‘', '’', ' ');
            if (shortName.Length >= 2 && full.Length > shortName.Length)
            {
                fullNames.TryAdd(shortName, full);
            }
        }
    }

    private static string Title(string before) => before.LastIndexOf('《') is >= 0 and var open ? before[(open + 1)..^1] : "";

    // The name of a body where one ends here, else the words since the last mark.
    private static string Name(string before)
    {
        var facts = new List<Fact>();
        InstitutionScanner.Scan(before, FactContext.None, facts);
        return facts.Find(fact => fact.Range.End == before.Length) is { } institution
            ? institution.Value
            : before[(before.LastIndexOfAny(['，', '。', '；', '：', '、', '（', '）', '《', '》', ' ', '的', '由', '向', '为', '了']) + 1)..];
    }

    [GeneratedRegex(@"[（(]\s?(以下|下)?(统)?(简)?称(为)?[：:]?\s?(?<short>[“""《‘]?[^（）()“”""，。；]{2,20}[”""》’]?)\s?[，。）)]", RegexOptions.None, 10000)]
    private static partial Regex Pattern();
}
