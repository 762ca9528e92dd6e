using Bot.Search;

namespace Bot.Knowledge.Facts;

/// <summary>Something that a text states in a form that can be compared: a place, a date, an amount, a title.</summary>
public sealed record Fact
{
    /// <summary>What kind of thing it is.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>Where it stands in the text that it was read from.</summary>
    public required TextRange Range { get; init; }

    /// <summary>The words as they stand in the text.</summary>
    public required string Surface { get; init; }

    /// <summary>
    /// Normalised form: equal for facts that say the same. Numbers in plain decimals ("2000000"), dates as 2018-06-22, 2018-06 or 2018,
    /// ranges with a slash, an unknown year as two hyphens ("--06-30"); names in full where the document gives the full form.
    /// </summary>
    public required string Value { get; init; }

    /// <summary>For a date: the first and last day that it covers.</summary>
    public DateSpan? Dates { get; init; }

    /// <summary>For an amount, percentage, count or duration: its numbers.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>For a region: the place. When several places have the name and nothing around tells which, one without a parent.</summary>
    public Region? Region { get; init; }

    /// <summary>What the kind alone does not say: the office of a person, the kind of a validity statement.</summary>
    public string? Detail { get; init; }
}
