using System.Diagnostics;
using System.Text.Json.Serialization;
using Bot.Answering.Composition;
using Bot.Search;

namespace Bot.Answering;

/// <summary>The passages that the engine finds, with their scores: retrieval by itself, before anything reads the question.</summary>
/// <param name="Query">The text that was searched for.</param>
/// <param name="Corrections">Words of it that were read as others.</param>
/// <param name="Passages">Best first.</param>
/// <param name="ElapsedMs">Time taken in milliseconds.</param>
public sealed record SearchReply(
    string Query, IReadOnlyList<Correction> Corrections, IReadOnlyList<FoundPassage> Passages, double ElapsedMs)
{
    /// <summary>Searches <paramref name="snapshot"/>; <paramref name="explains"/> adds to each passage why it has its score.</summary>
    public static SearchReply Of(Snapshot snapshot, string text, int top, bool explains = false)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        long started = Stopwatch.GetTimestamp();
        var expansion = snapshot.Expander.Expand(text);
        var query = snapshot.Read(expansion) with { Top = top };
        FoundPassage[] passages = [.. snapshot.Index.Search(query).Select(hit => Describe(snapshot, hit, explains ? query : null))];
        return new SearchReply(
            text,
            [.. expansion.Corrections.Select(c => new Correction(c.From, c.To))],
            passages,
            Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private static FoundPassage Describe(Snapshot snapshot, SearchHit hit, Query? explained)
    {
        var passage = snapshot.Collection.Passages[hit.DocId];
        var document = passage.Document;
        return new FoundPassage(
            passage.Id,
            hit.Score,
            new DocumentReference(document.Id, document.Title, document.Date, document.Path, document.Url),
            passage.Headings,
            passage.Number,
            passage.Text,
            hit.Highlights,
            ReaderLink.To(document.Id, passage.Number),
            explained is null ? null : snapshot.Index.Explain(explained, hit.DocId));
    }
}

/// <summary>A passage that a search found.</summary>
/// <param name="PassageId">The passage's stable name.</param>
/// <param name="Score">Its score, comparable only within one reply.</param>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Headings">The headings above it, outermost first.</param>
/// <param name="Paragraph">Its number in the document, from 1.</param>
/// <param name="Text">The whole paragraph as in the source.</param>
/// <param name="Highlights">Where words of the query stand in <paramref name="Text"/>.</param>
/// <param name="Link">Address of the paragraph in the reader page, relative to the host.</param>
/// <param name="Explanation">What each term and each lift adds to the score, when asked for; the sum is the score.</param>
public sealed record FoundPassage(
    string PassageId,
    double Score,
    DocumentReference Document,
    IReadOnlyList<string> Headings,
    int Paragraph,
    string Text,
    IReadOnlyList<TextRange> Highlights,
    string Link,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Explanation? Explanation);
