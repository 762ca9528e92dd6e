using System.Globalization;
using System.Text;

namespace Bot.Answering.Evaluation;

/// <summary>Writes a report for the terminal.</summary>
public static class EvaluationText
{
    /// <summary>Figures by category, then each failure with what was expected, what was found and which stage is to blame.</summary>
    public static string Write(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append(Row("category", "n", "cite@1", "c.recall", "answer", "refusal", "false ref.", "length"));
        foreach (var (name, figures) in report.Categories)
        {
            text.Append(Row(name, figures));
        }

        text.Append(Row("all", report.Overall)).AppendLine();
        foreach (var failure in report.Failures)
        {
            Append(text, failure);
        }

        return text.ToString();
    }

    /// <summary>What differs from an earlier run, a question a line.</summary>
    public static string Write(EvaluationComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var text = new StringBuilder();
        text.AppendLine().AppendLine($"{comparison.Fixed.Count} fixed, {comparison.Broken.Count} broken, {comparison.Changed.Count} changed, {comparison.New.Count} new, {comparison.Gone.Count} gone");
        foreach (var (name, questions) in new[] { ("broken", comparison.Broken), ("fixed", comparison.Fixed), ("changed", comparison.Changed) })
        {
            foreach (var question in questions)
            {
                text.AppendLine($"{name} {question.Now.Id}: {question.Now.Question}")
                    .AppendLine($"  before: {question.Before.Text.ReplaceLineEndings(" ")}")
                    .AppendLine($"  now:    {question.Now.Text.ReplaceLineEndings(" ")}");
            }
        }

        return text.ToString();
    }

    private static string Row(string name, EvaluationFigures f) => Row(
        name, $"{f.Questions}", Share(f.CitationAtOne), Share(f.CitationRecall), Share(f.AnswerAccuracy), Share(f.RefusalAccuracy), Share(f.FalseRefusals), $"{f.MedianTextLength}");

    private static string Row(params string[] cells) =>
        string.Concat(cells.Select((cell, i) => i == 0 ? cell.PadRight(14) : cell.PadLeft(11))) + Environment.NewLine;

    private static string Share(double? share) => share?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "-";

    private static void Append(StringBuilder text, Grade grade)
    {
        text.AppendLine($"{grade.Gold.Id} [{grade.Gold.Category}] {grade.Blame}: {string.Join(" / ", grade.Gold.Turns.Append(grade.Gold.Question))}");
        text.AppendLine($"  expected: {string.Join(" + ", grade.Gold.AnswerAll.Select(a => string.Join('|', a.Take(2))))} in {string.Join("; ", grade.Gold.Gold.Select(g => g.Doc + ": " + g.Quote))}");
        text.AppendLine($"  found ({grade.Answer.Confidence:0.00}, {grade.Answer.Understanding.Intent}): {grade.Answer.Text.ReplaceLineEndings(" ")}");
        if (grade.Answer.Table is { } table)
        {
            text.AppendLine($"  table: {string.Join(" ; ", table.Rows.Select(r => string.Join(" | ", r.Select(c => c.Text))))}");
        }

        text.AppendLine($"  cited: {string.Join(", ", grade.Answer.Citations.Select(c => c.PassageId))} of {string.Join(", ", grade.Answer.Passages.Select(p => p.PassageId))}");
    }
}
