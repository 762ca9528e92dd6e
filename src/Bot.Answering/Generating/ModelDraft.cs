using System.Text;
using Bot.Answering.Checking;
using Bot.Search;

namespace Bot.Answering.Generating;

/// <summary>The checked sentences of a model's answer, gathered as they come, with markers renumbered in order of appearance.</summary>
/// <param name="passages">The passages as numbered in the prompt, from 1.</param>
internal sealed class ModelDraft(IReadOnlyList<RetrievedPassage> passages)
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _order = [];
    private readonly Dictionary<int, List<TextRange>> _quotes = [];

    /// <summary>The text so far, markers included.</summary>
    public string Text => _text.ToString();

    /// <summary>Whether no sentence has passed yet.</summary>
    public bool IsEmpty => _order.Count == 0;

    /// <summary>The citations of the text so far, by ascending number.</summary>
    public IReadOnlyList<Citation> Citations => [.. _order.Select((handle, i) => Cite(passages[handle - 1], i + 1, _quotes[handle]))];

    /// <summary>Adds a supported sentence and returns what it adds to the text.</summary>
    public string Add(CheckedSentence sentence)
    {
        var numbers = new SortedSet<int>();
        foreach (var (handle, quote) in sentence.Support)
        {
            if (!_quotes.TryGetValue(handle, out var quotes))
            {
                _order.Add(handle);
                _quotes.Add(handle, quotes = []);
            }

            quotes.Add(quote);
            numbers.Add(_order.IndexOf(handle) + 1);
        }

        string addition = sentence.Text + string.Concat(numbers.Select(n => $"[{n}]"));
        _text.Append(addition);
        return addition;
    }

    /// <summary>A citation of <paramref name="passage"/>.</summary>
    /// <param name="passage">What is cited.</param>
    /// <param name="number">The number of its markers.</param>
    /// <param name="quotes">The supporting ranges, in any order; overlapping ones are joined.</param>
    public static Citation Cite(RetrievedPassage passage, int number, IEnumerable<TextRange> quotes) => new(
        number,
        passage.PassageId,
        passage.Document,
        passage.Headings,
        passage.Paragraph,
        passage.Text,
        Join(quotes),
        ReaderLink.To(passage.Document.Id, passage.Paragraph));

    private static List<TextRange> Join(IEnumerable<TextRange> ranges)
    {
        var joined = new List<TextRange>();
        foreach (var range in ranges.OrderBy(r => r.Start).ThenBy(r => r.End))
        {
            if (joined.Count > 0 && range.Start <= joined[^1].End)
            {
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, range.End) };
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined;
    }
}
