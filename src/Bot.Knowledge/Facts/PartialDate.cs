using System.Text.RegularExpressions;

namespace Bot.Knowledge.Facts;

/// <summary>A date as far as the text states it.</summary>
/// <param name="Year">Year, or null when nothing tells.</param>
/// <param name="Month">Month from 1, or null.</param>
/// <param name="Day">Day from 1, or null.</param>
/// <param name="LastMonth">Last month of a half-year or quarter that begins in <paramref name="Month"/>, or null.</param>
/// <param name="LastYear">Last year of a range of years, or null.</param>
/// <param name="IsInferred">Whether the year comes from the words around it.</param>
internal readonly record struct PartialDate(int? Year, int? Month, int? Day, int? LastMonth, int? LastYear, bool IsInferred)
{
    /// <summary>Whether the year stands nowhere in the text.</summary>
    public bool IsBorrowed { get; init; }

    /// <summary>Reads the date of a match; null when it is no date of the calendar. One that counts from an event (报关出口之日的次年) has no year.</summary>
    public static PartialDate? Of(Match match, YearMemory years, bool isOfEvent)
    {
        if (match.Groups["spanFrom"].Success)
        {
            years.Note(Figures(match.Groups["spanTo"].Value), null, isBorrowed: false);
            return new PartialDate(Figures(match.Groups["spanFrom"].Value), null, null, null, Figures(match.Groups["spanTo"].Value), IsInferred: false);
        }

        bool isStated = match.Groups["isoYear"].Success || match.Groups["year"].Success;
        int? year = isStated ? FullYear(match.Groups["isoYear"].Success ? match.Groups["isoYear"].Value : match.Groups["year"].Value)
            : isOfEvent ? null
            : match.Groups["relative"].Success ? years.Resolve(match.Groups["relative"].Value)
            : years.ForBareDate;
        int? month = match.Groups["sameMonth"].Success ? years.LastMonth : Number(match.Groups["month"]);
        bool isBorrowed = !isStated && years.IsBorrowed && (!match.Groups["relative"].Success || YearMemory.CountsFromText(match.Groups["relative"].Value));
        return Checked(match, year, month, !isStated, isBorrowed, years);
    }

    /// <summary>Reads the end of a range, whose missing parts are those of its start.</summary>
    public static PartialDate? RangeEnd(Match match, PartialDate start, YearMemory years)
    {
        bool isStated = match.Groups["isoYear"].Success || match.Groups["year"].Success;
        int? year = isStated ? FullYear(match.Groups["isoYear"].Success ? match.Groups["isoYear"].Value : match.Groups["year"].Value)
            : match.Groups["relative"].Success ? years.Resolve(match.Groups["relative"].Value)
            : start.Year;
        int? month = Number(match.Groups["month"]) ?? (match.Groups["day"].Success ? start.Month : null);
        return Checked(match, year, month, !isStated, !isStated && start.IsBorrowed, years);
    }

    /// <summary>First and last day, null where the year is not known.</summary>
    public (DateOnly? From, DateOnly? To) Days()
    {
        if (Year is not { } year)
        {
            return (null, null);
        }

        int lastYear = LastYear ?? year;
        int lastMonth = LastMonth ?? Month ?? 12;
        return (
            new DateOnly(year, Month ?? 1, Day ?? 1),
            new DateOnly(lastYear, lastMonth, Day ?? DateTime.DaysInMonth(lastYear, lastMonth)));
    }

    /// <summary>2018-06-22, 2018-06, 2018, --06-22; a quarter or a span of years with a slash.</summary>
    public override string ToString()
    {
        string year = Year?.ToString("0000") ?? "-";
        string date = Month is { } month ? $"{year}-{month:00}{(Day is { } day ? $"-{day:00}" : "")}" : year;
        return LastYear is { } lastYear ? $"{date}/{lastYear:0000}" : LastMonth is { } lastMonth ? $"{date}/{year}-{lastMonth:00}" : date;
    }

    private static PartialDate? Checked(Match match, int? year, int? month, bool isInferred, bool isBorrowed, YearMemory years)
    {
        int? day = Number(match.Groups["day"]);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day is < 1 or > 31 || (day > DateTime.DaysInMonth(year ?? 2024, month ?? 1)))
        {
            return null;
        }

        int? lastMonth = null;
        if (month is null)
        {
            (month, lastMonth) = Part(match.Groups["part"].Value);
        }

        if (year is null && month is null)
        {
            // "每年" without a day says how often, not when.
            return null;
        }

        if (match.Groups["relative"].Value != "每年")
        {
            years.Note(year, month, isBorrowed);
        }

        return new PartialDate(year, month, day, lastMonth, null, isInferred) { IsBorrowed = isBorrowed };
    }

    private static (int? First, int? Last) Part(string part)
    {
        if (part.EndsWith("季度", StringComparison.Ordinal))
        {
            int quarter = 1 + ("一二三四1234".IndexOf(part[^3], StringComparison.Ordinal) % 4);
            return ((quarter * 3) - 2, quarter * 3);
        }

        return part switch { "上半年" => (1, 6), "下半年" => (7, 12), _ => (null, null) };
    }

    private static int FullYear(string text) => ShortYear.Full(Figures(text));

    private static int? Number(Group group) => group.Success ? Numeral(group.Value) : null;

    private static int Numeral(string text) => ChineseNumerals.TryRead(text, 0, out decimal value, out _) ? (int)value : 0;

    /// <summary>Digit by digit, as years are written: 2018, 二〇一八.</summary>
    private static int Figures(string text)
    {
        int value = 0;
        foreach (char c in text)
        {
            int figure = ChineseNumerals.Figure(c);
            value = (value * 10) + (figure >= 0 ? figure : Math.Max(0, "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal)));
        }

        return value;
    }
}
