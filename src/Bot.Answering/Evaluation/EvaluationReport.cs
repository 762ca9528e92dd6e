namespace Bot.Answering.Evaluation;

/// <summary>The figures of one run over a question set.</summary>
/// <param name="Overall">All questions together.</param>
/// <param name="Categories">By category, in the order of the names.</param>
/// <param name="Grades">Each question's grade, in the set's order.</param>
public sealed record EvaluationReport(
    EvaluationFigures Overall,
    IReadOnlyDictionary<string, EvaluationFigures> Categories,
    IReadOnlyList<Grade> Grades)
{
    /// <summary>Sums up <paramref name="grades"/>.</summary>
    public static EvaluationReport Of(IReadOnlyList<Grade> grades) => new(
        EvaluationFigures.Of(grades),
        new SortedDictionary<string, EvaluationFigures>(
            grades.GroupBy(g => g.Gold.Category).ToDictionary(g => g.Key, g => EvaluationFigures.Of([.. g])),
            StringComparer.Ordinal),
        grades);

    /// <summary>The questions that went wrong.</summary>
    public IEnumerable<Grade> Failures => Grades.Where(g => !g.Right);
}

/// <summary>Shares between 0 and 1 over some questions; a share over no question is null.</summary>
/// <param name="Questions">How many questions.</param>
/// <param name="CitationAtOne">Answerable questions whose first citation is a gold paragraph.</param>
/// <param name="CitationRecall">Mean citation recall over answerable questions.</param>
/// <param name="AnswerAccuracy">Answerable questions whose answer holds what it must.</param>
/// <param name="RefusalAccuracy">Unanswerable questions that were refused without saying what may not be said.</param>
/// <param name="FalseRefusals">Answerable questions that were refused.</param>
/// <param name="MedianTextLength">Median length in UTF-16 units of the answer texts without a table; null when there is none.</param>
public sealed record EvaluationFigures(
    int Questions,
    double? CitationAtOne,
    double? CitationRecall,
    double? AnswerAccuracy,
    double? RefusalAccuracy,
    double? FalseRefusals,
    int? MedianTextLength)
{
    /// <summary>Sums up <paramref name="grades"/>.</summary>
    public static EvaluationFigures Of(IReadOnlyList<Grade> grades)
    {
        var answerable = grades.Where(g => g.Gold.Answerable).ToList();
        var unanswerable = grades.Where(g => !g.Gold.Answerable).ToList();
        int[] lengths = [.. grades.Where(g => !g.Refused && g.Answer.Table is null).Select(g => g.Answer.Text.Length).Order()];
        return new EvaluationFigures(
            grades.Count,
            Share(answerable, g => g.CitationAtOne ? 1 : 0),
            Share(answerable, g => g.CitationRecall),
            Share(answerable, g => g.AnswerRight ? 1 : 0),
            Share(unanswerable, g => g.RefusalRight ? 1 : 0),
            Share(answerable, g => g.Refused ? 1 : 0),
            lengths.Length == 0 ? null : lengths[lengths.Length / 2]);
    }

    private static double? Share(List<Grade> grades, Func<Grade, double> value) =>
        grades.Count == 0 ? null : grades.Average(value);
}
