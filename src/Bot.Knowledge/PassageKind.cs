namespace Bot.Knowledge;

/// <summary>What kind of block a passage is in its source.</summary>
public enum PassageKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading of any form; shown in the reader, not retrieved by itself.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A row of a table; its header cells are in <see cref="Passage.Columns"/>.</summary>
    TableRow,
}
