namespace Bot.Answering.Evaluation;

/// <summary>One question of a question set with what a right answer to it holds (docs of the format: the contract's "Question sets").</summary>
public sealed record GoldQuestion
{
    /// <summary>Name of the question, unique in its set.</summary>
    public required string Id { get; init; }

    /// <summary>Kind of question, by which figures are broken down.</summary>
    public required string Category { get; init; }

    /// <summary>The question itself, asked after <see cref="Turns"/>.</summary>
    public required string Question { get; init; }

    /// <summary>Earlier questions of the same conversation, in order.</summary>
    public IReadOnlyList<string> Turns { get; init; } = [];

    /// <summary>Whether the documents answer it; if not, a refusal is right.</summary>
    public required bool Answerable { get; init; }

    /// <summary>The paragraphs that answer it.</summary>
    public IReadOnlyList<GoldQuote> Gold { get; init; } = [];

    /// <summary><c>any</c> when one of the paragraphs suffices, <c>all</c> when each is needed.</summary>
    public string GoldMode { get; init; } = "any";

    /// <summary>From each inner list at least one string must stand in the answer.</summary>
    public IReadOnlyList<IReadOnlyList<string>> AnswerAll { get; init; } = [];

    /// <summary>None of these may stand in the answer.</summary>
    public IReadOnlyList<string> AnswerNone { get; init; } = [];
}

/// <summary>A paragraph, named by words that stand in it.</summary>
/// <param name="Doc">The document's id.</param>
/// <param name="Quote">Words from one of its paragraphs.</param>
public sealed record GoldQuote(string Doc, string Quote);
