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

    // Before a pattern that must be met outside the question's own words.
    private const string Outside = "+ ";

    // In place of the question's own words, where no pattern goes on.
    private const char Blank = '\u0001';

    private readonly (Regex Asked, string Told, bool IsOutside)[] _all;
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
        string? others = null;
        foreach (var (asked, told, isOutside) in _all)
        {
            if (asked.Match(question.Folded) is { Success: true } match && match.Index >= outer && !JoinsWords(question, match)
                && !TellingOf(told, match).IsMatch(isOutside ? others ??= Without(said, question.Folded) : said) && !IsToldByForm(question, match, said))
            {
                untold.Add(match.Range());
            }
        }

        return untold;
    }

    // What is said without the stretches of two characters and more that the question says itself.
    private static string Without(string said, string asked)
    {
        char[] others = said.ToCharArray();
        for (int at = 0; at < said.Length;)
        {
            int length = 0;
            while (at + length < said.Length && char.IsLetter(said[at + length]) && asked.AsSpan().IndexOf(said.AsSpan(at, length + 1)) >= 0)
            {
                length++;
            }

            if (length > 1)
            {
                Array.Fill(others, Blank, at, length);
            }

            at += length > 1 ? length : 1;
        }

        return new string(others);
    }

    // 规定金牌 asks for no 定金.
    private static bool JoinsWords(ReadQuestion question, Match asked) =>
        question.Terms.Any(t => t.Range.Start < asked.Index && t.Range.End > asked.Index)
        && question.Terms.Any(t => t.Range.Start < asked.Index + asked.Length && t.Range.End > asked.Index + asked.Length);

    private static bool IsToldByForm(ReadQuestion question, Match asked, string said) =>
        question.Terms.Any(t => t.Range.Overlaps(asked.Range()) && t.Form?.IsMatch(said) == true);

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
    private static (Regex Asked, string Told, bool IsOutside) Parsed(string line, bool ownWordsTell)
    {
        string[] sides = line.Split("=>", StringSplitOptions.TrimEntries);
        string own = Around().Replace(sides[0], "");
        bool isOutside = sides[1].StartsWith(Outside, StringComparison.Ordinal);
        string told = isOutside ? sides[1][Outside.Length..] : sides[1];
        return (Compiled(sides[0]), !ownWordsTell ? told : told is ['!', .. var only] ? only : told.Length > 0 ? $"{own}|{told}" : own, isOutside);
    }

    [GeneratedRegex("\\(\\?<?[!=][^()]*\\)", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Around();
}
