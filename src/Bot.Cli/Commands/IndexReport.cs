using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Answering;
using Bot.Knowledge;

namespace Bot.Cli.Commands;

/// <summary>What <c>bot index</c> did, against the manifest that it leaves beside the index file.</summary>
/// <param name="Documents">Documents in the index.</param>
/// <param name="Passages">Passages in the index.</param>
/// <param name="Added">Documents that are new.</param>
/// <param name="Changed">Documents with other bytes than the last time.</param>
/// <param name="Removed">Documents that are gone.</param>
/// <param name="PassagesAdded">Passages whose text was in no such document before.</param>
/// <param name="PassagesRemoved">Passages whose text is no longer there.</param>
/// <param name="Failed">Files that could not be read.</param>
/// <param name="IndexBytes">Size of the index file.</param>
/// <param name="Seconds">Time taken.</param>
internal sealed record IndexReport(
    int Documents,
    int Passages,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed,
    int PassagesAdded,
    int PassagesRemoved,
    IReadOnlyList<ReadFailure> Failed,
    long IndexBytes,
    double Seconds)
{
    /// <summary>Compares <paramref name="collection"/> with the manifest of the last time and writes a new one.</summary>
    public static IndexReport Since(string indexPath, Collection collection, TimeSpan elapsed)
    {
        string path = indexPath + ".manifest.json";
        var before = Read(path);
        var now = collection.Documents.ToDictionary(d => d.Id, Manifest.Of, StringComparer.Ordinal);
        File.WriteAllBytes(path + ".tmp", JsonSerializer.SerializeToUtf8Bytes(now, AnswerJson.Options));
        File.Move(path + ".tmp", path, overwrite: true);
        return new IndexReport(
            collection.Documents.Count,
            collection.Passages.Count,
            [.. now.Keys.Where(id => !before.ContainsKey(id))],
            [.. now.Keys.Where(id => before.TryGetValue(id, out var old) && old.Hash != now[id].Hash)],
            [.. before.Keys.Where(id => !now.ContainsKey(id)).Order(StringComparer.Ordinal)],
            now.Sum(d => Missing(d.Value, before.GetValueOrDefault(d.Key))),
            before.Sum(d => Missing(d.Value, now.GetValueOrDefault(d.Key))),
            collection.Failures,
            new FileInfo(indexPath).Length,
            Math.Round(elapsed.TotalSeconds, 3));
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{Documents} documents, {Passages} passages, {IndexBytes} bytes, {Seconds:0.000} s"));
        text.AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"documents: {Added.Count} added, {Changed.Count} changed, {Removed.Count} removed, {Failed.Count} failed; passages: {PassagesAdded} added, {PassagesRemoved} removed"));
        foreach (string line in Added.Select(id => "+ " + id).Concat(Changed.Select(id => "~ " + id)).Concat(Removed.Select(id => "- " + id)))
        {
            text.AppendLine(line);
        }

        return text.ToString();
    }

    private static Dictionary<string, Manifest> Read(string path)
    {
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize<Dictionary<string, Manifest>>(File.ReadAllBytes(path), AnswerJson.Options) ?? []
                : [];
        }
        catch (JsonException)
        {
            // Without a manifest everything counts as new, which is what a reader of the report can see.
            return [];
        }
    }

    private static int Missing(Manifest from, Manifest? other) =>
        other is null ? from.Passages.Count : from.Passages.Except(other.Passages, StringComparer.Ordinal).Count();

    private sealed record Manifest(string Hash, IReadOnlyList<string> Passages)
    {
        public static Manifest Of(Document document) => new(
            document.ContentHash,
            [.. document.Passages.Where(p => p.Kind != PassageKind.Heading).Select(p => Short(p.Text))]);

        // Eight bytes tell the passages of one document apart.
        private static string Short(string text) =>
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
