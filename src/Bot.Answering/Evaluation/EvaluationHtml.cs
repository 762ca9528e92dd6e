using System.Globalization;
using System.Net;
using System.Text;
using Bot.Answering.PromptTesting;

namespace Bot.Answering.Evaluation;

/// <summary>Writes a report as one HTML page that needs no script and loads nothing.</summary>
public static class EvaluationHtml
{
    private const string Style = "body{font:15px/1.6 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
        + "table{border-collapse:collapse}td,th{border-bottom:1px solid #8884;padding:.3rem .7rem;text-align:left;vertical-align:top}"
        + "td.n{text-align:right;font-variant-numeric:tabular-nums}ins{background:#3a35;text-decoration:none}del{background:#d335}"
        + ".bad{color:#c33;font-weight:600}dt{font-weight:600}dd{margin:0 0 .4rem 1.5rem;white-space:pre-wrap}details{border-bottom:1px solid #8884;padding:.3rem 0}summary{cursor:pointer}";

    private static readonly (string Name, string Meaning)[] Stages =
    [
        ("retrieval", "no right paragraph was found"),
        ("ranking", "a right paragraph was found but not cited first"),
        ("extraction", "the right paragraph was cited but the text lacks the answer"),
        ("refusal", "refused what the documents answer, or answered what they do not"),
    ];

    /// <summary>Figures by category, confidence, failures by stage, and what differs from an earlier run.</summary>
    /// <param name="report">The run.</param>
    /// <param name="set">What the question set is called.</param>
    /// <param name="comparison">What differs from an earlier run; null when there is none.</param>
    public static string Write(EvaluationReport report, string set, EvaluationComparison? comparison)
    {
        ArgumentNullException.ThrowIfNull(report);
        int failed = report.Failures.Count();
        var html = new StringBuilder()
            .Append($"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(set)}</title><style>{Style}</style></head><body>")
            .Append($"<h1>{Text(set)}</h1><p>{report.Grades.Count - failed} of {report.Grades.Count} questions right.</p>");
        AppendFigures(html, report);
        AppendComparison(html, comparison);
        AppendReliability(html, Reliability.Of(report.Grades));
        foreach (var (stage, meaning) in Stages)
        {
            AppendFailures(html, stage, meaning, [.. report.Failures.Where(g => g.Blame == stage)]);
        }

        return html.Append("</body></html>").ToString();
    }

    private static void AppendFigures(StringBuilder html, EvaluationReport report)
    {
        html.Append("<table><tr><th>category<th>questions<th>citation@1<th>citation recall<th>answers right<th>refusals right<th>false refusals<th>median length");
        foreach (var (name, f) in report.Categories.Select(c => (c.Key, c.Value)).Append(("all", report.Overall)))
        {
            string[] cells = [$"{f.Questions}", Share(f.CitationAtOne), Share(f.CitationRecall), Share(f.AnswerAccuracy), Share(f.RefusalAccuracy), Share(f.FalseRefusals), f.MedianTextLength is { } length ? $"{length}" : "–"];
            html.Append($"<tr><th>{Text(name)}").Append(string.Concat(cells.Select(cell => $"<td class=\"n\">{cell}")));
        }

        html.Append("</table>");
    }

    private static void AppendComparison(StringBuilder html, EvaluationComparison? comparison)
    {
        if (comparison is null)
        {
            return;
        }

        html.Append("<h2>Compared with the earlier run</h2>")
            .Append($"<p>{comparison.Fixed.Count} fixed, {comparison.Broken.Count} broken, {comparison.Changed.Count} changed, {comparison.New.Count} new, {comparison.Gone.Count} gone.</p>");
        foreach (var (title, questions) in new[] { ("broken", comparison.Broken), ("fixed", comparison.Fixed), ("changed", comparison.Changed) })
        {
            foreach (var question in questions)
            {
                html.Append($"<details><summary>{title}: {Text(question.Now.Id)} {Text(question.Now.Question)}</summary><p>")
                    .Append(TextDiff.Html(Shown(question.Before), Shown(question.Now))).Append("</p></details>");
            }
        }
    }

    private static string Shown(AnsweredQuestion answer) =>
        $"{answer.Text}\n{(answer.Table is { } table ? table + "\n" : "")}{string.Join(' ', answer.Cited)}{(answer.Blame is { } blame ? $" ({blame})" : "")}";

    private static void AppendReliability(StringBuilder html, Reliability reliability)
    {
        html.Append("<h2>Confidence</h2><p>A dot for each tenth of confidence, as large as the number of its answers; on the dashed line confidence is the share of right answers. ")
            .Append(CultureInfo.InvariantCulture, $"Expected calibration error {reliability.Error:0.000}.</p>{reliability.ToSvg()}<table><tr><th>answers<th>confidence<th>right");
        foreach (var bin in reliability.Bins)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"n\">{bin.Answers}<td class=\"n\">{bin.Confidence:0.00}<td class=\"n\">{bin.Right:0.00}");
        }

        html.Append("</table>");
    }

    private static void AppendFailures(StringBuilder html, string stage, string meaning, IReadOnlyList<Grade> failures)
    {
        html.Append($"<h2>{stage}: {failures.Count}</h2><p>{Text(char.ToUpperInvariant(meaning[0]) + meaning[1..])}.</p>");
        foreach (var grade in failures)
        {
            var gold = grade.Gold;
            string expected = gold.Answerable
                ? string.Join(" + ", gold.AnswerAll.Select(a => string.Join(" | ", a))) + (gold.AnswerNone.Count > 0 ? " without " + string.Join(", ", gold.AnswerNone) : "")
                : "a refusal";
            html.Append($"<details><summary><span class=\"bad\">{Text(gold.Id)}</span> [{Text(gold.Category)}] {Text(string.Join(" / ", gold.Turns.Append(gold.Question)))}</summary><dl>")
                .Append($"<dt>expected<dd>{Text(expected)}<dt>in<dd>{Text(string.Join('\n', gold.Gold.Select(g => $"{g.Doc}: {g.Quote}")))}")
                .Append(CultureInfo.InvariantCulture, $"<dt>found ({grade.Answer.Confidence:0.00}, {Text(grade.Answer.Understanding.Intent)})<dd>{Text(Shown(AnsweredQuestion.Of(grade)))}")
                .Append($"<dt>read as<dd>{Text(grade.Answer.Understanding.Standalone)}")
                .Append($"<dt>passages<dd>{string.Join('\n', grade.Answer.Passages.Select(p => Passage(gold, p)))}</dl></details>");
        }
    }

    private static string Passage(GoldQuestion gold, RetrievedPassage passage) =>
        Grading.HoldsGold(gold, passage.Document.Id, passage.Text)
            ? $"<ins>{Text(passage.PassageId)}: {Text(passage.Text)}</ins>"
            : $"{Text(passage.PassageId)}: {Text(passage.Text)}";

    private static string Share(double? share) => share?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
