namespace Bot.Search;

/// <summary>An immutable index of passages: built once, searched by any number of threads at a time.</summary>
public sealed class PassageIndex : IDisposable
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    private readonly IReadOnlyList<PassageSource> _passages;
    private readonly Dictionary<string, int> _docIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int DocId, int TermFreq)>> _postings = new(StringComparer.Ordinal);
    private readonly int[] _lengths;
    private readonly double _averageLength;

    private PassageIndex(IReadOnlyList<PassageSource> passages)
    {
        _passages = passages;
        _lengths = new int[passages.Count];
        for (int docId = 0; docId < passages.Count; docId++)
        {
            _docIds.Add(passages[docId].Id, docId);
            Add(docId, passages[docId]);
        }

        _averageLength = Math.Max(1, _lengths.DefaultIfEmpty(1).Average());
    }

    /// <summary>Number of passages in the index.</summary>
    public int PassageCount => _passages.Count;

    /// <summary>Builds an index of <paramref name="passages"/> that lives in memory only.</summary>
    /// <exception cref="ArgumentException">Two passages have the same id.</exception>
    public static PassageIndex InMemory(IReadOnlyList<PassageSource> passages) => new(passages);

    /// <summary>The id under which the passage <paramref name="docId"/> was indexed.</summary>
    public string PassageId(int docId) => _passages[docId].Id;

    /// <summary>The doc id of the passage named <paramref name="passageId"/>, or -1.</summary>
    public int Find(string passageId) => _docIds.GetValueOrDefault(passageId, -1);

    /// <summary>The best passages for <paramref name="query"/>: score descending, then doc id ascending.</summary>
    public IReadOnlyList<SearchHit> Search(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var scores = new Dictionary<int, float>();
        var terms = Terms(query.Text).Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
        foreach (string term in terms)
        {
            if (!_postings.TryGetValue(term, out var postings))
            {
                continue;
            }

            double idf = Math.Log(1 + ((PassageCount - postings.Count + 0.5) / (postings.Count + 0.5)));
            foreach (var (docId, termFreq) in postings)
            {
                float norm = (float)(K1 * (1 - B + (B * _lengths[docId] / _averageLength)));
                scores[docId] = scores.GetValueOrDefault(docId) + (float)(idf * termFreq / (termFreq + norm));
            }
        }

        return [.. scores.Where(s => query.Filter?.Invoke(s.Key) != false)
            .OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(query.Top)
            .Select(s => new SearchHit(s.Key, PassageId(s.Key), s.Value, Highlights(_passages[s.Key].Body, terms)))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void Add(int docId, PassageSource passage)
    {
        var terms = Terms(passage.Title).Concat(Terms(passage.Body)).Select(t => t.Term).ToList();
        _lengths[docId] = terms.Count;
        foreach (var group in terms.GroupBy(t => t, StringComparer.Ordinal))
        {
            if (!_postings.TryGetValue(group.Key, out var postings))
            {
                _postings.Add(group.Key, postings = []);
            }

            postings.Add((docId, group.Count()));
        }
    }

    private static List<TextRange> Highlights(string body, HashSet<string> terms)
    {
        var ranges = new List<TextRange>();
        foreach (var (term, range) in Terms(body).Where(t => terms.Contains(t.Term)))
        {
            if (ranges.Count > 0 && range.Start <= ranges[^1].End)
            {
                ranges[^1] = ranges[^1] with { End = Math.Max(ranges[^1].End, range.End) };
            }
            else
            {
                ranges.Add(range);
            }
        }

        return ranges;
    }

    private static IEnumerable<(string Term, TextRange Range)> Terms(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i + 1]))
            {
                yield return (text.Substring(i, 2).ToLowerInvariant(), new TextRange(i, i + 2));
            }
        }
    }
}
