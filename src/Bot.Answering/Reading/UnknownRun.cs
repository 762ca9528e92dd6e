using System.Buffers;
using Bot.Search;

namespace Bot.Answering.Reading;

/// <summary>
/// Single characters side by side that the dictionary does not know: a name (苗圩, 链谷), or a name and the everyday verb or measure word beside it
/// (青岚办, 弄青岚, 开个), which belong to no name.
/// </summary>
internal static class UnknownRun
{
    // Verbs of one character that people use with anything; none that names often begin or end with.
    private static readonly SearchValues<char> Loose = SearchValues.Create("买办领交补开报换搞掏贴够弄给租贷骗卖收扣罚付退还写填递送寄拿跑问找看靠替签往");

    // What stands before such a verb is no name with it.
    private static readonly SearchValues<char> Plain = SearchValues.Create("年月天次钱人万局件");
    private static readonly SearchValues<char> Counting = SearchValues.Create("一二两三四五六七八九十百千万几数多每各");

    /// <summary>The parts of <paramref name="run"/> of <paramref name="folded"/> in order: what is loose at its ends character by character, the rest whole; a measure word at its end is left out.</summary>
    public static IEnumerable<TextRange> Parts(string folded, TextRange run)
    {
        int start = run.Start;
        int end = run.End;
        while (end > start && IsLooseEnd(folded, start, end))
        {
            end--;
        }

        while (start < end && Loose.Contains(folded[start]) && (end - start > 2 || end < run.End))
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

    // 开个, 年补, 钱领 of two characters; other two may be a word that the dictionary lacks (罚息, 换卡).
    private static bool IsLooseEnd(string folded, int start, int end) =>
        folded[end - 1] is '个' || (folded[end - 1] is '点' && end - start > 1 && Loose.Contains(folded[end - 2])) ? !Counting.Contains(folded[Math.Max(start, end - 2)]) && end - start > 1
            : Loose.Contains(folded[end - 1]) ? end - start != 2 || Plain.Contains(folded[start])
            : folded[end - 1] is '发' && end - start > 1 && Plain.Contains(folded[end - 2]);
}
