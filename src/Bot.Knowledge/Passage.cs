using Bot.Search;

namespace Bot.Knowledge;

/// <summary>One paragraph of a document: the unit that is retrieved and cited.</summary>
public sealed class Passage
{
    /// <summary>The document that the paragraph stands in.</summary>
    public required Document Document { get; init; }

    /// <summary>Position among the document's paragraphs, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The paragraph as a reader sees it: layout line breaks joined, entities resolved, nothing else changed. Cells of a table row are separated by a tab.</summary>
    public required string Text { get; init; }

    /// <summary>What kind of block it is in the source.</summary>
    public required PassageKind Kind { get; init; }

    /// <summary>Headings above it, outermost first, without the document's title; includes the place or name that opens the paragraph ("北京：…").</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>For a table row: the column headers, one for each cell; empty otherwise.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The paragraph that introduces the list or table that this one stands in ("应当提交下列材料："); null when none does.</summary>
    public string? LeadIn { get; init; }

    /// <summary>Where the paragraph stands in the decoded source text, markup included.</summary>
    public TextRange SourceRange { get; init; }

    /// <summary>Whether it stands below the same headings of the same document as <paramref name="other"/>.</summary>
    public bool IsInSectionOf(Passage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(Document, other.Document) && (ReferenceEquals(Headings, other.Headings) || Headings.SequenceEqual(other.Headings, StringComparer.Ordinal));
    }

    /// <summary>Stable name <c>document#number</c>.</summary>
    public string Id => field ??= $"{Document.Id}#{Number}";
}
