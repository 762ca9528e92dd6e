using System.Collections;

namespace Bot.Search.Querying;

/// <summary>
/// The highlights of one hit, worked out when somebody looks: a search for many candidates, of which few are shown, spends a third of its time on them otherwise.
/// Holds the body, so that it outlives the index. Any number of threads may look.
/// </summary>
internal sealed class LazyRanges(string body, Highlighter highlighter) : IReadOnlyList<TextRange>
{
    private List<TextRange>? _ranges;

    public int Count => Ranges.Count;

    public TextRange this[int index] => Ranges[index];

    // Two threads may work them out at once; they are equal, and either may stay.
    private List<TextRange> Ranges => Volatile.Read(ref _ranges) ?? (_ranges = highlighter.Ranges(body));

    public IEnumerator<TextRange> GetEnumerator() => Ranges.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
