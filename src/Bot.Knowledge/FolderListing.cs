namespace Bot.Knowledge;

/// <summary>The files of a collection's folder, in ordinal order of their paths, and what could not be listed.</summary>
/// <param name="Paths">Paths below the folder, with <c>/</c> between folders.</param>
/// <param name="Failures">Every other file, with the reason why it is none: another format, a link, beyond the limits, no permission.</param>
internal sealed record FolderListing(IReadOnlyList<string> Paths, IReadOnlyList<ReadFailure> Failures)
{
    // A folder of pictures is named by so many of them and their number.
    private const int MostNamed = 1000;

    /// <summary>Extensions that hold text in one of the formats read here; other files (PDF, Word, pictures) are named and not read.</summary>
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
        var others = new List<ReadFailure>();
        Visit(new DirectoryInfo(folder), "", 0, limits, paths, failures, others);
        paths.Sort(StringComparer.Ordinal);
        foreach (string path in paths.Skip(limits.MaxFiles))
        {
            failures.Add(new ReadFailure(path, $"The folder has more than {limits.MaxFiles} files. Split the collection."));
        }

        failures.AddRange(others.OrderBy(f => f.Path, StringComparer.Ordinal).Take(MostNamed));
        if (others.Count > MostNamed)
        {
            failures.Add(new ReadFailure("", $"{others.Count - MostNamed} more files of unsupported formats or links."));
        }

        return new FolderListing([.. paths.Take(limits.MaxFiles)], failures);
    }

    private static void Visit(
        DirectoryInfo directory, string prefix, int depth, ReadLimits limits, List<string> paths, List<ReadFailure> failures, List<ReadFailure> others)
    {
        if (depth > limits.MaxFolderDepth)
        {
            failures.Add(new ReadFailure(prefix, $"Folders are nested deeper than {limits.MaxFolderDepth}. Move its files up."));
            return;
        }

        foreach (FileSystemInfo entry in Entries(directory, prefix, failures))
        {
            string relative = prefix.Length == 0 ? entry.Name : $"{prefix}/{entry.Name}";
            bool isOfLexicon = depth == 0 && entry.Name.Equals(LexiconFolder, StringComparison.Ordinal);
            if (entry.Name.StartsWith('.') || isOfLexicon)
            {
                continue;
            }

            if (entry.LinkTarget is not null)
            {
                others.Add(new ReadFailure(relative, IsDangling(entry) ? "A link to nothing." : "Links are not followed. Put the file itself here."));
            }
            else if (entry is DirectoryInfo inner)
            {
                Visit(inner, relative, depth + 1, limits, paths, failures, others);
            }
            else if (DocumentExtensions.Contains(entry.Extension))
            {
                paths.Add(relative);
            }
            else
            {
                others.Add(new ReadFailure(relative, $"Unsupported format{(entry.Extension.Length > 0 ? $" '{entry.Extension}'" : "")}. Save it as Markdown, HTML or plain text."));
            }
        }
    }

    private static FileSystemInfo[] Entries(DirectoryInfo directory, string prefix, List<ReadFailure> failures)
    {
        try
        {
            return directory.GetFileSystemInfos();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            failures.Add(new ReadFailure(prefix, $"The folder cannot be listed: {e.Message}"));
            return [];
        }
    }

    // A loop of links leads nowhere, too.
    private static bool IsDangling(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
