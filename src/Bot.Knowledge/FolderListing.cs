namespace Bot.Knowledge;

/// <summary>The files of a collection's folder, in ordinal order of their paths, and what could not be listed.</summary>
/// <param name="Paths">Paths below the folder, with <c>/</c> between folders.</param>
/// <param name="Failures">Files and folders beyond the limits or without permission.</param>
internal sealed record FolderListing(IReadOnlyList<string> Paths, IReadOnlyList<ReadFailure> Failures)
{
    /// <summary>Extensions that hold text in one of the formats read here; other files (images, styles, archives) are not documents.</summary>
    private static readonly HashSet<string> DocumentExtensions =
        new(StringComparer.OrdinalIgnoreCase) { ".md", ".markdown", ".html", ".htm", ".xhtml", ".txt", ".text" };

    private const string LexiconFolder = "lexicon";

    /// <summary>Lists the folder. Links are not followed, so that a loop or a way out of the folder cannot be planted.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static FolderListing Of(string folder, ReadLimits limits)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"The folder of documents '{folder}' does not exist.");
        }

        var paths = new List<string>();
        var failures = new List<ReadFailure>();
        Visit(new DirectoryInfo(folder), "", 0, limits, paths, failures);
        paths.Sort(StringComparer.Ordinal);
        foreach (string path in paths.Skip(limits.MaxFiles))
        {
            failures.Add(new ReadFailure(path, $"The folder has more than {limits.MaxFiles} files. Split the collection."));
        }

        return new FolderListing([.. paths.Take(limits.MaxFiles)], failures);
    }

    private static void Visit(
        DirectoryInfo directory, string prefix, int depth, ReadLimits limits, List<string> paths, List<ReadFailure> failures)
    {
        if (depth > limits.MaxFolderDepth)
        {
            failures.Add(new ReadFailure(prefix, $"Folders are nested deeper than {limits.MaxFolderDepth}. Move its files up."));
            return;
        }

        FileSystemInfo[] entries;
        try
        {
            entries = directory.GetFileSystemInfos();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            failures.Add(new ReadFailure(prefix, $"The folder cannot be listed: {e.Message}"));
            return;
        }

        foreach (FileSystemInfo entry in entries)
        {
            string relative = prefix.Length == 0 ? entry.Name : $"{prefix}/{entry.Name}";
            if (entry.Name.StartsWith('.') || entry.LinkTarget is not null)
            {
                continue;
            }

            if (entry is DirectoryInfo inner)
            {
                if (depth > 0 || !entry.Name.Equals(LexiconFolder, StringComparison.Ordinal))
                {
                    Visit(inner, relative, depth + 1, limits, paths, failures);
                }
            }
            else if (DocumentExtensions.Contains(entry.Extension))
            {
                paths.Add(relative);
            }
        }
    }
}
