using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Answering.Tabulating;

namespace Bot.Answering.Conversations;

/// <summary>A question that sets against each other what was told before (两个相差多少, 哪个高): one about both things.</summary>
internal static partial class Difference
{
    // What two questions differ in is a name of at most so many characters.
    private const int LongestThing = 16;
    private const int LeastShared = 3;

    /// <summary>Whether the folded follow-up sets against each other what was told before.</summary>
    public static bool IsAsked(string folded) => Asked().IsMatch(folded.Trim());

    /// <summary><paramref name="now"/> made whole from the <paramref name="turns"/> before it, oldest first; null when it asks otherwise or they were not about two things of a kind.</summary>
    public static string? Whole(ReadQuestion now, IReadOnlyList<Turn> turns)
    {
        if (turns.Count == 0 || Asked().Match(now.Folded.Trim()) is not { Success: true } asked)
        {
            return null;
        }

        string last = turns[^1].Question.Text;
        string? both = Conjunction.Split(turns[^1].Question).Count >= 2 ? last : turns.Count > 1 ? Joined(turns[^2].Question.Text, last) : null;
        return both is null ? null : both.TrimEnd('?', '？', '。', '呢') + "，" + asked.Groups["what"].Value;
    }

    // 甲最高补多少 and 乙最高补多少 share their end.
    private static string? Joined(string one, string two)
    {
        (one, two) = (one.TrimEnd('?', '？', '。'), two.TrimEnd('?', '？', '。'));
        int start = 0;
        while (start < Math.Min(one.Length, two.Length) && one[start] == two[start])
        {
            start++;
        }

        int end = 0;
        while (end < Math.Min(one.Length, two.Length) - start && one[^(end + 1)] == two[^(end + 1)])
        {
            end++;
        }

        string a = one[start..^end];
        string b = two[start..^end];
        return a.Length is 0 or > LongestThing || b.Length is 0 or > LongestThing || start + end < LeastShared ? null : $"{one[..start]}{a}和{b}{one[^end..]}";
    }

    [GeneratedRegex("^(?:那|那么)?(?:这|那)?(?:两[个者地边家城份市所种类]|二者|俩|它们|他们)?(?:之间|相比)?[,，]?(?:的?(?:补贴|金额|数额|时间))?(?<what>(?:相差|差)(?:了|距是)?(?:多少|几)[^,。?？]{0,4}|(?:哪|谁)[个边家所种类]?(?:更|比较)?[多少高低早晚大小长短](?:一些|一点)?)[?？]?$", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Asked();
}
