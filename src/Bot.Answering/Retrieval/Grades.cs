using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Answering.Values;

namespace Bot.Answering.Retrieval;

/// <summary>Reads grades of a letter and a number in their order as brackets: P5-P7 and P4及以上 hold P6, P8及以上 does not. Grades of different letters are not compared.</summary>
internal static partial class Grades
{
    /// <summary>The brackets of grades that <paramref name="folded"/> names; of a question each grade that somebody is said to have.</summary>
    public static IEnumerable<Bracket> Of(string folded, bool isStated)
    {
        foreach (Match match in Grade().Matches(folded))
        {
            string letter = match.Groups["l"].Value;
            double from = Number(match.Groups["n"].Value);
            if (match.Groups["to"].Success)
            {
                yield return new Bracket(ValueKind.Count, letter, from, Number(match.Groups["to"].Value), true, match.Range());
            }
            else if (match.Groups["up"].Success)
            {
                yield return new Bracket(ValueKind.Count, letter, from, double.PositiveInfinity, false, match.Range());
            }
            else if (match.Groups["down"].Success)
            {
                yield return new Bracket(ValueKind.Count, letter, 0, from, match.Groups["in"].Success, match.Range());
            }
            else if (isStated)
            {
                yield return new Bracket(ValueKind.Count, letter, from, from, true, match.Range());
            }
        }
    }

    /// <summary>Whether <paramref name="bracket"/> is one of grades.</summary>
    public static bool IsGrade(Bracket bracket) => bracket.Unit is [var letter] && char.IsAsciiLetter(letter);

    private static double Number(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![a-z0-9./-])(?<l>[a-z])(?<n>[0-9]{1,2})(?![0-9.a-z])级?(?:(?: ?(?:-|~|至|到) ?)\\k<l>?(?<to>[0-9]{1,2})(?![0-9.a-z])级?|(?<in>\\(含\\)|及其?)?(?:(?<up>以上|更高)|(?<down>以下|更低)))?", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Grade();
}
