using Bot.Answering.Values;
using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>A span of numbers: one that a rule names (满5年不足10年, 15万元（含）以上、25万元以下) or one that a question states of somebody (超过100人; 23万 as a span of its own).</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Unit">The measure word of a count; empty where the kind tells all.</param>
/// <param name="Low">Lower bound, included.</param>
/// <param name="High">Upper bound, excluded unless <paramref name="HighIncluded"/>.</param>
/// <param name="HighIncluded">Whether the upper bound belongs to it.</param>
/// <param name="Range">Where it stands.</param>
internal readonly record struct Bracket(ValueKind Kind, string Unit, double Low, double High, bool HighIncluded, TextRange Range)
{
    // 超过200元 is no rule for 12万.
    private const double Reach = 10;

    /// <summary>Whether <paramref name="other"/> measures the same: of counts, the same things.</summary>
    public bool IsComparable(Bracket other) =>
        Kind == other.Kind && (Kind != ValueKind.Count || Measures.AreAlike(Unit, other.Unit) || (IsHead(Unit) && IsHead(other.Unit)));

    /// <summary>Whether all of <paramref name="other"/> lies in it; a month without a year may be one of either year that a span of dates names.</summary>
    public bool Holds(Bracket other) => Kind == ValueKind.Date ? HoldsDay(other) : HoldsAll(other);

    /// <summary>Whether a rule for this span is one for <paramref name="stated"/>, a number of somebody's case: it measures the same and holds it, and where nothing bounds it above it begins not far below.</summary>
    public bool Governs(Bracket stated) => IsComparable(stated) && Holds(stated) && (!double.IsPositiveInfinity(High) || stated.Low <= Low * Reach);

    private bool HoldsDay(Bracket other)
    {
        if (other.High >= DateReader.Year)
        {
            return HoldsAll(Low < DateReader.Year && High < DateReader.Year ? other with { Low = other.Low % DateReader.Year, High = other.High % DateReader.Year } : other);
        }

        double first = Math.Floor(Low / DateReader.Year) * DateReader.Year;
        double last = double.IsPositiveInfinity(High) ? first : Math.Floor(High / DateReader.Year) * DateReader.Year;
        return HoldsAll(other with { Low = other.Low + first, High = other.High + first }) || HoldsAll(other with { Low = other.Low + last, High = other.High + last });
    }

    private bool HoldsAll(Bracket other) =>
        other.Low >= Low && (other.High < High || (other.High.Equals(High) && (HighIncluded || !other.HighIncluded)));

    private static bool IsHead(string unit) => unit is "人" or "名" or "位" or "个" or "人次";
}
