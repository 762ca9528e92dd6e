namespace Bot.Answering;

/// <summary>What a user asks, with the limits that they set.</summary>
/// <param name="Text">The question as typed; not empty.</param>
public sealed record Question(string Text)
{
    /// <summary>The conversation that it continues; null starts one.</summary>
    public string? ConversationId { get; init; }

    /// <summary>How many passages to return beside the answer; 1 to 50.</summary>
    public int Top { get; init; } = 5;

    /// <summary>Which documents and passages may answer.</summary>
    public QuestionFilter Filter { get; init; } = QuestionFilter.None;

    /// <summary>The first day on which an answer can be asked to hold.</summary>
    public static DateOnly FirstDay { get; } = new(1900, 1, 1);

    /// <summary>The last day on which an answer can be asked to hold.</summary>
    public static DateOnly LastDay { get; } = new(2200, 12, 31);

    /// <summary>The day on which the answer must hold, from <see cref="FirstDay"/> to <see cref="LastDay"/>; null means today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How the text of the answer is to be made.</summary>
    public AnswerMode Mode { get; init; } = AnswerMode.Auto;

    /// <summary>Language tag of the client's interface, such as <c>en-US</c>: what is said to a user who typed no Chinese; null lets the question decide.</summary>
    public string? Locale { get; init; }

    /// <summary>Whether later questions of the conversation may refer to it; false for questions that the program asks itself.</summary>
    public bool IsRemembered { get; init; } = true;
}

/// <summary>Restricts what may answer; an empty list restricts nothing, several values of one list are alternatives.</summary>
/// <param name="Region">Place names, aliases included.</param>
/// <param name="Year">Years that the passage or its document speaks of.</param>
/// <param name="Category">Document categories.</param>
/// <param name="Document">Document ids.</param>
public sealed record QuestionFilter(
    IReadOnlyList<string> Region,
    IReadOnlyList<int> Year,
    IReadOnlyList<string> Category,
    IReadOnlyList<string> Document)
{
    /// <summary>Admits everything.</summary>
    public static QuestionFilter None { get; } = new([], [], [], []);
}

/// <summary>How an answer's text is made, or was made.</summary>
public enum AnswerMode
{
    /// <summary>By a model when one is configured, else extracted. Only in questions.</summary>
    Auto,

    /// <summary>Extracted from the documents without a model.</summary>
    Extractive,

    /// <summary>Passages only, no text.</summary>
    Retrieval,

    /// <summary>Written by a model and checked against the passages. Only in answers.</summary>
    Model,
}
