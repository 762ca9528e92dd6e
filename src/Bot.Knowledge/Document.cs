namespace Bot.Knowledge;

/// <summary>One file of the collection, read and cut into passages.</summary>
public sealed class Document
{
    /// <summary>Stable name: the path below the collection's folder without its extension, with <c>/</c> between folders.</summary>
    public required string Id { get; init; }

    /// <summary>Title from the front matter, the page or the first heading; the file name when there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Path below the collection's folder, with <c>/</c> between folders.</summary>
    public required string Path { get; init; }

    /// <summary>Date of the document as it states it; null when it states none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Address of the original when the document names one (http or https only).</summary>
    public string? Url { get; init; }

    /// <summary>Category, region, issuer, source and other front-matter values, by lower-case key; lists joined by <c>、</c>.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the file's bytes.</summary>
    public required string ContentHash { get; init; }

    /// <summary>All paragraphs in reading order, headings among them; numbered from 1 without gaps.</summary>
    public IReadOnlyList<Passage> Passages { get; internal set; } = [];
}
