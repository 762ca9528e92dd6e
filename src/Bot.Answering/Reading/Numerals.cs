using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Values;

namespace Bot.Answering.Reading;

/// <summary>Numbers that a question writes out, as terms: 一百人 is what documents write 100人.</summary>
internal static partial class Numerals
{
    /// <summary>The terms in <paramref name="folded"/>, in order; smaller numbers (三年) stand in documents either way and in many words.</summary>
    public static IEnumerable<QuestionTerm> Of(string folded) =>
        Written().Matches(folded).Concat(Room().Matches(folded)).OrderBy(m => m.Index).Select(m => new QuestionTerm(m.Value, m.Range(), TermRole.Word, Digits(m)));

    private static TermVariant[] Digits(Match written)
    {
        string unit = written.Groups["unit"].Value;
        string number = (ChineseNumber.Parse(written.Groups["n"].Value) ?? 0).ToString("0", CultureInfo.InvariantCulture);
        return unit is "人" ? [new TermVariant($"{number}人", 1), new TermVariant($"{number}名", 1)]
            : unit is "岁" ? [new TermVariant($"{number}岁", 1), new TermVariant($"{number}周岁", 1)]
            : [new TermVariant(number + unit, 1)];
    }

    [GeneratedRegex("(?<![第几数好0-9一二三四五六七八九十百千])(?<n>[一二两三四五六七八九]?[十百千][一二三四五六七八九十百]{0,4})(?<unit>人(?!员)|名|岁|周岁|天|亩|小时|户|平方米)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Written();

    // 四人间 is a room, and no 人间.
    [GeneratedRegex("(?<![第几数好0-9一二三四五六七八九十百千])(?<n>[一二两三四五六七八九十])(?<unit>人[间房])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Room();
}
