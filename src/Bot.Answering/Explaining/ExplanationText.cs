using System.Globalization;
using System.Text;

namespace Bot.Answering.Explaining;

/// <summary>An explanation as lines of text.</summary>
public static class ExplanationText
{
    // So many features each way tell the rest apart; the others are added up.
    private const int Most = 6;

    // A draft is known by what it begins with.
    private const int LongestText = 100;

    private const int MostOthers = 8;

    /// <summary>The <paramref name="explanation"/> in English.</summary>
    public static string Write(AnswerExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var text = new StringBuilder();
        if (explanation.Decisive is { } draft)
        {
            Line(text, $"{(explanation.IsRefused ? "refused" : "answered")} with confidence {explanation.Confidence:0.0000}; an answer needs {explanation.Threshold:0.00}");
            Write(text, draft, explanation.Threshold);
        }
        else
        {
            Line(text, $"no draft: no passage was found, or the reply needs no documents");
        }

        if (explanation.Others.Count > 0)
        {
            Line(text, $"other drafts on the way:");
        }

        foreach (var other in explanation.Others.Take(MostOthers))
        {
            string[] reasons = [.. other.Unmet is null ? [] : new[] { other.Unmet }, .. other.Hopeless is null ? [] : new[] { other.Hopeless }, .. other.Signs.Where(s => s.LogOdds < 0).Select(s => s.Name)];
            Line(text, $"  {other.Confidence:0.0000}  {other.PassageId} “{Short(other.Text)}”{(reasons.Length > 0 ? ": " : "")}{string.Join(", ", reasons)}");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ExplainedDraft draft, double threshold)
    {
        Line(text, $"{(draft.Confidence < threshold ? "refused draft" : "draft")} from {draft.PassageId}: “{Short(draft.Text)}”");
        if (draft.Question is not null)
        {
            Line(text, $"  read as: {draft.Question}");
        }

        if (draft.Supported is { } supported)
        {
            Line(text, $"  {supported:0.0000}  the paragraph answers, by log odds:");
            Write(text, draft.Support.Where(p => p.LogOdds > 0));
            Write(text, draft.Support.Where(p => p.LogOdds < 0));
            if (draft.Hopeless is not null)
            {
                Line(text, $"          held down, whatever else matches: {draft.Hopeless}");
            }
        }

        if (draft.Supported is null || Math.Abs(draft.Drafted - draft.Supported.Value) > 1e-9)
        {
            Line(text, $"  {draft.Drafted:0.0000}  by the way the draft was made");
        }

        if (draft.Unmet is not null)
        {
            Line(text, $"  {draft.Confidence:0.0000}  no answer, whatever else matches: {draft.Unmet}");
        }
        else if (draft.Signs.Count > 0)
        {
            Line(text, $"  {draft.Confidence:0.0000}  after the signs found in what it cites, by log odds:");
            draft.Signs.ToList().ForEach(sign => Write(text, sign));
        }
    }

    private static void Write(StringBuilder text, IEnumerable<ConfidencePart> parts)
    {
        ConfidencePart[] all = [.. parts];
        foreach (var part in all.Take(Most))
        {
            Write(text, part);
        }

        if (all.Length > Most)
        {
            Write(text, new ConfidencePart($"{all.Length - Most} others", all.Skip(Most).Sum(p => p.LogOdds), []));
        }
    }

    private static void Write(StringBuilder text, ConfidencePart part)
    {
        Line(text, $"          {part.LogOdds,6:+0.00;-0.00}  {part.Name}");
        foreach (string line in part.FoundBy)
        {
            Line(text, $"                  {line}");
        }
    }

    private static string Short(string text) => (text.Length > LongestText ? text[..LongestText] + "…" : text).Replace('\n', ' ').Replace('\t', '｜');

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
