namespace Bot.Answering.Evaluation;

/// <summary>A report as <c>bot eval answers --json</c> prints it.</summary>
/// <param name="Overall">All questions together.</param>
/// <param name="Categories">By category.</param>
/// <param name="Failures">The questions that went wrong.</param>
/// <param name="Answers">What every question was answered, in the set's order: what two runs are compared by.</param>
public sealed record EvaluationJson(
    EvaluationFigures Overall,
    IReadOnlyDictionary<string, EvaluationFigures> Categories,
    IReadOnlyList<FailedQuestion> Failures,
    IReadOnlyList<AnsweredQuestion> Answers)
{
    /// <summary>The report in that form.</summary>
    public static EvaluationJson Of(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new EvaluationJson(
            report.Overall, report.Categories, [.. report.Failures.Select(FailedQuestion.Of)], [.. report.Grades.Select(AnsweredQuestion.Of)]);
    }
}

/// <summary>A question that went wrong.</summary>
/// <param name="Id">Its name in the set.</param>
/// <param name="Category">Its category.</param>
/// <param name="Question">The question.</param>
/// <param name="Turns">What was asked before it.</param>
/// <param name="Blame">The stage that went wrong.</param>
/// <param name="Expected">What a right answer holds.</param>
/// <param name="Outcome">What the answer was.</param>
/// <param name="Text">What it said.</param>
/// <param name="Cited">The passages it cited.</param>
public sealed record FailedQuestion(
    string Id,
    string Category,
    string Question,
    IReadOnlyList<string> Turns,
    string? Blame,
    IReadOnlyList<IReadOnlyList<string>> Expected,
    Outcome Outcome,
    string Text,
    IReadOnlyList<string> Cited)
{
    internal static FailedQuestion Of(Grade grade) => new(
        grade.Gold.Id,
        grade.Gold.Category,
        grade.Gold.Question,
        grade.Gold.Turns,
        grade.Blame,
        grade.Gold.AnswerAll,
        grade.Answer.Outcome,
        grade.Answer.Text,
        [.. grade.Answer.Citations.Select(c => c.PassageId)]);
}

/// <summary>What one question was answered.</summary>
/// <param name="Id">Its name in the set.</param>
/// <param name="Question">The question.</param>
/// <param name="Right">Whether everything that counts for it is right.</param>
/// <param name="Blame">The stage that went wrong; null when right.</param>
/// <param name="Outcome">What the answer was.</param>
/// <param name="Confidence">How sure it was.</param>
/// <param name="Text">What it said.</param>
/// <param name="Table">Its table, rows apart by line breaks and cells by bars; null for none.</param>
/// <param name="Cited">The passages it cited.</param>
public sealed record AnsweredQuestion(
    string Id,
    string Question,
    bool Right,
    string? Blame,
    Outcome Outcome,
    double Confidence,
    string Text,
    string? Table,
    IReadOnlyList<string> Cited)
{
    internal static AnsweredQuestion Of(Grade grade) => new(
        grade.Gold.Id,
        string.Join(" / ", grade.Gold.Turns.Append(grade.Gold.Question)),
        grade.Right,
        grade.Blame,
        grade.Answer.Outcome,
        Math.Round(grade.Answer.Confidence, 4),
        grade.Answer.Text,
        grade.Answer.Table is { } table ? string.Join('\n', table.Rows.Select(row => string.Join(" | ", row.Select(cell => cell.Text)))) : null,
        [.. grade.Answer.Citations.Select(c => c.PassageId)]);
}
