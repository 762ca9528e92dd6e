using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Facts;
using Bot.Search;

namespace Bot.Answering.Checking;

/// <summary>A date in a text with everything that the text says under it.</summary>
/// <param name="Year">The year, 0 when nothing tells it.</param>
/// <param name="Month">The month, 0 when not said.</param>
/// <param name="Day">The day, 0 when not said.</param>
/// <param name="Scope">From the date to the next one.</param>
internal readonly partial record struct DatedText(int Year, int Month, int Day, TextRange Scope)
{
    /// <summary>The dates of folded text in order; 同年, 17年 and a month without a year take the year from what comes before.</summary>
    public static IReadOnlyList<DatedText> Find(string folded)
    {
        var dates = new List<DatedText>();
        int year = 0;
        var matches = Date().Matches(folded);
        for (int i = 0; i < matches.Count; i++)
        {
            year = matches[i].Groups["y"].Success ? ShortYear.Full(Part(matches[i], "y")) : year;
            int end = i + 1 < matches.Count ? matches[i + 1].Index : folded.Length;
            dates.Add(new DatedText(year, Part(matches[i], "m"), Part(matches[i], "d"), new TextRange(matches[i].Index, end)));
        }

        return dates;
    }

    /// <summary>Whether a text that gives <paramref name="source"/> allows this date to be given: no part may differ, none may be added.</summary>
    public bool IsSupportedBy(DatedText source) =>
        (Year == 0 || Year == source.Year) && (Month == 0 || Month == source.Month) && (Day == 0 || Day == source.Day);

    private static int Part(Match match, string name) =>
        int.TryParse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int part) ? part : 0;

    [GeneratedRegex(
        @"(?<![0-9])(?:(?<y>[0-9]{4}|[0-9]{2}(?=年[0-9]{1,2}月))年|[同当]年)(?:(?<m>[0-9]{1,2})月(?:(?<d>[0-9]{1,2})[日号])?)?|(?<![0-9个])(?<m>[0-9]{1,2})月(?:(?<d>[0-9]{1,2})[日号])?|(?<![0-9])(?<y>[0-9]{4})[-./](?<m>[0-9]{1,2})(?:[-./](?<d>[0-9]{1,2}))?(?![0-9])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10000)]
    private static partial Regex Date();
}
