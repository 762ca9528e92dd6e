using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Retrieval;
using Bot.Knowledge;

namespace Bot.Answering.Tabulating;

/// <summary>Tells of each of several things that paragraphs side by side number (方向1：…, 方向2：…), where the question asks for each of them (两个方向各是…).</summary>
internal static partial class LabelledSiblings
{
    // More than these are read in the document.
    private const int Most = 6;

    /// <summary>The paragraphs; null unless the first of <paramref name="passages"/> is one of two or more that the question asks for by their label.</summary>
    public static Draft? Find(Draft plain, WeightedQuestion question, PassageCatalog catalog, IReadOnlyList<RankedPassage> passages)
    {
        var best = passages[0].Passage;
        if (Label().Match(best.Text) is not { Success: true } own || !AsksEach(question.Question.Folded, own.Groups["name"].Value))
        {
            return null;
        }

        string name = own.Groups["name"].Value;
        var members = best.Passage.Document.Passages
            .Where(p => Section(p).SequenceEqual(Section(best.Passage), StringComparer.Ordinal)).Select(p => catalog[catalog.Find(p)])
            .Select(p => (Passage: p, Label: Label().Match(p.Text))).Where(m => m.Label.Success && string.Equals(m.Label.Groups["name"].Value, name, StringComparison.Ordinal))
            .DistinctBy(m => m.Label.Groups["number"].Value).Take(Most).ToList();
        if (members.Count < 2 || !members.Exists(m => ReferenceEquals(m.Passage, best)))
        {
            return null;
        }

        var parts = members.Select(m => Quotation.Of(question, m.Passage, 0)).ToList();
        var rows = members.Zip(parts, IReadOnlyList<DraftPart> (m, part) => [part with { Text = m.Label.Groups["label"].Value }, part]).ToList();
        return new Draft(
            [.. parts.Select((part, i) => i + 1 < parts.Count ? part with { Ending = "\n" } : part)],
            new DraftTable(["对象", "原文"], rows, 1, catalog.Collection.Documents.Count),
            plain.Confidence);
    }

    // "方向1：…" has its own opening as a heading.
    private static IEnumerable<string> Section(Passage passage) =>
        passage.Headings is [.., var last] && passage.Text.StartsWith(last, StringComparison.Ordinal) ? passage.Headings.SkipLast(1) : passage.Headings;

    private static bool AsksEach(string folded, string name) =>
        Several().Matches(folded).Any(m => folded.AsSpan(m.Index + m.Length).StartsWith(name, StringComparison.Ordinal)) && Each().IsMatch(folded);

    [GeneratedRegex("^(?<label>(?<name>[\\u4E00-\\u9FFF]{1,4}?)(?<number>[1-9]|[一二三四五六七八九]))(?=[:、.])", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Label();

    [GeneratedRegex("(?:[两三四五六二2-6]|[几各每])(?:个|种|类|条|项)?", RegexOptions.None, 10000)]
    private static partial Regex Several();

    [GeneratedRegex("各|分别|都|每个", RegexOptions.None, 10000)]
    private static partial Regex Each();
}
