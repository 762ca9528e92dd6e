using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Bot.Knowledge;
using Bot.Search;

namespace Bot.Answering.Composition;

/// <summary>The index of a collection: its texts, its file, and whether the file is that of this collection.</summary>
public static class CollectionIndex
{
    /// <summary>
    /// Opens the index file if it is sound and holds exactly these documents, else builds it anew. A disk that refuses the file does
    /// not stop the bot: the index then lives in memory, and <paramref name="report"/> hears why.
    /// </summary>
    public static PassageIndex OpenOrBuild(
        string path, Collection collection, IndexOptions options, Action<string> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(options);
        var sources = Sources(collection);
        var own = options with { Fingerprint = Fingerprint(options.Fingerprint, sources) };
        if (TryOpen(path, own, report) is { } index)
        {
            return index;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            PassageIndex.Build(path, sources, own, null, cancellationToken);
            return PassageIndex.Open(path, own);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report($"The index file cannot be written, so the index is kept in memory: {e.Message}");
            return PassageIndex.InMemory(sources, own);
        }
    }

    /// <summary>The collection's passages as the engine takes them in; their positions are the doc ids.</summary>
    public static IReadOnlyList<PassageSource> Sources(Collection collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return [.. collection.Passages.Select(Source)];
    }

    /// <summary>Names word lists and texts together: an index of other texts has another fingerprint and is rebuilt.</summary>
    public static string Fingerprint(string words, IReadOnlyList<PassageSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in sources)
        {
            // Lengths keep the boundaries between texts apart.
            string lengths = string.Create(CultureInfo.InvariantCulture, $"{source.Id.Length},{source.Title.Length},{source.Body.Length};");
            foreach (string text in (ReadOnlySpan<string>)[lengths, source.Id, source.Title, source.Body])
            {
                hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
            }
        }

        return $"{words}/{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static PassageSource Source(Passage passage) =>
        new(passage.Id, string.Join('\n', passage.Headings.Prepend(passage.Document.Title)), passage.Text);

    private static PassageIndex? TryOpen(string path, IndexOptions options, Action<string> report)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return PassageIndex.Open(path, options);
        }
        catch (IndexFormatException e)
        {
            // Of other documents, of another version, or damaged: in each case a new one is what helps.
            report($"The index file is not of these documents and words, or damaged ({e.Found}): it is built anew");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report($"The index file cannot be read, so it is built anew: {e.Message}");
            return null;
        }
    }
}
