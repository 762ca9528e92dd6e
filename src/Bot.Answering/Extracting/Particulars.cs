using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Search;

namespace Bot.Answering.Extracting;

/// <summary>
/// Things that a right answer nearly always names when a question asks for them: a fee, a tax, a deposit, an address, a spouse, the day the money arrives. Other
/// words of a question may be far from those of the documents; these have few other words, and <c>particulars.txt</c> lists them.
/// </summary>
internal static partial class Particulars
{
    // What the first group of a pattern holds.
    private const string Group = "$1";

    private static readonly (Regex Asked, string Told)[] All = [.. EmbeddedLines.Of(typeof(Particulars), "particulars.txt").Select(Parsed)];
    private static readonly ConcurrentDictionary<string, Regex> Told = new(StringComparer.Ordinal);

    // As many of the patterns that depend on the question are kept.
    private const int MostKept = 2000;

    /// <summary>Where <paramref name="question"/> asks for particulars that <paramref name="said"/>, which is folded, does not tell.</summary>
    public static IReadOnlyList<TextRange> Untold(ReadQuestion question, string said)
    {
        var untold = new List<TextRange>();
        foreach (var (asked, told) in All)
        {
            if (asked.Match(question.Folded) is { Success: true } match && !JoinsWords(question, match) && !TellingOf(told, match).IsMatch(said))
            {
                untold.Add(match.Range());
            }
        }

        return untold;
    }

    // 规定金牌 asks for no 定金.
    private static bool JoinsWords(ReadQuestion question, Match asked) =>
        question.Terms.Any(t => t.Range.Start < asked.Index && t.Range.End > asked.Index)
        && question.Terms.Any(t => t.Range.Start < asked.Index + asked.Length && t.Range.End > asked.Index + asked.Length);

    private static Regex TellingOf(string told, Match asked)
    {
        string pattern = told.Contains(Group, StringComparison.Ordinal) ? told.Replace(Group, Regex.Escape(asked.Groups[1].Value), StringComparison.Ordinal) : told;
        if (Told.Count >= MostKept)
        {
            Told.Clear();
        }

        return Told.GetOrAdd(pattern, Compiled);
    }

    private static Regex Compiled(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    // The words that ask tell too, wherever they stand.
    private static (Regex Asked, string Told) Parsed(string line)
    {
        string[] sides = line.Split("=>", StringSplitOptions.TrimEntries);
        string own = Around().Replace(sides[0], "");
        return (Compiled(sides[0]), sides[1] is ['!', .. var only] ? only : sides[1].Length > 0 ? $"{own}|{sides[1]}" : own);
    }

    [GeneratedRegex("\\(\\?<?[!=][^()]*\\)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Around();
}
