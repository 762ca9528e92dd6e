using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>Grades, of which a rule names some and means no other: what is told of 本科 is not told of 硕士, and 行业标准 are no 地方标准.</summary>
internal static partial class AskedGrades
{
    private static readonly Regex[] Orders = [Standard(), Level(), Class(), Prize(), Phase(), Rank(), Room(), School(), House(), Study()];

    /// <summary>Whether <paramref name="question"/> asks about one grade and <paramref name="said"/> names others of its kind and not that one. What is asked by yes or no may be answered by the grades that there are.</summary>
    public static bool IsOther(ReadQuestion question, string said) =>
        question.Kind != QuestionKind.YesNo && !question.Compares && !question.WantsList
        && (Array.Exists(Orders, order => IsOther(order, question.Folded, said)) || IsOtherDegree(question.Folded, said));

    private static bool IsOther(Regex order, string folded, string said)
    {
        string[] asked = [.. order.Matches(folded).Select(m => m.Value).Distinct(StringComparer.Ordinal)];
        return asked is [var one] && !GradeNames.AreIn(said, one) && order.IsMatch(said);
    }

    private static bool IsOtherDegree(string folded, string said)
    {
        Bracket[] asked = [.. Degrees.Of(folded, isStated: true)];
        Bracket[] told = asked.Length == 1 ? [.. Degrees.Of(said, isStated: true)] : [];
        return told.Length > 0 && !Array.Exists(told, t => t.Holds(asked[0]));
    }

    [GeneratedRegex("(?:国际|国家|行业|地方|团体|企业)标准", RegexOptions.None, 10000)]
    private static partial Regex Standard();

    [GeneratedRegex("(?:国家|省|市|县|区|院|校)级(?!人民|以上|财政|政府|部门|行政|统筹)", RegexOptions.None, 10000)]
    private static partial Regex Level();

    [GeneratedRegex("[甲乙丙丁]级|[一二三四五]星级|(?<![0-9a-z])[1-5]a级", RegexOptions.None, 10000)]
    private static partial Regex Class();

    [GeneratedRegex("正高|副高|(?:高|中|初)级(?=职称|专业技术|技师|技工|工程师|教师|医师)", RegexOptions.None, 10000)]
    private static partial Regex Rank();

    [GeneratedRegex("[一二两三四五六](?:室户|居室|人间)|[单双]人间", RegexOptions.None, 10000)]
    private static partial Regex Room();

    [GeneratedRegex("校[内外](?=医院|就医|住|人员|就诊|看病)|校医院", RegexOptions.None, 10000)]
    private static partial Regex School();

    [GeneratedRegex("新房|一手房|二手房", RegexOptions.None, 10000)]
    private static partial Regex House();

    [GeneratedRegex("非?全日制", RegexOptions.None, 10000)]
    private static partial Regex Study();

    // 特等奖 where 一等每人3000元 is told.
    [GeneratedRegex("(?<![、0-9])[一二三]等(?=奖|每|[0-9,:])|特等(?=奖|每|[0-9,:])|优秀奖|鼓励奖", RegexOptions.None, 10000)]
    private static partial Regex Prize();

    [GeneratedRegex("(?<![第每几两])[一二三四五六]期(?![限间初末待货])", RegexOptions.None, 10000)]
    private static partial Regex Phase();
}
