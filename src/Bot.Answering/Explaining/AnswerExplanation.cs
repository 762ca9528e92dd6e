namespace Bot.Answering.Explaining;

/// <summary>Why an answer is as sure as it is, or why the question was refused: for those who maintain the bot.</summary>
/// <param name="Confidence">The confidence of the answer.</param>
/// <param name="IsRefused">Whether it says that the documents do not answer.</param>
/// <param name="Threshold">Below this confidence a draft is refused.</param>
/// <param name="Decisive">The draft that was answered with or refused; null where there was none, as for a greeting or where no passage was found.</param>
/// <param name="Others">Other drafts that were judged on the way, the surest first.</param>
public sealed record AnswerExplanation(double Confidence, bool IsRefused, double Threshold, ExplainedDraft? Decisive, IReadOnlyList<ExplainedDraft> Others);

/// <summary>A draft and what its confidence is made of: <see cref="Supported"/> by its first paragraph, <see cref="Drafted"/> by the way it was made, then <see cref="Unmet"/> or <see cref="Signs"/>.</summary>
/// <param name="PassageId">Its first paragraph.</param>
/// <param name="Text">What it says.</param>
/// <param name="Confidence">The confidence that it got.</param>
public sealed record ExplainedDraft(string? PassageId, string Text, double Confidence)
{
    /// <summary>The question, or the part of it, that it is an answer to; null where that is not known.</summary>
    public string? Question { get; init; }

    /// <summary>The probability that its first paragraph answers at all; null where it is not among the passages found.</summary>
    public double? Supported { get; init; }

    /// <summary>What each feature of that paragraph adds to the log odds, the largest first.</summary>
    public IReadOnlyList<ConfidencePart> Support { get; init; } = [];

    /// <summary>Why that paragraph cannot answer, whatever its features say; null where it may.</summary>
    public string? Hopeless { get; init; }

    /// <summary>The confidence with which it was made: <see cref="Supported"/>, unless the way it was made knows better.</summary>
    public double Drafted { get; init; }

    /// <summary>What no answer may lack and it lacks, which settles the confidence; null where nothing is.</summary>
    public string? Unmet { get; init; }

    /// <summary>The signs found in what it cites.</summary>
    public IReadOnlyList<ConfidencePart> Signs { get; init; } = [];
}

/// <summary>A part of a confidence.</summary>
/// <param name="Name">What was found.</param>
/// <param name="LogOdds">What it adds to the log odds.</param>
/// <param name="FoundBy">The lines of word lists, or which of several conditions, that found it.</param>
public sealed record ConfidencePart(string Name, double LogOdds, IReadOnlyList<string> FoundBy);
