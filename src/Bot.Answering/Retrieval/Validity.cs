using System.Text.RegularExpressions;
using Bot.Answering.Matching;
using Bot.Knowledge;

namespace Bot.Answering.Retrieval;

/// <summary>Which documents of a collection another one puts out of force. Immutable.</summary>
internal sealed partial class Validity
{
    private readonly Dictionary<Document, Passage> _replacedBy = [];

    /// <summary>Looks for paragraphs that abolish a titled document of <paramref name="collection"/> ("《…办法》同时废止").</summary>
    public Validity(Collection collection)
    {
        var titles = collection.Documents
            .Select(d => (Document: d, Title: Squeeze(d.Title)))
            .Where(d => d.Title.Length >= 4)
            .ToList();
        foreach (var passage in collection.Passages.Where(p => p.Text.Contains("废止", StringComparison.Ordinal) || p.Text.Contains("停止执行", StringComparison.Ordinal)))
        {
            foreach (Match abolished in Abolition().Matches(passage.Text))
            {
                Mark(titles, passage, abolished.Groups["title"].Value);
            }
        }
    }

    /// <summary>The paragraph that puts <paramref name="document"/> out of force; null while nothing does.</summary>
    public Passage? ReplacedBy(Document document) => _replacedBy.GetValueOrDefault(document);

    private void Mark(List<(Document Document, string Title)> titles, Passage passage, string title)
    {
        string named = Squeeze(title);
        if (named.Length < 4)
        {
            return;
        }

        // A notice carries the title of what it issues in its own; the abolishing document names that title too, but not of itself.
        foreach (var (document, _) in titles.Where(t => !ReferenceEquals(t.Document, passage.Document) && IsTitled(t.Title, named)))
        {
            _replacedBy.TryAdd(document, passage);
        }
    }

    private static bool IsTitled(string title, string named) =>
        string.Equals(title, named, StringComparison.Ordinal) || title.Contains($"印发《{named}》", StringComparison.Ordinal);

    private static string Squeeze(string title) => string.Concat(Folding.Fold(title).Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("《(?<title>[^《》]{4,60})》(?:[（(][^（）()]{0,40}[）)])?(?:[、和及](?:《[^《》]{4,60}》(?:[（(][^（）()]{0,40}[）)])?))*[^。；《》]{0,30}(?:废止|停止执行)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Abolition();
}
