using System.Text.RegularExpressions;
using Bot.Answering.Matching;

namespace Bot.Answering.Supporting;

/// <summary>
/// The deed of which a question asks who did it, when, where or how often, or whether it is done (谁主持的, 哪天开评审会, 授权了没有): an answer that tells
/// no such deed has the day or the name of another one. The families of words stand in an embedded file.
/// </summary>
internal static class AskedDeeds
{
    private const string Asking = "(?:谁|哪位|哪家|哪些?人|哪个(?:人|部门|单位|公司|机构|领导)|哪一?年|什么时候|何时|哪一?[天月]|几月份?|几号|在哪|哪里|哪儿|什么地方|多少人|几个人|几家|多少家|哪几[个家位]|几点|多久|多长时间|多少次|几次)";

    private static readonly Family[] Families = [.. EmbeddedLines.Of(typeof(AskedDeeds), "deeds.txt").Select(Family.Parse)];

    private static readonly WordIndex Words = new(Families.Select(f => f.Words));

    /// <summary>Whether <paramref name="folded"/>, a question, asks about a deed that <paramref name="told"/>, the words quoted with what stands above them, does not tell.</summary>
    public static bool AreUntold(string folded, string told) => Asked(folded) is { Count: > 0 } asked && !asked.Exists(f => f.Told.Value.IsMatch(told));

    /// <summary>The lines of the file by which <paramref name="folded"/> asks about a deed, for an explanation.</summary>
    public static IEnumerable<string> Lines(string folded) => Asked(folded).Select(f => "deeds.txt: " + f.Written);

    private static List<Family> Asked(string folded) => [.. Words.Find(folded).Keys.Order().Select(i => Families[i]).Where(f => f.Asked.Value.IsMatch(folded))];

    // The words are looked for first: a pattern takes longer to be built, and most are never asked.
    private sealed record Family(string Written, string[] Words, Lazy<Regex> Asked, Lazy<Regex> Told)
    {
        public static Family Parse(string line)
        {
            string[] sides = line.Split("=>", StringSplitOptions.TrimEntries);
            string[] words = sides[0].Split('、');
            string any = "(?:" + string.Join('|', words) + ")";
            return new Family(line, words, Compiled($"{Asking}[^,。?]{{0,5}}?{any}|{any}(?:了|过)(?:没有|没|吗|么)|{any}的?(?:时间|日期|地点|人)?[是在由于]{Asking}|由谁(?:来|负责)?{any}|{any}的(?:人|单位|公司)?是[谁哪]"), Compiled(sides[1]));
        }

        private static Lazy<Regex> Compiled(string pattern) => new(() => RuntimePattern.Of(pattern));
    }
}
