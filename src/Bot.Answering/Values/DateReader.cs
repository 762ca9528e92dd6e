using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Facts;

namespace Bot.Answering.Values;

/// <summary>Reads dates as written in Chinese text.</summary>
internal static partial class DateReader
{
    /// <summary>What a year counts in the number of a date; dates without a year are below.</summary>
    public const int Year = 10000;

    /// <summary>The date as year × 10000 + month × 100 + day, 0 for what is not said (the year of 同年 and 今年 too); null when it is none.</summary>
    public static double? Read(string text)
    {
        if (text is [.., '月'] && !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return ChineseNumber.Parse(text) * 100;
        }

        var match = Date().Match(text);
        if (!match.Success)
        {
            return null;
        }

        int year = Part(match, "y");
        int month = Part(match, "m");
        int day = Part(match, "d");
        if (month > 12 || day > 31)
        {
            return null;
        }

        if (match.Groups["y"].Length == 2)
        {
            year = ShortYear.Full(year);
        }

        return (year * Year) + (month * 100) + day;
    }

    private static int Part(Match match, string name) =>
        int.TryParse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int part) ? part : 0;

    [GeneratedRegex(
        @"^(?:(?:(?<y>[0-9]{2,4}) ?|[同今去明当本])年 ?)?(?:(?<m>[0-9]{1,2}) ?月(?: ?(?<d>[0-9]{1,2}) ?[日号])?)?|^(?<y>[0-9]{4})[-./](?<m>[0-9]{1,2})(?:[-./](?<d>[0-9]{1,2}))?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10000)]
    private static partial Regex Date();
}
