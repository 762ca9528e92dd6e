using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge;

/// <summary>Reads a folder of documents.</summary>
public static class CollectionReader
{
    /// <summary>Reads every document below <paramref name="folder"/>; files that cannot be read are reported in the result.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static Collection Read(string folder)
    {
        var documents = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => ReadDocument(folder, path));
        return new Collection([.. documents], []);
    }

    private static Document ReadDocument(string folder, string path)
    {
        string relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
        byte[] bytes = File.ReadAllBytes(path);
        var document = new Document
        {
            Id = Path.ChangeExtension(relative, null),
            Title = Path.GetFileNameWithoutExtension(path),
            Path = relative,
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal),
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
        document.Passages =
        [
            .. Encoding.UTF8.GetString(bytes).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select((text, i) => new Passage { Document = document, Number = i + 1, Text = text, Kind = PassageKind.Paragraph }),
        ];
        return document;
    }
}
