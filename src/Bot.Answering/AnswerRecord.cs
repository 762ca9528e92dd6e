using Bot.Search;

namespace Bot.Answering;

/// <summary>One answer as it is stored, returned over HTTP and rendered in every channel. Never changes once made.</summary>
public sealed record AnswerRecord
{
    /// <summary>Unguessable name of this answer.</summary>
    public required string AnswerId { get; init; }

    /// <summary>The conversation that it belongs to.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Whether the documents answer the question.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What really produced the text, also after a fall-back.</summary>
    public required AnswerMode Mode { get; init; }

    /// <summary>Why a model's text was not used, e.g. <c>model_timeout</c>, <c>model_error</c>, <c>unsupported_claim</c>; null when nothing was fallen back from.</summary>
    public string? Fallback { get; init; }

    /// <summary>Plain text with markers <c>[n]</c>; every marker has a citation of that number and every citation is used.</summary>
    public required string Text { get; init; }

    /// <summary>Probability between 0 and 1 that the answer is right and complete, as calibrated on the project's own question set.</summary>
    public required double Confidence { get; init; }

    /// <summary>The paragraphs that the text rests on, by ascending number from 1; empty unless grounded.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>The answer as a table, for lists, comparisons and aggregates.</summary>
    public AnswerTable? Table { get; init; }

    /// <summary>The passages that were retrieved, best first.</summary>
    public required IReadOnlyList<RetrievedPassage> Passages { get; init; }

    /// <summary>How the question was read.</summary>
    public required Understanding Understanding { get; init; }

    /// <summary>Questions that the documents can answer and the user may want next.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Remarks to the reader beside the text: expired or replaced documents, disagreeing paragraphs, corrected words.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Time from receiving the question to the complete answer, in milliseconds.</summary>
    public double ElapsedMs { get; init; }
}

/// <summary>Whether the documents answer a question.</summary>
public enum Outcome
{
    /// <summary>Answered, with at least one verified citation.</summary>
    Grounded,

    /// <summary>Nothing in the documents supports an answer.</summary>
    NotFound,

    /// <summary>Passages only, as asked for.</summary>
    Retrieval,
}

/// <summary>A cited paragraph.</summary>
/// <param name="Number">The number of its markers in the text, from 1.</param>
/// <param name="PassageId">The paragraph's stable name.</param>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Headings">The headings above it, outermost first.</param>
/// <param name="Paragraph">Its number in the document, from 1.</param>
/// <param name="Text">The whole paragraph as in the source.</param>
/// <param name="Quotes">The parts of <paramref name="Text"/> that support the answer.</param>
/// <param name="Link">Address of the paragraph in the reader page, relative to the host.</param>
public sealed record Citation(
    int Number,
    string PassageId,
    DocumentReference Document,
    IReadOnlyList<string> Headings,
    int Paragraph,
    string Text,
    IReadOnlyList<TextRange> Quotes,
    string Link);

/// <summary>Names a document to a reader.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its date, if it states one.</param>
/// <param name="Path">Its path below the collection's folder.</param>
/// <param name="Url">Address of the original, if known.</param>
public sealed record DocumentReference(string Id, string Title, DateOnly? Date, string Path, string? Url);

/// <summary>A passage that retrieval returned.</summary>
/// <param name="PassageId">The passage's stable name.</param>
/// <param name="Score">Its score, comparable only within one answer.</param>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Headings">The headings above it, outermost first.</param>
/// <param name="Paragraph">Its number in the document, from 1.</param>
/// <param name="Text">The whole paragraph as in the source.</param>
/// <param name="Highlights">Where words of the question stand in <paramref name="Text"/>.</param>
public sealed record RetrievedPassage(
    string PassageId,
    double Score,
    DocumentReference Document,
    IReadOnlyList<string> Headings,
    int Paragraph,
    string Text,
    IReadOnlyList<TextRange> Highlights);

/// <summary>An answer in rows and columns.</summary>
/// <param name="Columns">Column headers.</param>
/// <param name="Rows">Rows, each with a cell for every column.</param>
/// <param name="Matched">How many documents contributed.</param>
/// <param name="Searched">How many documents were searched.</param>
public sealed record AnswerTable(
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<AnswerCell>> Rows,
    int Matched,
    int Searched);

/// <summary>One cell and the citation that it rests on.</summary>
/// <param name="Text">What the cell says.</param>
/// <param name="Citation">Number of the citation; null for a cell that only labels its row.</param>
public sealed record AnswerCell(string Text, int? Citation);

/// <summary>How a question was read.</summary>
/// <param name="Intent">Kind of answer wanted: <c>amount</c>, <c>date</c>, <c>who</c>, <c>where</c>, <c>document</c>, <c>definition</c>, <c>yes_no</c>, <c>list</c>, <c>count</c>, <c>comparison</c>, <c>aggregate</c>, <c>fact</c>, <c>greeting</c>, <c>help</c>, <c>off_topic</c> or <c>instruction</c>.</param>
/// <param name="Regions">Places that the question names, by their usual name.</param>
/// <param name="Years">Years that it names.</param>
/// <param name="Standalone">The question made whole from the conversation.</param>
public sealed record Understanding(
    string Intent,
    IReadOnlyList<string> Regions,
    IReadOnlyList<int> Years,
    string Standalone)
{
    /// <summary>Words that were read as others, each as written and as read.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}

/// <summary>A word of the question that was read as another.</summary>
/// <param name="From">As the user wrote it.</param>
/// <param name="To">As it was read.</param>
public sealed record Correction(string From, string To);
