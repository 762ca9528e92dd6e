using System.Collections;

namespace Bot.Search.Querying;

/// <summary>
/// The highlights of one hit, worked out when somebody looks: a search for many candidates, of which few are shown, spends a third of its time on them otherwise.
/// Holds the body, so that it outlives the index. Any number of threads may look.
/// </summary>
internal sealed class LazyRanges(string body, Highlighter highlighter) : IReadOnlyList<TextRange>
{
    private readonly Lazy<List<TextRange>> _ranges = new(() => highlighter.Ranges(body));

    public int Count => _ranges.Value.Count;

    public TextRange this[int index] => _ranges.Value[index];

    public IEnumerator<TextRange> GetEnumerator() => _ranges.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
