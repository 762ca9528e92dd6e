using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Tabulating;

namespace Bot.Answering.Computing;

/// <summary>Says outright what a quotation says in pairs or leaves to arithmetic.</summary>
internal static partial class Outright
{
    /// <summary>"国际标准500万，行业标准100万，相差400万元。" or the like; null when there is nothing to add to <paramref name="quote"/>.</summary>
    public static string? Of(ReadQuestion question, DraftPart quote)
    {
        string folded = Folding.Fold(quote.Text);
        var pairs = Pairs(folded, question).ToList();
        if (pairs.Count > (question.Compares ? 1 : 0))
        {
            string said = string.Join('，', pairs.Select(p => p.Name + p.Value));
            return pairs.Count == 2 && AsksDifference().IsMatch(question.Folded) && Arithmetic.Difference(string.Join('；', pairs.Select(p => p.Value))) is { } between
                ? $"{said}，相差{between}。"
                : said + "。";
        }

        return AsksDifference().IsMatch(question.Folded) && (NamesBoth(question, folded) ? folded : Arithmetic.OfBothYears(question, folded)) is { } compared && Arithmetic.Difference(compared) is { } difference
            ? $"相差{difference}。"
            : Remainder.Of(question, folded) ?? Arithmetic.Sum(question, folded) ?? EqualShares.Sum(question, folded);
    }

    // Two values in one sentence are those asked about only where it names both things; 今年 and 去年 never are both named by one.
    private static bool NamesBoth(ReadQuestion question, string folded) =>
        !Years().IsMatch(question.Folded) && Conjunction.Split(question) is { Count: 2 } parts
        && parts.All(p => CommonRun.Longest(p.Name, folded) >= Math.Min(2, p.Name.Length));

    // 全世界通用的 means 国际标准 where no other of the names is international.
    private static bool IsMeant(ReadQuestion question, string name, string[] names) =>
        question.Terms.Any(t => t.Variants.Any(v => v.Text.Length > 1 && name.StartsWith(v.Text, StringComparison.Ordinal) && names.Count(n => n.Contains(v.Text, StringComparison.Ordinal)) == 1));

    private static string Asked(string name, string question)
    {
        // The first name carries what comes before it: 比赛的一等奖 is asked for as 一等奖.
        int start = 0;
        while (start < name.Length && !question.Contains(name[start..], StringComparison.Ordinal))
        {
            start++;
        }

        return name[start..];
    }

    // "按A、B、C分别给予1、2、3" ties each name to a value by its position; those that the question names, in its own words or others.
    private static IEnumerable<(string Name, string Value)> Pairs(string folded, ReadQuestion question)
    {
        foreach (Match match in Respectively().Matches(folded))
        {
            string[] names = match.Groups["names"].Value.Split('、');
            string[] values = match.Groups["values"].Value.Split('、');
            for (int i = 0; i < names.Length && names.Length == values.Length; i++)
            {
                string name = LeadingWords().Replace(names[i], "");
                string asked = i == 0 ? Asked(name, question.Folded) : name;

                // 标准 is none of 国际标准、国家标准、行业标准 alone.
                asked = names.Count(n => n.EndsWith(asked, StringComparison.Ordinal)) > 1 ? name : asked;
                if (asked.Length > 1 && (question.Folded.Contains(asked, StringComparison.Ordinal) || IsMeant(question, name, names)))
                {
                    yield return (asked, values[i]);
                }
            }
        }
    }

    [GeneratedRegex("(?<names>(?:[^、,。;:]{2,20}、)+[^、,。;:]{2,20}?)(?:的)?,?分别(?:给予|奖励|为|是|按|补贴|资助|达到|补助)?(?<values>(?:[^、,。;]{1,16}、)+[^、,。;的]{1,16})", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Respectively();

    [GeneratedRegex("去年|上年|同期|往年|[0-9]{4}年.{1,20}[0-9]{4}年", RegexOptions.None, 10000)]
    private static partial Regex Years();

    [GeneratedRegex("^(?:.*?(?:按照?|对|达到|突破))", RegexOptions.None, 10000)]
    private static partial Regex LeadingWords();

    [GeneratedRegex("(?:多|少|高|低|差|长|短)(?:了|出)?(?:多少|几)|比[^,。?]{1,20}[多少高低](?!于)[^,。?]{0,3}(?:多少|几)|相差|差多少|差距|差额|多几|少几", RegexOptions.None, 10000)]
    private static partial Regex AsksDifference();
}
