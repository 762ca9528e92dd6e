namespace Bot.Answering.Evaluation;

/// <summary>How one answer measures up to its gold question.</summary>
/// <param name="Gold">The question.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="CitationAtOne">Whether the first citation's paragraph holds a gold quote; false when unanswerable.</param>
/// <param name="CitationRecall">Share of gold paragraphs among the citations, 0 to 1; 0 when unanswerable.</param>
/// <param name="AnswerRight">Whether text and table hold what they must and nothing that they must not.</param>
/// <param name="RefusalRight">Whether it was refused exactly when it cannot be answered.</param>
public sealed record Grade(
    GoldQuestion Gold,
    AnswerRecord Answer,
    bool CitationAtOne,
    double CitationRecall,
    bool AnswerRight,
    bool RefusalRight)
{
    /// <summary>Whether the question was refused.</summary>
    public bool Refused => Answer.Outcome == Outcome.NotFound;

    /// <summary>Whether everything that counts for this question is right.</summary>
    public bool Right => RefusalRight && AnswerRight && (!Gold.Answerable || CitationAtOne);

    /// <summary>The stage that went wrong: <c>refusal</c>, <c>retrieval</c> (no gold paragraph among the passages), <c>ranking</c> (found but not cited first) or <c>extraction</c>; null when right.</summary>
    public string? Blame
    {
        get
        {
            if (Right)
            {
                return null;
            }

            if (!RefusalRight)
            {
                return "refusal";
            }

            if (CitationAtOne || !Gold.Answerable)
            {
                return "extraction";
            }

            return Answer.Passages.Any(p => Grading.HoldsGold(Gold, p.Document.Id, p.Text)) ? "ranking" : "retrieval";
        }
    }
}
