namespace Bot.Search;

/// <summary>An index file that this build cannot read: damaged, cut short, of another format version or made by other analyzers.</summary>
/// <param name="path">The file, or <c>(memory)</c>.</param>
/// <param name="found">What stands in the file, such as <c>format version 3</c>.</param>
/// <param name="supported">What this build reads in that place.</param>
public sealed class IndexFormatException(string path, string found, string supported)
    : Exception($"Index '{path}': found {found}, this build reads {supported}. Rebuild it with: bot index --output \"{path}\"")
{
    /// <summary>The file, or <c>(memory)</c>.</summary>
    public string Path { get; } = path;

    /// <summary>What stands in the file.</summary>
    public string Found { get; } = found;

    /// <summary>What this build reads in that place.</summary>
    public string Supported { get; } = supported;
}
