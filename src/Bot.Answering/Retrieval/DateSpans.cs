using System.Text.RegularExpressions;
using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>Reads the spans of days that a text names: 8月1日至10月31日, 4月1日以前; and a date that a question states as the days that it covers.</summary>
internal static partial class DateSpans
{
    // So many characters after a date say whether it begins or ends a span.
    private const int After = 6;
    private const int LastDay = 31;

    /// <summary>The span that begins with the date <paramref name="values"/>[<paramref name="at"/>] of <paramref name="folded"/>; null when it names none, or no month.</summary>
    public static Bracket? Of(string folded, IReadOnlyList<TypedValue> values, int at, bool isStated)
    {
        var value = values[at];
        if (value.Kind != ValueKind.Date || value.Number % DateReader.Year < 100)
        {
            return null;
        }

        if (at + 1 < values.Count && values[at + 1] is { Kind: ValueKind.Date } next && next.Number % DateReader.Year >= 100 && To().IsMatch(folded[value.Range.End..next.Range.Start]))
        {
            double end = next.Number < DateReader.Year ? next.Number + (Math.Floor(value.Number / DateReader.Year) * DateReader.Year) : next.Number;
            return new Bracket(ValueKind.Date, "", First(value.Number), Last(end), true, new TextRange(value.Range.Start, next.Range.End));
        }

        string after = folded.Substring(value.Range.End, Math.Min(After, folded.Length - value.Range.End));
        return Before().IsMatch(after) ? new Bracket(ValueKind.Date, "", 0, First(value.Number), false, value.Range)
            : Since().IsMatch(after) ? new Bracket(ValueKind.Date, "", First(value.Number), double.PositiveInfinity, false, value.Range)
            : isStated ? new Bracket(ValueKind.Date, "", First(value.Number), Last(value.Number), true, value.Range) : null;
    }

    private static double First(double date) => date % 100 == 0 ? date + 1 : date;

    private static double Last(double date) => date % 100 == 0 ? date + LastDay : date;

    [GeneratedRegex("^(?:\\([^)]{1,4}\\))?(?:至|到|-|~|—+)$", RegexOptions.None, 10000)]
    private static partial Regex To();

    [GeneratedRegex("^(?:\\(含\\))?[及或]?(?:以|之)?前(?!后)", RegexOptions.None, 10000)]
    private static partial Regex Before();

    [GeneratedRegex("^(?:\\(含\\))?[及或]?(?:以|之)后", RegexOptions.None, 10000)]
    private static partial Regex Since();
}
