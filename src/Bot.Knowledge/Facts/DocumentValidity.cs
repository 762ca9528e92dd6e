namespace Bot.Knowledge.Facts;

/// <summary>When a document is in force, as far as the documents say.</summary>
public sealed record DocumentValidity
{
    /// <summary>The day on which it was issued or published; null when it does not say.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>First day on which it is in force; null when it does not say.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which it is in force by its own words; null when it sets no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it says of itself that it holds no longer (【已废止】 above its title), whatever ended it.</summary>
    public bool IsRepealed { get; init; }

    /// <summary>The passage that says so; null when none does.</summary>
    public Passage? StatedIn { get; init; }

    /// <summary>Documents of the collection that end this one, the first to do so first.</summary>
    public IReadOnlyList<Replacement> ReplacedBy { get; init; } = [];

    /// <summary>Documents of the collection that this one ends.</summary>
    public IReadOnlyList<Replacement> Replaces { get; init; } = [];

    /// <summary>Whether it says when it holds, or what ended it does, and some day of <paramref name="year"/> is among them.</summary>
    public bool Governs(int year)
    {
        bool isStated = StatedIn is not null || ReplacedBy.Count > 0;
        bool hasBegun = (From ?? Issued)?.Year <= year;
        return isStated && hasBegun && (Until is null || Until.Value.Year >= year) && !ReplacedBy.Any(replacement => replacement.On <= new DateOnly(year, 1, 1));
    }

    /// <summary>Whether it is in force on that day.</summary>
    public ValidityState At(DateOnly day) =>
        IsReplaced(day) ? ValidityState.Replaced
        : Until < day || (IsRepealed && ReplacedBy.Count == 0) ? ValidityState.Expired
        : (From ?? Issued) > day ? ValidityState.NotYet
        : From is not null || Issued is not null ? ValidityState.InForce
        : ValidityState.Unknown;

    // Asked of every candidate of every question.
    private bool IsReplaced(DateOnly day)
    {
        for (int i = 0; i < ReplacedBy.Count; i++)
        {
            if (ReplacedBy[i].On is not { } on || on <= day)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>One document ends another.</summary>
/// <param name="Document">The other document.</param>
/// <param name="On">The day on which the older one ends; null when nothing tells.</param>
/// <param name="StatedIn">The passage that says so; null when it follows from an equal title of a later date.</param>
public sealed record Replacement(Document Document, DateOnly? On, Passage? StatedIn);

/// <summary>Whether a document is in force on a day.</summary>
public enum ValidityState
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>Its start lies ahead.</summary>
    NotYet,

    /// <summary>Its own term has ended, or it says that it holds no longer.</summary>
    Expired,

    /// <summary>Another document has ended it.</summary>
    Replaced,
}
