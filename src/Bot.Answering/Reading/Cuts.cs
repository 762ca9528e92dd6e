using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Values;
using Bot.Search;
using Bot.Search.Analysis;

namespace Bot.Answering.Reading;

/// <summary>Where a question must not be cut, and where it must: what belongs to the words that ask, point and count is no part of a word or name beside them.</summary>
internal static partial class Cuts
{
    private static readonly PhraseList Stop = PhraseList.Load("stop.txt");

    /// <summary>Whether <paramref name="range"/> takes half of a word and half of the next: 感冒了 says nothing of 冒了.</summary>
    public static bool Straddles(IReadOnlyList<Token> tokens, TextRange range) =>
        range.Length == 2 && tokens.Any(t => t.Range.Start < range.Start && t.Range.End > range.Start && t.Range.End < range.End);

    /// <summary>Whether <paramref name="range"/> ends within a word that asks or says about how many: 最多给报多少 has no 报多, 报的人大约多少 no 人大.</summary>
    public static bool CutsAsking(IReadOnlyList<Token> tokens, TextRange range) =>
        tokens.Any(t => t.Range.Start < range.End && t.Range.End > range.End && t.Range.Length > 1 && t.Term[0] is '多' or '什' or '怎' or '大' && Stop.Contains(t.Term));

    /// <summary>Whether <paramref name="place"/> begins where a word does: 东西安全 names no 西安.</summary>
    public static bool IsWhole(IReadOnlyList<Token> tokens, TextRange place) => !tokens.Any(t => t.Range.Start < place.Start && t.Range.End > place.Start);

    /// <summary>Whether <paramref name="token"/> is only the value of a written number, which is a token as it stands, too.</summary>
    public static bool IsNumeral(Token token, string folded) => token.Range.Length == 1 && char.IsAsciiDigit(token.Term[0]) && Folding.IsHan(folded[token.Range.Start]);

    /// <summary>Whether <paramref name="run"/> is the measure word of a question (几册书), which joins no name.</summary>
    public static bool Counts(string folded, TextRange run) =>
        run.Length == 1 && KindRules.MeasureOf(folded[..run.End]) is { } measure && folded.AsSpan(0, run.End).EndsWith(measure, StringComparison.Ordinal)
        && folded.AsSpan(0, run.Start) is [.., '几' or '少'];

    /// <summary><paramref name="masked"/> with the measure words of words that ask or point (哪栋楼, 这本书): they belong to no noun.</summary>
    public static bool[] MaskMeasures(bool[] masked, string folded, IReadOnlyList<Token> tokens)
    {
        foreach (var measure in Pointed().Matches(folded).Select(m => m.Range()).Where(r => tokens.Any(t => t.Range == r)))
        {
            masked[measure.Start] = true;
        }

        return masked;
    }

    /// <summary>Whether the character at <paramref name="at"/> is the unit of one of <paramref name="values"/>, or the scale of its number.</summary>
    public static bool BelongsToValue(string folded, IReadOnlyList<TypedValue> values, int at) =>
        Folding.IsHan(folded[at]) && values.Any(v => v.Kind != ValueKind.Date && at > v.Range.Start && at < v.Range.End && folded.AsSpan(v.Range.Start, at - v.Range.Start).ContainsAnyInRange('0', '9'));

    /// <summary>Whether <paramref name="word"/> is a verb that goes on until what is asked for: 从几号报到几号 names no 报到.</summary>
    public static bool IsVerbUntil(string folded, TextRange word) =>
        word.Length == 2 && folded[word.End - 1] is '到' && Until().IsMatch(folded.AsSpan(word.End));

    [GeneratedRegex("^(?:几|哪|什么|啥|多[久晚早])", RegexOptions.None, 10000)]
    private static partial Regex Until();

    [GeneratedRegex("(?<=[哪这那某])[个家位件条款种类座所户辆套台篇份批拨届期场张支只站样头匹间栋幢层档本册例宗棵颗床桌枚艘组块集级步首摊笔把束段句堂副门项轮路次]", RegexOptions.None, 10000)]
    private static partial Regex Pointed();
}
