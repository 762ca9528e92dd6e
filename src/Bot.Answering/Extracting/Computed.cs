using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;

namespace Bot.Answering.Extracting;

/// <summary>Says outright what a quotation says in pairs or leaves to subtraction.</summary>
internal static partial class Computed
{
    /// <summary>"国际标准500万，行业标准100万，相差400万元。" or the like; null when there is nothing to add to <paramref name="quote"/>.</summary>
    public static string? Of(ReadQuestion question, DraftPart quote)
    {
        string folded = Folding.Fold(quote.Text);
        var pairs = Pairs(folded, question.Folded).Where(p => p.Name.Length > 1 && question.Folded.Contains(p.Name, StringComparison.Ordinal)).ToList();
        if (pairs.Count > (question.Compares ? 1 : 0))
        {
            string said = string.Join('，', pairs.Select(p => p.Name + p.Value));
            return pairs.Count == 2 && AsksDifference().IsMatch(question.Folded) && Difference(ValueScanner.Scan(string.Join('；', pairs.Select(p => p.Value)))) is { } between
                ? $"{said}，相差{between}。"
                : said + "。";
        }

        return AsksDifference().IsMatch(question.Folded) && NamesBoth(question, folded) && Difference(ValueScanner.Scan(folded)) is { } difference ? $"相差{difference}。" : null;
    }

    // Two values in one sentence are those asked about only where it names both things; 今年 and 去年 never are both named by one.
    private static bool NamesBoth(ReadQuestion question, string folded) =>
        !Years().IsMatch(question.Folded) && Conjunction.Split(question) is { Count: 2 } parts
        && parts.All(p => CommonRun.Longest(p.Name, folded) >= Math.Min(2, p.Name.Length));

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

    // "按A、B、C分别给予1、2、3" ties each name to a value by its position.
    private static IEnumerable<(string Name, string Value)> Pairs(string folded, string question)
    {
        foreach (Match match in Respectively().Matches(folded))
        {
            string[] names = match.Groups["names"].Value.Split('、');
            string[] values = match.Groups["values"].Value.Split('、');
            for (int i = 0; i < names.Length && names.Length == values.Length; i++)
            {
                string name = LeadingWords().Replace(names[i], "");
                string asked = i == 0 ? Asked(name, question) : name;

                // 标准 is none of 国际标准、国家标准、行业标准 alone.
                yield return (names.Count(n => n.EndsWith(asked, StringComparison.Ordinal)) > 1 ? name : asked, values[i]);
            }
        }
    }

    // Only between the two values that there are: with a third nobody knows which two are meant.
    private static string? Difference(IReadOnlyList<TypedValue> values)
    {
        var alike = values.Where(v => v.Kind is ValueKind.Money or ValueKind.Count or ValueKind.Percent or ValueKind.Duration or ValueKind.Area)
            .GroupBy(v => (v.Kind, v.Unit)).Where(g => g.Select(v => v.Number).Distinct().Count() == 2).ToList();
        if (alike.Count != 1)
        {
            return null;
        }

        double difference = alike[0].Max(v => v.Number) - alike[0].Min(v => v.Number);
        return alike[0].Key.Kind switch
        {
            ValueKind.Money => Money(difference),
            ValueKind.Percent => $"{difference:0.##}个百分点",
            ValueKind.Duration => null,
            _ => $"{difference:0.##}{alike[0].Key.Unit}",
        };
    }

    private static string Money(double yuan) =>
        yuan >= 1e8 ? $"{yuan / 1e8:0.####}亿元" : yuan >= 1e4 ? $"{yuan / 1e4:0.####}万元" : $"{yuan:0.##}元";

    [GeneratedRegex("(?<names>(?:[^、,。;:]{2,20}、)+[^、,。;:]{2,20}?)(?:的)?,?分别(?:给予|奖励|为|是|按|补贴|资助|达到|补助)?(?<values>(?:[^、,。;]{1,16}、)+[^、,。;的]{1,16})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Respectively();

    [GeneratedRegex("去年|上年|同期|往年|\\d{4}年.{1,20}\\d{4}年", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Years();

    [GeneratedRegex("^(?:.*?(?:按照?|对|达到|突破))", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex LeadingWords();

    [GeneratedRegex("(?:多|少|高|低|差|长|短)(?:了|出)?(?:多少|几)|相差|差多少|差距|差额|多几|少几", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex AsksDifference();
}
