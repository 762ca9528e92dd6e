using System.Globalization;
using System.Text.Json;
using Bot.Answering.Composition;
using Bot.Knowledge;
using Bot.Search;
using Bot.Search.Evaluation;

namespace Bot.Answering.Evaluation;

/// <summary>Passages and queries whose right passages are known.</summary>
/// <param name="Passages">The corpus, in order.</param>
/// <param name="Queries">The queries that have a judgement, in order.</param>
public sealed record RetrievalSet(IReadOnlyList<PassageSource> Passages, IReadOnlyList<JudgedQuery> Queries)
{
    /// <summary>
    /// The answerable questions of a question set over the passages of its documents; a passage is right that holds a gold quote. Questions that
    /// follow others are left out, for they cannot be searched by themselves.
    /// </summary>
    public static RetrievalSet Of(IReadOnlyList<GoldQuestion> questions, Collection collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var queries = questions.Where(q => q.Answerable && q.Turns.Count == 0).Select(q => new JudgedQuery(
            q.Question,
            collection.Passages.Where(p => Grading.HoldsGold(q, p.Document.Id, p.Text)).ToDictionary(p => p.Id, _ => 1, StringComparer.Ordinal),
            AnySuffices: q.GoldMode != "all"));
        return new RetrievalSet(CollectionIndex.Sources(collection), [.. queries.Where(q => q.Relevance.Count > 0)]);
    }

    /// <summary>Reads a set in BEIR's layout: <c>corpus.jsonl</c>, <c>queries.jsonl</c>, <c>qrels/test.tsv</c>.</summary>
    /// <exception cref="FormatException">A line is not what the layout says; the message names file and line.</exception>
    /// <exception cref="IOException">A file is missing.</exception>
    public static RetrievalSet Read(string folder)
    {
        var judgements = Judgements(Path.Combine(folder, "qrels", "test.tsv"));
        var passages = Lines(Path.Combine(folder, "corpus.jsonl"))
            .Select(l => new PassageSource(Text(l, "_id"), Text(l, "title", ""), Text(l, "text"))).ToList();
        var queries = Lines(Path.Combine(folder, "queries.jsonl"))
            .Select(l => (Text: Text(l, "text"), Relevance: judgements.GetValueOrDefault(Text(l, "_id"))))
            .Where(q => q.Relevance is not null).Select(q => new JudgedQuery(q.Text, q.Relevance!)).ToList();
        return new RetrievalSet(passages, queries);
    }

    private static Dictionary<string, Dictionary<string, int>> Judgements(string path)
    {
        var judgements = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        int number = 1;
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            number++;
            string[] cells = line.Split('\t');
            if (cells.Length != 3 || !int.TryParse(cells[2], NumberStyles.Integer, CultureInfo.InvariantCulture, out int grade))
            {
                throw new FormatException($"{path}, line {number}: '{line}' is not query-id, corpus-id and score between tabs.");
            }

            if (!judgements.TryGetValue(cells[0], out var relevance))
            {
                judgements.Add(cells[0], relevance = new Dictionary<string, int>(StringComparer.Ordinal));
            }

            if (grade > 0)
            {
                relevance[cells[1]] = grade;
            }
        }

        return judgements;
    }

    private static IEnumerable<(string Path, int Number, JsonElement Value)> Lines(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0)
            {
                yield return (path, number, Parse(path, number, line));
            }
        }
    }

    private static JsonElement Parse(string path, int number, string line)
    {
        try
        {
            return JsonElement.Parse(line);
        }
        catch (JsonException e)
        {
            throw new FormatException($"{path}, line {number}: not one JSON object ({e.Message})", e);
        }
    }

    private static string Text((string Path, int Number, JsonElement Value) line, string name, string? unset = null) =>
        line.Value.ValueKind == JsonValueKind.Object && line.Value.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : unset ?? throw new FormatException($"{line.Path}, line {line.Number}: '{name}' is missing or is not a text.");
}
