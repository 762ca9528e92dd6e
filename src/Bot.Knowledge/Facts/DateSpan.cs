namespace Bot.Knowledge.Facts;

/// <summary>The days that a date or period covers.</summary>
/// <param name="From">First day, or null when the text does not tell the year or the start.</param>
/// <param name="To">Last day, or null when the text does not tell it.</param>
/// <param name="IsInferred">Whether the year comes from the words around it or the document's own date and not from the date itself.</param>
public readonly record struct DateSpan(DateOnly? From, DateOnly? To, bool IsInferred = false)
{
    /// <summary>Whether the year stands nowhere in the text itself: it is the document's, or that of the text before. No answer may state it.</summary>
    public bool IsBorrowed { get; init; }

    /// <summary>Whether the period has that day.</summary>
    public bool Contains(DateOnly day) => (From is not null || To is not null) && (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Whether the two periods share a day. An open end reaches any day.</summary>
    public bool Overlaps(DateSpan other) =>
        (From is null || other.To is null || From <= other.To) && (To is null || other.From is null || other.From <= To);

    /// <summary>The year of the first known day, or null.</summary>
    public int? Year => From?.Year ?? To?.Year;
}
