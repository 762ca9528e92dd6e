namespace Bot.Knowledge;

/// <summary>Reads a folder of documents: Markdown, HTML, Jekyll posts and plain text, in any encoding that <see cref="Formats.TextDecoder"/> detects.</summary>
public static class CollectionReader
{
    /// <summary>
    /// Reads every document below <paramref name="folder"/>. Files that cannot be read are reported in the result and the others are served.
    /// So are links and files of other formats. Dot files and the folder's own <c>lexicon/</c> are passed over. The result does not depend on the order in which files are read.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static Collection Read(string folder, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        limits ??= new ReadLimits();
        FolderListing listing = FolderListing.Of(folder, limits);
        var outcomes = new (Document? Document, ReadFailure? Failure)[listing.Paths.Count];
        Parallel.For(0, outcomes.Length, i => outcomes[i] = DocumentReader.TryRead(folder, listing.Paths[i], limits));
        return Assemble(outcomes, listing.Failures);
    }

    /// <summary>Orders the outcomes and reports documents whose ids collide (a file name with two extensions).</summary>
    internal static Collection Assemble(
        IEnumerable<(Document? Document, ReadFailure? Failure)> outcomes, IEnumerable<ReadFailure> failures)
    {
        var documents = new SortedDictionary<string, Document>(StringComparer.Ordinal);
        var reported = new List<ReadFailure>(failures);
        foreach ((Document? document, ReadFailure? failure) in outcomes.OrderBy(o => o.Document?.Path ?? o.Failure?.Path, StringComparer.Ordinal))
        {
            if (failure is not null)
            {
                reported.Add(failure);
            }
            else if (document is not null && !documents.TryAdd(document.Id, document))
            {
                reported.Add(new ReadFailure(
                    document.Path,
                    $"Its id '{document.Id}' is taken by '{documents[document.Id].Path}'. Give the file another name."));
            }
        }

        return new Collection([.. documents.Values], [.. reported.OrderBy(f => f.Path, StringComparer.Ordinal)]);
    }
}
