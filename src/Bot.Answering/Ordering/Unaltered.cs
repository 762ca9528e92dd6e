using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Ordering;

/// <summary>
/// For a question about a registration as such (开店去哪里登记): a paragraph that speaks of its change or end alone (变更登记, 注销登记) shares the word, and
/// gives way to one nearly as good that speaks of the registration itself.
/// </summary>
internal static partial class Unaltered
{
    private const int Considered = 8;
    private const double Nearly = 0.85;

    /// <summary><paramref name="passages"/>, with the best one first that tells what <paramref name="question"/> asks about unaltered; as they are where the first does or the question itself speaks of a change or an end.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        string folded = question.Question.Folded;
        if (passages.Count < 2 || Altering().IsMatch(folded) || Deed().Match(folded) is not { Success: true } deed || !IsAltered(deed.Value, passages[0]))
        {
            return passages;
        }

        var plain = passages.Skip(1).Take(Considered).FirstOrDefault(p => p.Score >= Nearly * passages[0].Score
            && ReferenceEquals(p.Passage.Passage.Document, passages[0].Passage.Passage.Document) && Deeds(deed.Value, p).Any(m => !m.Groups["altered"].Success));
        return plain is null ? passages : passages.PutFirst(plain);
    }

    private static bool IsAltered(string deed, RankedPassage passage) => Deeds(deed, passage).ToList() is { Count: > 0 } said && said.TrueForAll(m => m.Groups["altered"].Success);

    private static IEnumerable<Match> Deeds(string deed, RankedPassage passage) => Said().Matches(passage.Passage.Text).Where(m => string.Equals(m.Groups["deed"].Value, deed, StringComparison.Ordinal));

    [GeneratedRegex("登记|注册|备案", RegexOptions.None, 10000)]
    private static partial Regex Deed();

    [GeneratedRegex("变|换|改|销|撤|吊|关|不[干做开]|歇|转|过户|延|续|补|退|停|丢|恢复|终止|搬|迁|罚", RegexOptions.None, 10000)]
    private static partial Regex Altering();

    // 登记机关 and 登记事项 are words of their own.
    [GeneratedRegex("(?<altered>(?:变更|注销|撤销|吊销|补办|换发|延续|延期|恢复|转移|终止|取消)(?:了|的)?)?(?<deed>登记|注册|备案)(?!机关|事项|证|地址|资本|商标)(?<altered>变更|注销|撤销)?", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Said();
}
