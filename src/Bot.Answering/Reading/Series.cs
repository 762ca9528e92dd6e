using System.Text.RegularExpressions;
using Bot.Answering.Values;

namespace Bot.Answering.Reading;

/// <summary>
/// Members of a numbered series that are told by another (第一批没赶上，下一批; 第二期之后那期) by their own number: of the two it is the latter that is
/// asked about, and a text about the former looks just as fitting.
/// </summary>
internal static partial class Series
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture;
    private const string Unit = "(?:批次|批|拨|波|期|轮|届|阶段)";
    private const string Member = "第(?<n>[一二两三四五六七八九十]{1,2}|[0-9]{1,2})(?<u>" + Unit + ")";
    private const string Missed = "(?:没|未|不)?(?:去不了|报不了|来不及|参加不了|来得及|赶得?上|赶不上|抢[上到得]|报[上成]|轮[上到]|排上|参加[上成]?|去成?|选上|领[上到]|申上)(?:报|报名|申报|领|参加)?|错过|过去|过|结束|截止|完|满|关";
    private const string Next = "再?(?:(?:接下来|接着|之后|以后|后面|后头|往后|随后|再往后)(?:的)?(?:再|那|这|下)?(?<k>一)?|下面?那?一?|后一|下下(?<two>一?))";

    /// <summary><paramref name="folded"/> with the number of the member that is meant in the place of the words that point at it, what is said of the other one left out; null where nothing points.</summary>
    public static string? Told(string folded)
    {
        if (Beside().Match(folded) is { Success: true } beside)
        {
            return Put(folded, beside, beside.Groups["n"].Value, beside.Groups["b"].Success ? -1 : 1);
        }

        // 没赶上第一批, or 第一批没赶上.
        if (NotReached().Match(folded) is not { Success: true } missed || Following().Match(folded, missed.Index + missed.Length) is not { Success: true } next)
        {
            return null;
        }

        string? whole = Put(folded, next, missed.Groups["n"].Value, next.Groups["two"].Success ? 2 : 1, missed.Groups["u"].Value);
        return whole?.Remove(missed.Index, missed.Length);
    }

    /// <summary><paramref name="now"/> with the member after or before that of <paramref name="before"/>, the question before it, for 下一批 or 前一批; null where either names none.</summary>
    public static string? After(string now, string before) =>
        Numbered().Matches(before) is [.., var last] && Pointing().Match(now) is { Success: true } pointing
            ? Put(now, pointing, last.Groups["n"].Value, pointing.Groups["b"].Success ? -1 : pointing.Groups["two"].Success ? 2 : 1, last.Groups["u"].Value) : null;

    /// <summary>The members that <paramref name="folded"/> names, in order.</summary>
    public static IEnumerable<string> MembersIn(string folded) => Numbered().Matches(folded).Select(m => m.Value);

    /// <summary>Whether <paramref name="text"/> is such a member.</summary>
    public static bool IsMember(string text) => Numbered().Match(text) is { Success: true } member && member.Length == text.Length;

    private static string? Put(string text, Match pointing, string number, int step, string? unit = null) =>
        ChineseNumber.Parse(number) is { } n && n + step is >= 1 and <= 99 and var told
            ? $"{text[..pointing.Index]}第{Written((int)told)}{unit ?? pointing.Groups["u"].Value}{text[(pointing.Index + pointing.Length)..]}" : null;

    private static string Written(int number)
    {
        const string digits = "零一二三四五六七八九";
        string tens = number >= 20 ? $"{digits[number / 10]}十" : number >= 10 ? "十" : "";
        return tens + (number % 10 > 0 ? digits[number % 10] : "");
    }

    [GeneratedRegex(Member, Options, 10000)]
    private static partial Regex Numbered();

    [GeneratedRegex(Member + "(?:的)?(?:(?<b>之前|以前|前面|前头|往前)|之后|以后|后面|后头|往后|完了)(?:的|紧接着|接着)*(?:再|那|这|下|前|上)?一?" + Unit, Options, 10000)]
    private static partial Regex Beside();

    [GeneratedRegex("(?:我们?|咱们?|我家|要是|如果|既然|因为)*(?:(?:没|未|不|都)?(?:能|再)?(?:赶上|赶不上|赶得上|错过|来不及报|来不及|抢到|抢上|报上|参加上|轮上|报不上|报不了|去不了)了?" + Member + "|" + Member + "(?:的名额)?(?:我们?|咱们?|我家|他)?(?:已经|都|是|也|可能|肯定)*(?:" + Missed + "))了?(?:的话)?[,，。; ]?", Options, 10000)]
    private static partial Regex NotReached();

    [GeneratedRegex("(?<![前上最])" + Next + "(?<u>" + Unit + ")(?![数次量]|之前)", Options, 10000)]
    private static partial Regex Following();

    [GeneratedRegex("(?<!最)(?:" + Next + "|(?<b>前|上)(?:面|头)?(?:的)?那?一?)(?<u>" + Unit + ")(?![数次量]|之前)", Options, 10000)]
    private static partial Regex Pointing();
}
