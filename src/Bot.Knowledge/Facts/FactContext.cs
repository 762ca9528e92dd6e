namespace Bot.Knowledge.Facts;

/// <summary>What is known around a text before its facts are read. Everything is optional; <see cref="None"/> knows nothing.</summary>
public sealed record FactContext
{
    /// <summary>Nothing is known.</summary>
    public static FactContext None { get; } = new();

    /// <summary>The day on which the text was written: the document's date, or today for a question. 今年 and 去年 count from it.</summary>
    public DateOnly? Written { get; init; }

    /// <summary>The year that the text before this one spoke of: 同年 and 次年 count from it. Null when none did.</summary>
    public int? YearBefore { get; init; }

    /// <summary>Places that headings or the document name; they decide between places of the same name.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>Places that no list has but the documents speak of, such as invented counties; they are found in the text by name, short or full. For a question also listed counties whose short name alone is no place elsewhere.</summary>
    public IReadOnlyList<Region> UnlistedRegions { get; init; } = [];

    /// <summary>Full names by abbreviation, as the document introduces them ("以下简称…").</summary>
    public IReadOnlyDictionary<string, string> Abbreviations { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
