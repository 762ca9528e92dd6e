using System.Text.RegularExpressions;
using Bot.Answering.Values;

namespace Bot.Answering.Tabulating;

/// <summary>Words for each of several things the question about it alone.</summary>
internal static partial class PartQuestions
{
    // Each part is ranked by itself; nobody compares more at once.
    private const int Most = 6;

    /// <summary>A question for each of <paramref name="names"/> with what stands before and after them all; empty unless there are two to six and none is blank.</summary>
    public static List<QuestionPart> Of(string before, List<string> names, string after)
    {
        if (names.Count is < 2 or > Most || names.Exists(n => n.Trim().Length == 0))
        {
            return [];
        }

        var parts = new List<QuestionPart>();
        int year = 0;
        foreach (string name in names.Select(n => n.Trim()))
        {
            // 2017年6月、7月: the year holds on.
            int when = ValueScanner.Scan(name) is [{ Kind: ValueKind.Date } date] && date.Range.Length == name.Length ? (int)date.Number : 0;
            year = when >= DateReader.Year ? when / DateReader.Year : year;
            string said = when is > 0 and < DateReader.Year && year > 0 ? $"{year}年{name}" : name;
            parts.Add(new QuestionPart(name, before + said + Alone(after)) { When = when is > 0 and < DateReader.Year ? (year * DateReader.Year) + when : when });
        }

        return parts;
    }

    /// <summary>Whether the 比 that <paramref name="text"/> opens with says that things named before are compared (甲和乙比，哪边多), and joins no two things.</summary>
    public static bool OpensComparison(ReadOnlySpan<char> text) => Against().IsMatch(text);

    // What is to be done with the values is no part of the question about each: 的补贴相差多少 asks 的补贴是多少 of the one and of the other.
    private static string Alone(string said)
    {
        string after = Each().Replace(Against().Replace(said, ""), "");
        return Compared().Replace(Told().IsMatch(after) ? Appended().Replace(after, "") : after, m => m.Groups["when"].Success ? "是什么时候" : "是多少");
    }

    // 甲和乙各出了什么: the one alone 出了什么.
    [GeneratedRegex("^(?:各自?|分别)(?!级|类|项|种|部|地|区|省|市)", RegexOptions.None, 10000)]
    private static partial Regex Each();

    // 甲和乙比，哪边多: that they are compared is no part of the question about each.
    [GeneratedRegex("^相?比(?:起来|较起来|一比|一下|的话)?[,，]?(?=哪|谁|相?差|区别|有)", RegexOptions.None, 10000)]
    private static partial Regex Against();

    // 能借几天，相差几天: what each is asked is said before.
    [GeneratedRegex("[,，](?:两[个者])?(?:相差|差|哪个|谁).*$", RegexOptions.None, 10000)]
    private static partial Regex Appended();

    [GeneratedRegex("(?:多少|几|什么时候|哪[年天月]|何时)[^,，]*[,，](?:两[个者])?(?:相差|差|哪个|谁)", RegexOptions.None, 10000)]
    private static partial Regex Told();

    [GeneratedRegex("(?:之间|两者|两地)?(?:相差|差)(?:了)?多少(?:钱|元)?|(?:哪(?:一?个|边|家|里|座城市|个城市|个地方)|谁)(?:的)?(?:更|要)?(?:(?:多|少|高|低|大|贵|便宜)(?=[?？]?$)|(?<when>早|晚)(?=[?？]?$))", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Compared();
}
