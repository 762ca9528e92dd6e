using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Search;

namespace Bot.Answering.Reading;

/// <summary>
/// Single characters side by side that the dictionary does not know: a name (苗圩, 链谷), or a name and the everyday verb, number or measure word beside
/// it (青岚办, 弄青岚, 开个, 专硕一年), which belong to no name.
/// </summary>
internal static partial class UnknownRun
{
    // Verbs of one character that people use with anything; none that names often begin or end with.
    private static readonly SearchValues<char> Loose = SearchValues.Create("买办领交补开报换搞掏贴够弄给租贷骗卖收扣罚付退还写填递送寄拿跑问找看靠替签往");

    // What stands before such a verb is no name with it.
    private static readonly SearchValues<char> Plain = SearchValues.Create("年月天次钱人万局件多先再各另");

    // Of two characters, a verb and what it is done with (厂签, 水收), unless the verb makes nouns, too (电补, 农贷, 街办), or ends names (许开).
    private static readonly SearchValues<char> Plainer = SearchValues.Create("领交换搞掏贴弄给骗卖收扣罚付退填递送寄拿跑问找看靠替签往");
    private static readonly SearchValues<char> Counting = SearchValues.Create("一二两三四五六七八九十百千万几数多每各");

    // What stands between 几 and the thing that is counted: 几瓶酒, 多少号人.
    private static readonly SearchValues<char> Measures = SearchValues.Create("瓶箱袋包盒罐桶根块片杯碗盘张条只支件台辆套间栋层位名口号门股笔项份本册棵株头匹双对打串");

    /// <summary>Whether <paramref name="word"/> says a number of something and nothing else: 一年, 两台.</summary>
    public static bool IsCount(ReadOnlySpan<char> word) =>
        (word.Length == 2 && (Counted().IsMatch(word) || (word[1] is '个' && Counting.Contains(word[0])))) || Written().IsMatch(word);

    /// <summary>Whether <paramref name="character"/> is a verb that people use with anything.</summary>
    public static bool IsLoose(char character) => Loose.Contains(character);

    /// <summary>
    /// The parts of <paramref name="run"/> of <paramref name="folded"/> in order: a number with its measure word whole, what is loose at the ends of the rest
    /// character by character, what remains whole; 个 and 点 at its end are left out.
    /// </summary>
    public static IEnumerable<TextRange> Parts(string folded, TextRange run)
    {
        int start = run.Start;
        for (var count = Counted().Match(folded, start, run.Length); count.Success; count = Counted().Match(folded, start, run.End - start))
        {
            foreach (var part in Ends(folded, new TextRange(start, count.Index)))
            {
                yield return part;
            }

            yield return count.Range();
            start = count.Index + count.Length;
        }

        foreach (var part in Ends(folded, new TextRange(start, run.End)))
        {
            yield return part;
        }
    }

    private static IEnumerable<TextRange> Ends(string folded, TextRange run)
    {
        int start = run.Start;
        int end = run.End;
        while (end > start && (IsLooseEnd(folded, start, end) || IsNumberOf(folded, start, end, run.End)))
        {
            end--;
        }

        if (end - start > 1 && Measures.Contains(folded[start]) && AsksNumber().IsMatch(folded.AsSpan(0, start)))
        {
            start++;
        }

        while (start < end && ((Loose.Contains(folded[start]) && (end - start > 2 || end < run.End)) || IsOfVerb(folded, run.Start, start, end)))
        {
            start++;
        }

        for (int i = run.Start; i < start; i++)
        {
            yield return new TextRange(i, i + 1);
        }

        if (start < end)
        {
            yield return new TextRange(start, end);
        }

        for (int i = end; i < run.End; i++)
        {
            if (folded[i] is '个' or '点')
            {
                continue;
            }

            yield return new TextRange(i, i + 1);
        }
    }

    // 买辆新: one is left out before the measure word.
    private static bool IsOfVerb(string folded, int first, int at, int end) => at > first && at + 1 < end && Loose.Contains(folded[at - 1]) && Measures.Contains(folded[at]);

    // 西校区六 before 个人: the number belongs to what it counts.
    private static bool IsNumberOf(string folded, int start, int end, int after) =>
        end == after && end - start > 2 && end < folded.Length && "一二两三四五六七八九十".Contains(folded[end - 1], StringComparison.Ordinal)
        && folded[end] is '个' or '家' or '人' or '名' or '户' or '间' or '台' or '辆' or '年' or '天' or '月' or '晚' or '次' or '张' or '套';

    // 开个, 年补, 钱领 of two characters; other two may be a word that the dictionary lacks (罚息, 换卡).
    private static bool IsLooseEnd(string folded, int start, int end) =>
        folded[end - 1] is '个' || (folded[end - 1] is '点' && end - start > 1 && Loose.Contains(folded[end - 2])) ? !Counting.Contains(folded[Math.Max(start, end - 2)]) && end - start > 1
            : Loose.Contains(folded[end - 1]) ? end - start != 2 || Plain.Contains(folded[start]) || (Plainer.Contains(folded[end - 1]) && !Loose.Contains(folded[start]))
            : folded[end - 1] is '发' && end - start > 1 && Plain.Contains(folded[end - 2]);

    // 六种, 三千块: how many, and how much.
    [GeneratedRegex("^(?:[二两三四五六七八九十]{1,3}[种样]|[一二两三四五六七八九][百千万]{1,2}(?:块钱?|元)?)$", RegexOptions.None, 10000)]
    private static partial Regex Written();

    [GeneratedRegex("(?:几|多少|好多)$", RegexOptions.None, 10000)]
    private static partial Regex AsksNumber();

    // The other numbers stand in names: 三户村, 五台.
    [GeneratedRegex("[一两半](?:[年天月周晚夜人名位家户个件条款种类座所处辆套台篇份批拨趟届遍期场张支只间栋幢层档本册例宗棵颗床桌枚艘组块集倍岁首吨斤亩平摊笔把顿副项次回轮节])|[二三四五六七八九十]个(?=[^月])", RegexOptions.None, 10000)]
    private static partial Regex Counted();
}
