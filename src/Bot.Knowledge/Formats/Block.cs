using Bot.Search;

namespace Bot.Knowledge.Formats;

/// <summary>One block of a document as its format shows it, before headings without markup are recognised.</summary>
internal sealed record Block
{
    /// <summary>Level of a definition term or question, below every heading of the markup.</summary>
    public const int EntryLevel = 7;

    /// <summary>The text as a reader sees it; cells of a row separated by a tab.</summary>
    public required string Text { get; init; }

    /// <summary>What the markup says it is.</summary>
    public required PassageKind Kind { get; init; }

    /// <summary>Where it stands in the decoded source, markup included.</summary>
    public TextRange Source { get; init; }

    /// <summary>For a heading its level in the markup, from 1; 0 otherwise.</summary>
    public int Level { get; init; }

    /// <summary>Whether the whole block is strong.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Whether the block is centred, as titles and chapters of official documents are.</summary>
    public bool IsCentred { get; init; }

    /// <summary>Whether an empty line or the edge of a block element stands before it; plain text lines may follow each other directly.</summary>
    public bool IsApart { get; init; } = true;

    /// <summary>Whether the first line is indented, as paragraphs of plain text are.</summary>
    public bool IsIndented { get; init; }

    /// <summary>The strong words that open the block, when the rest is not strong.</summary>
    public string? OpeningStrong { get; init; }

    /// <summary>Headers of a table row, one for each cell.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Caption of the table that the row stands in.</summary>
    public string? Caption { get; init; }

    /// <summary>Which list the item stands in: 0 outside lists, else a number for each list of the document.</summary>
    public int List { get; init; }

    /// <summary>How many lists the item stands in.</summary>
    public int ListDepth { get; init; }

    /// <summary>Which definition list entry the block belongs to: 0 for none. The heading of an entry ends with it.</summary>
    public int Entry { get; init; }
}

/// <summary>The blocks of one document.</summary>
/// <param name="Blocks">The blocks in reading order.</param>
/// <param name="PageTitle">The page's own title element, when the format has one.</param>
internal sealed record BlockList(IReadOnlyList<Block> Blocks, string? PageTitle = null);
