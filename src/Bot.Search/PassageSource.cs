namespace Bot.Search;

/// <summary>One passage as the engine takes it in: a name and the texts of its fields.</summary>
/// <param name="Id">The caller's stable name for the passage, unique in an index.</param>
/// <param name="Title">Title and headings above the passage, one a line; may be empty.</param>
/// <param name="Body">The passage's own text.</param>
public sealed record PassageSource(string Id, string Title, string Body);
