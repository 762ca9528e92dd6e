namespace Bot.Search;

/// <summary>Which text of a passage a field is made from; the numbers stand in index files.</summary>
public enum FieldSource
{
    /// <summary>The passage's own text.</summary>
    Body = 0,

    /// <summary>Title and headings.</summary>
    Title = 1,
}
