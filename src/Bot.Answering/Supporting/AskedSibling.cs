using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Values;

namespace Bot.Answering.Supporting;

/// <summary>One of several of a kind, each with a name of its own before the same word: what is told of 东湖院区 and 北山院区 is not told of 滨江院区, and the number of A级 not that of C级.</summary>
internal static partial class AskedSibling
{
    /// <summary>Whether <paramref name="question"/> asks about one of a kind which <paramref name="titled"/>, all that is cited, does not name, while <paramref name="told"/> names others.</summary>
    public static bool IsUntold(ReadQuestion question, string told, string titled) =>
        !question.Compares && !question.WantsList
        && Named().Matches(question.Folded).GroupBy(m => m.Groups["kind"].Value, StringComparer.Ordinal).Any(kind =>
            kind.Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList() is [var name]
            && !titled.Contains(name.Length > 1 ? name : name + kind.Key, StringComparison.Ordinal) && Regex.IsMatch(told, $"[\u4e00-\u9fff](?<![各本该外两几个的此其每所在全跨校]){kind.Key}", RegexOptions.None, TimeSpan.FromSeconds(10)));

    /// <summary>Whether <paramref name="question"/> asks for a figure of one letter of an order (C级) and the clauses of <paramref name="told"/> that have figures name other letters only.</summary>
    public static bool IsOfOtherLetter(ReadQuestion question, string told)
    {
        if (question.Compares || question.WantsList || question.Kind is not (QuestionKind.Amount or QuestionKind.Count or QuestionKind.Number or QuestionKind.Percent or QuestionKind.Duration)
            || Lettered().Matches(question.Folded).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList() is not [var asked])
        {
            return false;
        }

        var pieces = Piece().Matches(told).Where(p => p.Value.AsSpan().ContainsAnyInRange('0', '9') && Lettered().IsMatch(p.Value)).ToList();
        return pieces.Count > 0 ? !pieces.Exists(p => p.Value.Contains(asked[0], StringComparison.Ordinal)) : !told.Contains(asked[0], StringComparison.Ordinal) && Lettered().IsMatch(told);
    }

    /// <summary>Whether <paramref name="question"/> asks about one of a kind that a number names (九价疫苗, 三人间) and <paramref name="told"/> says the kind with other numbers only.</summary>
    public static bool IsOfOtherNumber(ReadQuestion question, string told) =>
        !question.Compares && !question.WantsList
        && Numbered().Matches(question.Folded).GroupBy(m => m.Groups["kind"].Value, StringComparer.Ordinal).Any(kind =>
            kind.Select(Number).Distinct().ToList() is [var asked]
            && Numbered().Matches(told).Where(m => m.Groups["kind"].Value == kind.Key).Select(Number).ToList() is { Count: > 0 } others && !others.Contains(asked));

    // 双价 is 二价.
    private static double? Number(Match numbered) => ChineseNumber.Parse(numbered.Groups["number"].Value.Replace('双', '二').Replace('单', '一'));

    [GeneratedRegex("(?<![第0-9.一二两三四五六七八九十百千万每])(?<number>[0-9]{1,2}|[单双一二两三四五六七八九十]{1,2}) ?(?<kind>价(?![格钱位值款目])|联(?=疫苗|苗|单|\\))|星(?!期)|人间|居室|室[一二两户]|座(?=[^\u4e00-\u9fff]|车|轿车|的|$))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Numbered();

    [GeneratedRegex("(?<name>(?:(?![这那哪各该本某几两到在去是和跟从由的校间])[\u4e00-\u9fff](?![个间些的座处在到])[\u4e00-\u9fff]|[东南西北新老主]))(?<kind>院区|校区|厂区|分院|分校|分厂|分公司|支行|分行|食堂|车间|展厅|球场|门诊部|服务站|套餐|班级)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Named();

    [GeneratedRegex("(?<![a-z])[a-f](?:级|档|类|型|区|等)|(?<![、0-9第])[一二三四五六七八九]档", RegexOptions.None, 10000)]
    private static partial Regex Lettered();

    [GeneratedRegex("[^。;\\n\\t]+", RegexOptions.None, 10000)]
    private static partial Regex Piece();
}
