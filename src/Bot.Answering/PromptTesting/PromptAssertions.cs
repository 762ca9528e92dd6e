using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Answering.Checking;
using Bot.Answering.Generating;

namespace Bot.Answering.PromptTesting;

/// <summary>The kinds of assertion that fixtures may make.</summary>
internal static class PromptAssertions
{
    private static readonly TimeSpan RegexLimit = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<string, Func<PromptAssertion, FixtureOutcome, bool>> Kinds = new(StringComparer.Ordinal)
    {
        ["contains"] = (a, o) => a.Values.All(value => Squeeze(o.Text).Contains(Squeeze(value), StringComparison.Ordinal)),
        ["contains-any"] = (a, o) => a.Values.Any(value => Squeeze(o.Text).Contains(Squeeze(value), StringComparison.Ordinal)),
        ["matches"] = (a, o) => a.Values.All(value => Regex.IsMatch(o.Text, value, RegexOptions.None, RegexLimit)),
        ["equals"] = (a, o) => o.Text == a.Values[0],
        ["cites"] = (a, o) => a.Values.All(id => Cited(o).Contains(id, StringComparer.Ordinal)),
        ["citation-precision"] = (a, o) => Share(Cited(o), a.Settings["of"]) >= Minimum(a),
        ["citation-recall"] = (a, o) => Share(a.Settings["of"], Cited(o)) >= Minimum(a),
        ["numbers-supported"] = (a, o) => IsTrue(a) == AreNumbersSupported(o),
        ["refuses"] = (a, o) => IsTrue(a) == (o.Text.Length == 0 && o.Fallback is null),
        ["falls-back"] = (a, o) => a.Values.Contains(o.Fallback ?? "", StringComparer.Ordinal),
        ["language"] = (a, o) => a.Values[0] == LanguageOf(o.Text),
        ["max-length"] = (a, o) => Markers.Split(o.Text).Text.Length <= Number(a),
        ["max-latency-ms"] = (a, o) => o.ElapsedMs <= Number(a),
        ["max-tokens"] = (a, o) => o.Tokens <= Number(a),
        ["json-shape"] = HasShape,
        ["prompt-contains"] = (a, o) => a.Values.All(value => o.Prompt.Contains(value, StringComparison.Ordinal)),
        ["draft-contains"] = (a, o) => a.Values.All(value => o.Draft.Contains(value, StringComparison.Ordinal)),
    };

    private static readonly string[] Numeric = ["max-length", "max-latency-ms", "max-tokens"];

    private static readonly string[] Mapped = ["citation-precision", "citation-recall", "json-shape"];

    /// <summary>What is wrong with an assertion as written, or null.</summary>
    public static string? Problem(PromptAssertion assertion)
    {
        if (assertion.Kind == "prompt-snapshot")
        {
            return assertion.Values is [{ Length: > 0 }] ? null : "prompt-snapshot takes the name of a file beside the fixtures.";
        }

        if (!Kinds.ContainsKey(assertion.Kind))
        {
            return $"unknown assertion '{assertion.Kind}'; known are {string.Join(", ", Kinds.Keys.Append("prompt-snapshot"))}, each also with not- before it.";
        }

        if (Mapped.Contains(assertion.Kind) && assertion.Settings.Count == 0)
        {
            return $"{assertion.Kind} takes named values" + (assertion.Kind == "json-shape" ? ", path: kind." : ": of (a list of passage ids) and min.");
        }

        if (!Mapped.Contains(assertion.Kind) && assertion.Values.All(v => v.Length == 0))
        {
            return $"{assertion.Kind} needs a value.";
        }

        return Numeric.Contains(assertion.Kind) && !double.TryParse(assertion.Values[0], CultureInfo.InvariantCulture, out _)
            ? $"{assertion.Kind} takes a number, not '{assertion.Values[0]}'."
            : null;
    }

    /// <summary>Why <paramref name="assertion"/> does not hold of <paramref name="outcome"/>, or null when it does.</summary>
    /// <param name="assertion">What must hold.</param>
    /// <param name="outcome">What came of the fixture.</param>
    /// <param name="folder">Where snapshots stand.</param>
    public static string? Failure(PromptAssertion assertion, FixtureOutcome outcome, string folder)
    {
        bool holds = assertion.Kind == "prompt-snapshot"
            ? EqualsSnapshot(Path.Combine(folder, assertion.Values[0]), outcome.Prompt)
            : Kinds[assertion.Kind](assertion, outcome);
        if (holds != assertion.IsNegated)
        {
            return null;
        }

        string wanted = assertion.Values.Count > 0
            ? string.Join(" | ", assertion.Values)
            : string.Join(", ", assertion.Settings.Select(s => $"{s.Key}: {string.Join(" ", s.Value)}"));
        string found = outcome.Fallback is null ? $"'{outcome.Text}' citing {string.Join(" ", Cited(outcome))}" : $"fallback {outcome.Fallback}; draft '{outcome.Draft}'";
        return $"{(assertion.IsNegated ? "not-" : "")}{assertion.Kind}: {wanted} — found {found}";
    }

    private static IReadOnlyList<string> Cited(FixtureOutcome outcome) => [.. outcome.Citations.Select(c => c.PassageId)];

    private static double Share(IReadOnlyList<string> these, IReadOnlyList<string> among) =>
        these.Count == 0 ? 0 : (double)these.Count(id => among.Contains(id, StringComparer.Ordinal)) / these.Count;

    private static double Minimum(PromptAssertion assertion) =>
        assertion.Settings.TryGetValue("min", out var min) ? double.Parse(min[0], CultureInfo.InvariantCulture) : 1;

    private static double Number(PromptAssertion assertion) => double.Parse(assertion.Values[0], CultureInfo.InvariantCulture);

    private static bool IsTrue(PromptAssertion assertion) => assertion.Values[0] == "true";

    private static string Squeeze(string text) => string.Concat(NumberScanner.Fold(text).Where(c => !char.IsWhiteSpace(c)));

    private static bool AreNumbersSupported(FixtureOutcome outcome)
    {
        var sources = outcome.Citations.SelectMany(c => NumberScanner.Scan(c.Text + "\n" + string.Join('\n', c.Headings) + "\n" + c.Document.Title)).ToList();
        return NumberScanner.Scan(Markers.Split(outcome.Text).Text).All(number => sources.Any(number.IsSupportedBy));
    }

    private static string LanguageOf(string text)
    {
        int han = text.Count(Evidence.IsHan);
        return han == 0 && text.Any(char.IsAsciiLetter) ? "en" : han * 2 >= text.Count(char.IsLetter) ? "zh" : "en";
    }

    private static bool HasShape(PromptAssertion assertion, FixtureOutcome outcome)
    {
        using var json = JsonSerializer.SerializeToDocument(outcome, AnswerJson.Options);
        return assertion.Settings.All(s => KindAt(json.RootElement, s.Key) == s.Value[0]);
    }

    private static string KindAt(JsonElement element, string path)
    {
        foreach (string name in path.Split('.'))
        {
            if (element.ValueKind == JsonValueKind.Array && int.TryParse(name, CultureInfo.InvariantCulture, out int i) && i < element.GetArrayLength())
            {
                element = element[i];
            }
            else if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return "missing";
            }
        }

        return element.ValueKind is JsonValueKind.True or JsonValueKind.False ? "boolean" : element.ValueKind.ToString().ToLowerInvariant();
    }

    private static bool EqualsSnapshot(string path, string prompt) =>
        File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd() == prompt.ReplaceLineEndings("\n").TrimEnd();
}
