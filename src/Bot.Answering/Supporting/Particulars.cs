using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Search;

namespace Bot.Answering.Supporting;

/// <summary>What a question asks for in so many words, and how a text that answers tells it: pairs of patterns from an embedded file.</summary>
internal sealed partial class Particulars
{
    // What the first group of a pattern holds.
    private const string Group = "$1";

    private readonly (Regex Asked, string Told)[] _all;
    private readonly ConcurrentDictionary<string, Regex> _told = new(StringComparer.Ordinal);

    // As many of the patterns that depend on the question are kept.
    private const int MostKept = 2000;

    private Particulars(string file, bool ownWordsTell) => _all = [.. EmbeddedLines.Of(typeof(Particulars), file).Select(line => Parsed(line, ownWordsTell))];

    /// <summary>
    /// Things that a right answer nearly always names when a question asks for them: a fee, a tax, a deposit, an address, a spouse, the day the money arrives. Other
    /// words of a question may be far from those of the documents; these have few other words.
    /// </summary>
    public static Particulars Named { get; } = new("particulars.txt", ownWordsTell: true);

    /// <summary>Values that the very words quoted must hold when a question asks for them: a sum of money, a share, a day, hours, a telephone number.</summary>
    public static Particulars Quoted { get; } = new("quoted.txt", ownWordsTell: false);

    /// <summary>Where <paramref name="question"/> asks for particulars that <paramref name="said"/>, which is folded, does not tell.</summary>
    public IReadOnlyList<TextRange> Untold(ReadQuestion question, string said)
    {
        var untold = new List<TextRange>();
        int outer = KindRules.OuterStart(question.Folded);
        foreach (var (asked, told) in _all)
        {
            if (asked.Match(question.Folded) is { Success: true } match && match.Index >= outer && !JoinsWords(question, match) && !TellingOf(told, match).IsMatch(said))
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

    private Regex TellingOf(string told, Match asked)
    {
        string pattern = told.Contains(Group, StringComparison.Ordinal) ? told.Replace(Group, Regex.Escape(asked.Groups[1].Value), StringComparison.Ordinal) : told;
        if (_told.Count >= MostKept)
        {
            _told.Clear();
        }

        return _told.GetOrAdd(pattern, Compiled);
    }

    private static Regex Compiled(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    // The words that ask may tell too, wherever they stand.
    private static (Regex Asked, string Told) Parsed(string line, bool ownWordsTell)
    {
        string[] sides = line.Split("=>", StringSplitOptions.TrimEntries);
        string own = Around().Replace(sides[0], "");
        return (Compiled(sides[0]), !ownWordsTell ? sides[1] : sides[1] is ['!', .. var only] ? only : sides[1].Length > 0 ? $"{own}|{sides[1]}" : own);
    }

    [GeneratedRegex("\\(\\?<?[!=][^()]*\\)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Around();
}
