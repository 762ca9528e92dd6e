using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>Compares what the user states of himself (发票18万, 不满100人, 博士) with the brackets of a rule (15万元以上、25万元以下).</summary>
internal static partial class RangeMatch
{
    /// <summary>
    /// 1 when something stated lies in a bracket of the stretch, -1 when it lies outside every bracket of its kind there, 0 when there is nothing to compare.
    /// -1, too, when the case that the stretch is about shuts out what is stated, whatever else it demands: 销售收入在2亿元以上的企业，比例不低于3%
    /// is no rule for 八千万 with 3.5%.
    /// </summary>
    public static double Of(ReadQuestion question, PreparedPassage passage, TextRange range) =>
        question.Stated.Count == 0 || passage.Brackets.Count == 0 ? 0 : Compared(question, passage, range);

    private static double Compared(ReadQuestion question, PreparedPassage passage, TextRange range)
    {
        var brackets = passage.Brackets.Where(b => range.Contains(b.Range) && question.Stated.Any(b.IsComparable)).ToList();
        bool IsMet(Bracket bracket) => question.Stated.Any(s => bracket.IsComparable(s) && brackets.Exists(b => b.IsComparable(s) && b.Holds(s)));
        var met = brackets.Where(IsMet).ToList();
        return brackets.Count == 0 ? 0 : met.Count > 0 && !brackets.Exists(b => !met.Contains(b) && OfCase().IsMatch(passage.Text, b.Range.End)) ? 1 : -1;
    }

    // 在5,000万元至2亿元(含)的企业: the bracket says whom the rule is for.
    [GeneratedRegex("\\G\\s*(?:[(（]含[)）])?的", RegexOptions.None, 10000)]
    private static partial Regex OfCase();
}
