using System.Text.RegularExpressions;
using Bot.Search;

namespace Bot.Knowledge.Facts;

/// <summary>Reads dates and periods, and resolves those that lean on others: 同年12月, 今年, 3月, 6月30日 after an earlier year.</summary>
internal static partial class DateScanner
{
    /// <summary>Adds the dates of the text and takes their ranges, so that their figures are not read as quantities.</summary>
    public static void Scan(string text, FactContext context, Occupied occupied, List<Fact> facts)
    {
        var years = new YearMemory(context);
        int stated = 0;
        for (int position = 0; Point().Match(text, position) is { Success: true } match;)
        {
            var range = new TextRange(match.Index, match.Index + match.Length);
            position = range.End;
            if (occupied.Overlaps(range) || !IsDate(text, match) || PartialDate.Of(match, years, IsOfEvent(text, match, stated)) is not { } start)
            {
                continue;
            }

            Match join = Join().Match(text, range.End);
            PartialDate? end = join.Success ? PartialDate.RangeEnd(join, start, years) : null;
            if (end is not null)
            {
                range = range with { End = join.Index + join.Length };
                position = range.End;
            }

            occupied.Add(range);
            facts.Add(Make(text, range, start, end));
            stated = start.IsInferred ? stated : range.End;
        }

        Periods(text, occupied, facts);
    }

    private static Fact Make(string text, TextRange range, PartialDate start, PartialDate? end)
    {
        (DateOnly? from, DateOnly? startLast) = start.Days();
        DateOnly? to = end is { } last ? last.Days().To : startLast;
        return new Fact
        {
            Kind = FactKind.Date,
            Range = range,
            Surface = range.Of(text),
            Value = end is { } until ? $"{start}/{until}" : start.ToString(),
            Dates = new DateSpan(from, to, start.IsInferred) { IsBorrowed = start.IsBorrowed },
        };
    }

    // A bare month needs to be one: not 3个月 (has no such form here), not "第3月", not a factor in a formula.
    private static bool IsDate(string text, Match match)
    {
        if (match.Groups["year"].Success || match.Groups["relative"].Success || match.Groups["isoYear"].Success)
        {
            // "2016年期" and "5000年" do not arise: the year is 19xx or 20xx. "2000年限" would.
            return !text.AsSpan(match.Index + match.Length).StartsWith("限");
        }

        char before = match.Index > 0 ? text[match.Index - 1] : ' ';
        char after = match.Index + match.Length < text.Length ? text[match.Index + match.Length] : ' ';
        return before is not ('第' or '个' or '.' or '×' or 'x' or '*' or '满' or '-') && ChineseNumerals.Figure(before) < 0 && after is not ('×' or 'x' or '*' or '+');
    }

    // 次年 of the day on which something is done, whenever that is: no year before the sentence is meant, and behind 之日 none within it.
    private static bool IsOfEvent(string text, Match match, int stated)
    {
        if (!match.Groups["relative"].Success || !YearMemory.CountsFromText(match.Groups["relative"].Value))
        {
            return false;
        }

        int sentence = match.Index == 0 ? 0 : text.LastIndexOfAny(['。', '\n', '\t'], match.Index - 1) + 1;
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(sentence, stated), match.Index - Math.Max(sentence, stated));
        return EventDay().IsMatch(before) || (stated <= sentence && Event().IsMatch(before));
    }

    // 五年规划 name the years that they cover.
    private static void Periods(string text, Occupied occupied, List<Fact> facts)
    {
        foreach (Match match in Plan().Matches(text))
        {
            var range = new TextRange(match.Index, match.Index + match.Length);
            int ordinal = 10 + "一二三四五六".IndexOf(match.Groups["n"].Value[0], StringComparison.Ordinal) + 1;
            int first = 1951 + (ordinal * 5);
            occupied.Add(range);
            facts.Add(new Fact
            {
                Kind = FactKind.Date,
                Range = range,
                Surface = match.Value,
                Value = $"{first}/{first + 4}",
                Dates = new DateSpan(new DateOnly(first, 1, 1), new DateOnly(first + 4, 12, 31)),
                Detail = "五年规划",
            });
        }
    }

    [GeneratedRegex("之[日时月]|之次[日月]|[次当]月|次日|报关|出口", RegexOptions.None, 10000)]
    private static partial Regex EventDay();

    // 验收合格后次年, 退役的次年: directly before it stands what is done.
    [GeneratedRegex(@"[后时的][，,]?\z", RegexOptions.None, 10000)]
    private static partial Regex Event();

    // A space may stand inside a date; the end of a table's cell ends it.
    private const string Gap = @"[^\S\t]?";
    private const string Year = @"(?<year>(?<![0-9０-９])(19|20|１９|２０)[0-9０-９]{2}|[一二][〇零○Ｏ一二三四五六七八九]{3}|(?<![0-9０-９.〔\[（(])[0-9０-９]{2}(?=\s?年(\s?[0-9０-９]{1,2}\s?月|上半年|下半年|初|底|末|春|夏|秋|冬)))\s?年度?";
    private const string Relative = @"(?<relative>同年度?|当年度?|次年度?|翌年|今年|去年|前年|明年|(?<![以之年最])后年(?!度)|本年度?|上年度|每年)";
    private const string Month = @"(?<month>[0-9０-９]{1,2}|十[一二]?|[一二三四五六七八九])\s?月(?!度|均|薪|末前)";
    private const string Day = @"(?<day>[0-9０-９]{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s?[日号]";
    private const string Part = Gap + @"(?<part>上半年|下半年|第?[一二三四1-4]季度|年初|年底|年末|初|底|末|上旬|中旬|下旬)";

    [GeneratedRegex(
        @"(?<isoYear>(?<![0-9０-９])(19|20)[0-9０-９]{2})(?<mark>[-/.])(?<month>0?[1-9]|1[0-2])\k<mark>(?<day>3[01]|[12][0-9０-９]|0?[1-9])(?![0-9０-９])" +
        @"|(?<spanFrom>(?<![0-9０-９])(19|20)[0-9０-９]{2})\s?[-—–－~～至到]{1,2}\s?(?<spanTo>(19|20)[0-9０-９]{2})\s?年度?" +
        "|(" + Year + "|" + Relative + ")(" + Gap + Month + "(" + Gap + Day + ")?)?(" + Part + ")?" +
        "|(?<sameMonth>同月|当月)(" + Day + ")" +
        "|" + Month + "(" + Gap + Day + ")?(" + Part + ")?",
        RegexOptions.None,
        10000)]
    private static partial Regex Point();

    [GeneratedRegex(
        @"\G\s?(（[^（）]{1,6}）)?\s?(起)?(至|到|—{1,2}|－{1,2}|–|-|~|～)\s?((" + Year + "|" + Relative + ")(" + Gap + Month + "(" + Gap + Day + ")?)?|" + Month + "(" + Gap + Day + ")?|" + Day + @"|(?<isoYear>(19|20)[0-9０-９]{2})[-/.](?<month>0?[1-9]|1[0-2])[-/.](?<day>3[01]|[12][0-9０-９]|0?[1-9])(?![0-9０-９]))(" + Part + ")?",
        RegexOptions.None,
        10000)]
    private static partial Regex Join();

    [GeneratedRegex(@"[“""]?十(?<n>[一二三四五六])五[”""]?(期间|时期|规划期)?", RegexOptions.None, 10000)]
    private static partial Regex Plan();
}
