using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>Which country a figure is of: 中国120家…接近美国（126家）。中国上榜的企业中有46家涉足 does not tell of the American ones.</summary>
internal static partial class AskedCountry
{
    /// <summary>
    /// Whether <paramref name="question"/> asks for a figure of one country and the sentences of <paramref name="told"/> that have its last word (有几家在做区块链) and a figure
    /// are of another country, none of that one.
    /// </summary>
    public static bool IsOfAnother(WeightedQuestion question, string told)
    {
        var read = question.Question;
        if (read.Compares || read.WantsList || read.Kind is not (QuestionKind.Count or QuestionKind.Amount or QuestionKind.Number or QuestionKind.Percent)
            || Countries(read.Folded) is not [var asked]
            || question.Terms.Where(t => t.Term is { IsDemanded: true, Role: TermRole.Word or TermRole.Name } && Countries(t.Term.Text).Count == 0).MaxBy(t => t.Term.Range.Start) is not { } last)
        {
            return false;
        }

        var countries = Sentence().Matches(told).Select(m => m.Value).Where(s => s.AsSpan().ContainsAnyInRange('0', '9') && last.Strength(s) > 0).Select(Countries).ToList();
        return countries.Exists(c => c.Count > 0) && !countries.Exists(c => c.Contains(asked)) && countries.TrueForAll(c => c.Count > 0);
    }

    private static List<string> Countries(string text) => [.. Country().Matches(text).Select(m => m.Value is "我国" or "国内" ? "中国" : m.Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("(?:[^。;\\n])+", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Sentence();

    // 中国移动 and 美国银行 are companies.
    [GeneratedRegex("(?:中国|美国|日本|英国|德国|法国|韩国|俄罗斯|印度|新加坡|加拿大|澳大利亚|瑞士|以色列|泰国|越南|马来西亚|意大利|西班牙|巴西)(?!人民银行|移动|联通|电信|石[油化]|银行|工商|建设|农业|国际|[\u4e00-\u9fff]{0,8}(?:公司|集团|协会|联盟|大学|研究院))|我国|国内(?!生产)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Country();
}
