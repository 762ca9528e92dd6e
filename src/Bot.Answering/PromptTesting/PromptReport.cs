using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;

namespace Bot.Answering.PromptTesting;

/// <summary>The results of a run of fixtures, for machines (JSON, JUnit) and for readers (HTML, with what differs from an earlier run).</summary>
/// <param name="Results">One result for every fixture and model.</param>
/// <param name="UnusedRecordings">Keys of recordings that no fixture asked for.</param>
/// <param name="MissingRecordings">Keys that fixtures asked for and nobody recorded.</param>
public sealed record PromptReport(
    IReadOnlyList<FixtureResult> Results, IReadOnlyList<string> UnusedRecordings, IReadOnlyList<string> MissingRecordings)
{
    private static readonly JsonSerializerOptions Json = new(AnswerJson.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether every assertion held and the recordings are those that are needed, no more and no fewer.</summary>
    public bool Passed => Results.All(r => r.Passed) && UnusedRecordings.Count == 0 && MissingRecordings.Count == 0;

    /// <summary>The report as one JSON document.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new StoredRun(
            Results.Count(r => r.Passed),
            Results.Count(r => !r.Passed),
            MissingRecordings,
            UnusedRecordings,
            [.. Results.Select(r => new StoredResult(
                r.Fixture.Name, r.Model, r.PromptVersion, r.Passed, r.Failures, r.Outcome?.Text, r.Outcome?.Fallback, r.Outcome?.Draft, r.Outcome?.Prompt, r.Outcome?.Tokens ?? 0, Math.Round(r.Outcome?.ElapsedMs ?? 0, 1)))]),
        Json);

    /// <summary>The report as JUnit XML, a suite for each model.</summary>
    public string ToJUnit() => new XDocument(new XElement(
        "testsuites",
        Results.GroupBy(r => r.Model, StringComparer.Ordinal).Select(suite => new XElement(
            "testsuite",
            new XAttribute("name", suite.Key),
            new XAttribute("tests", suite.Count()),
            new XAttribute("failures", suite.Count(r => !r.Passed)),
            suite.Select(r => new XElement(
                "testcase",
                new XAttribute("classname", $"prompts.{suite.Key}"),
                new XAttribute("name", r.Fixture.Name),
                new XAttribute("time", ((r.Outcome?.ElapsedMs ?? 0) / 1000).ToString("F3")),
                r.Passed ? null : new XElement("failure", string.Join('\n', r.Failures)))))))).ToString();

    /// <summary>The report as one HTML page.</summary>
    /// <param name="earlier">JSON of an earlier run to show differences from; null to show none.</param>
    /// <exception cref="InvalidDataException">The earlier run cannot be read.</exception>
    public string ToHtml(string? earlier)
    {
        var before = Read(earlier);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>Prompt fixtures</title><style>")
            .Append("body{font:15px/1.6 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}")
            .Append("table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #8884;padding:.4rem;text-align:left;vertical-align:top}")
            .Append("ins{background:#3a35;text-decoration:none}del{background:#d335}.bad{color:#c33;font-weight:600}pre{white-space:pre-wrap}</style>")
            .Append($"<h1>{Results.Count(r => r.Passed)} passed, {Results.Count(r => !r.Passed)} failed</h1>");
        AppendKeys(html, "Missing recordings", MissingRecordings);
        AppendKeys(html, "Unused recordings", UnusedRecordings);
        html.Append("<table><tr><th>Fixture<th>Model<th>Result<th>Answer");
        foreach (var result in Results)
        {
            Append(html, result, before.GetValueOrDefault((result.Fixture.Name, result.Model)));
        }

        return html.Append("</table></html>").ToString();
    }

    private static void AppendKeys(StringBuilder html, string title, IReadOnlyList<string> keys)
    {
        if (keys.Count > 0)
        {
            html.Append($"<h2 class=\"bad\">{title}</h2><p>{string.Join(", ", keys.Select(WebUtility.HtmlEncode))}</p>");
        }
    }

    private static void Append(StringBuilder html, FixtureResult result, StoredResult? before)
    {
        string answer = result.Outcome is { } outcome ? outcome.Fallback is { } fallback ? $"({fallback}) {outcome.Draft}" : outcome.Text : "";
        string earlier = before is null ? answer : before.Fallback is { } reason ? $"({reason}) {before.Draft}" : before.Text ?? "";
        html.Append($"<tr><td>{WebUtility.HtmlEncode(result.Fixture.Name)}<td>{WebUtility.HtmlEncode(result.Model)}<td>")
            .Append(result.Passed ? "passed" : $"<span class=\"bad\">failed</span><br>{string.Join("<br>", result.Failures.Select(WebUtility.HtmlEncode))}")
            .Append($"<td>{TextDiff.Html(earlier, answer)}<details><summary>prompt {result.PromptVersion}</summary><pre>")
            .Append(TextDiff.Html(before?.Prompt ?? result.Outcome?.Prompt ?? "", result.Outcome?.Prompt ?? ""))
            .Append("</pre></details>");
    }

    private static Dictionary<(string Fixture, string Model), StoredResult> Read(string? earlier)
    {
        try
        {
            var run = earlier is null ? null : JsonSerializer.Deserialize<StoredRun>(earlier, Json);
            return run?.Results.ToDictionary(r => (r.Fixture, r.Model)) ?? [];
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The earlier run is not the JSON of 'bot eval prompts --json': {exception.Message}", exception);
        }
    }

    private sealed record StoredRun(
        int Passed, int Failed, IReadOnlyList<string> MissingRecordings, IReadOnlyList<string> UnusedRecordings, IReadOnlyList<StoredResult> Results);

    private sealed record StoredResult(
        string Fixture, string Model, string PromptVersion, bool Passed, IReadOnlyList<string> Failures, string? Text, string? Fallback, string? Draft, string? Prompt, long Tokens, double ElapsedMs);
}
