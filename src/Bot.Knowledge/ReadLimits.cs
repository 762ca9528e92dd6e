namespace Bot.Knowledge;

/// <summary>Bounds on what one collection may cost to read. A file beyond a bound is reported as a <see cref="ReadFailure"/>, never cut silently.</summary>
public sealed record ReadLimits
{
    /// <summary>Largest file in bytes; default 16 MiB, from 1.</summary>
    public long MaxFileBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most files in the folder; default 50,000, from 1. The files after it, in ordinal order of their paths, are reported.</summary>
    public int MaxFiles { get; init; } = 50_000;

    /// <summary>Most folders inside one another; default 16, from 1.</summary>
    public int MaxFolderDepth { get; init; } = 16;

    /// <summary>Most passages in one document, headings included; default 50,000, from 1.</summary>
    public int MaxPassages { get; init; } = 50_000;

    /// <summary>Longest passage in UTF-16 units; default 100,000, from 1.</summary>
    public int MaxPassageLength { get; init; } = 100_000;

    /// <summary>Most elements inside one another in an HTML page, or quotes and lists in Markdown; default 200, from 1.</summary>
    public int MaxNesting { get; init; } = 200;
}
