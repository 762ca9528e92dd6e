using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;

namespace Bot.Answering.Ordering;

/// <summary>
/// For a question what somebody thinks or a paper wants (局长怎么看, 意见鼓励什么): the sentence that says it comes before the one that only announces that he spoke or
/// that the paper came out.
/// </summary>
internal static partial class Said
{
    // Verbs asked about in the life of the program: a handful.
    private static readonly ConcurrentDictionary<string, Regex> Wants = new(StringComparer.Ordinal);

    /// <summary>The sentence that says what is thought or wanted comes first.</summary>
    public static Telling Order { get; } = new(folded =>
        AsksView().IsMatch(folded) ? TellsView()
        : AsksWant().Match(folded) is { Success: true } match ? Wants.GetOrAdd(match.Groups["verb"].Value, Telling) : null);

    // 鼓励什么 as a heading only asks.
    private static Regex Telling(string verb) => RuntimePattern.Of(Regex.Escape(verb) + "(?!什么|哪)");

    [GeneratedRegex("(?:怎么|咋|如何|怎样)(?:看(?![病到出书])|评价|想)|(?:什么|啥|哪些)(?:看法|观点|想法|意见(?=[?？]|$)|态度)|(?:看法|观点|态度)(?:是|有)(?:什么|啥|哪)", RegexOptions.None, 10000)]
    private static partial Regex AsksView();

    [GeneratedRegex("认为|指出|表示|强调|主张|看来|看法是|态度是", RegexOptions.None, 10000)]
    private static partial Regex TellsView();

    [GeneratedRegex("(?<verb>鼓励|支持|提倡|禁止|反对|强调|呼吁|要求|建议)(?:做|干|的是|了)?(?:什么|啥|哪[些几])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex AsksWant();
}
