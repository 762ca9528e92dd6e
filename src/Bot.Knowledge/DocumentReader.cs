using System.Security.Cryptography;
using Bot.Knowledge.Formats;
using Bot.Knowledge.Outlining;

namespace Bot.Knowledge;

/// <summary>Reads one file: bytes, text, blocks, passages.</summary>
internal static class DocumentReader
{
    /// <summary>The document, or why there is none: one bad file must not stop the others.</summary>
    public static (Document? Document, ReadFailure? Failure) TryRead(string folder, string relativePath, ReadLimits limits)
    {
        try
        {
            return TryParse(relativePath, ReadBytes(Path.Combine(folder, relativePath), limits), limits);
        }
        catch (Exception e) when (e is KnowledgeException or IOException or UnauthorizedAccessException)
        {
            return (null, new ReadFailure(relativePath, e.Message));
        }
    }

    /// <summary>The document of a file's bytes, or why there is none.</summary>
    public static (Document? Document, ReadFailure? Failure) TryParse(string relativePath, byte[] bytes, ReadLimits limits)
    {
        try
        {
            Document document = Parse(relativePath, bytes, limits);
            return document.Passages.Count > 0
                ? (document, null)
                : (null, new ReadFailure(relativePath, "The file has no text that a reader would see. Remove it, or check that it is complete."));
        }
        catch (KnowledgeException e)
        {
            return (null, new ReadFailure(relativePath, e.Message));
        }
        catch (Exception e)
        {
            // A parser's own bug on a strange file: named, so that it can be mended, and the rest is served.
            return (null, new ReadFailure(relativePath, $"The file cannot be parsed ({e.GetType().Name}: {e.Message})."));
        }
    }

    /// <summary>Makes a document of a file's bytes.</summary>
    /// <exception cref="KnowledgeException">The bytes are not a text of a known format, or beyond a limit.</exception>
    public static Document Parse(string relativePath, byte[] bytes, ReadLimits limits)
    {
        string source = TextDecoder.Decode(bytes);
        FrontMatter frontMatter = FrontMatter.Of(source);
        BlockList blocks = BlockReader.Read(Path.GetExtension(relativePath), source, frontMatter.BodyStart, limits);
        IReadOnlyList<OutlinedBlock> outlined = Outline.Of(blocks.Blocks, frontMatter["title"], blocks.PageTitle is { } page ? DocumentTitle.WithoutSite(page) : null);
        DocumentDescription description = DocumentDescription.Of(relativePath, frontMatter, blocks, outlined);
        var document = new Document
        {
            Id = Path.ChangeExtension(relativePath, null),
            Title = description.Title,
            Path = relativePath,
            Date = description.Date,
            Url = description.Url,
            Metadata = description.Metadata,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
        document.Passages = PassageBuilder.Build(document, outlined, limits);
        return document;
    }

    /// <summary>The bytes of a file that is not larger than allowed.</summary>
    /// <exception cref="KnowledgeException">It is larger.</exception>
    public static byte[] ReadBytes(string path, ReadLimits limits)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > limits.MaxFileBytes)
        {
            throw new KnowledgeException($"The file has {stream.Length} bytes; at most {limits.MaxFileBytes} are read. Split it.");
        }

        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
