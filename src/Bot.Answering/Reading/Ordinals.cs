using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Values;

namespace Bot.Answering.Reading;

/// <summary>Members of a numbered series as terms: 第三批 is one word, whatever its characters are cut into, and the same as 第3批.</summary>
internal static partial class Ordinals
{
    /// <summary>The terms in <paramref name="folded"/>, in order.</summary>
    public static IEnumerable<QuestionTerm> Of(string folded) =>
        Member().Matches(folded).Select(m => new QuestionTerm(m.Value, m.Range(), TermRole.Word, Others(m)));

    private static TermVariant[] Others(Match member)
    {
        string number = member.Groups["n"].Value;
        double n = ChineseNumber.Parse(number) ?? 0;
        string other = char.IsAsciiDigit(number[0]) ? Written((int)n) : $"{n:0}";
        string unit = member.Groups["unit"].Value;
        var same = new TermVariant($"第{other}{unit}", 1);

        // Tables write 一档; 首批 is 第一批.
        if (unit is "批" or "轮")
        {
            // 第二轮 of what is given out in batches.
            string like = unit is "批" ? "轮" : "批";
            TermVariant[] batches = [same, new TermVariant(member.Value[..^1] + like, 1), new TermVariant($"第{other}{like}", 1)];
            return n == 1 ? [.. batches, new TermVariant($"首{unit}", 1), new TermVariant($"首{like}", 1)] : batches;
        }

        return unit == "档" ? [same, new TermVariant(member.Value[1..], 1)] : n == 1 ? [same, new TermVariant($"首{unit}", 1)] : [same];
    }

    // Up to 99.
    private static string Written(int number)
    {
        const string digits = "零一二三四五六七八九";
        string tens = number >= 20 ? $"{digits[number / 10]}十" : number >= 10 ? "十" : "";
        return tens + (number % 10 > 0 || number == 0 ? digits[number % 10] : "");
    }

    [GeneratedRegex("第(?<n>[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?<unit>批|档|条|款|章|期|届|轮|等奖|季度|阶段)", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Member();
}
