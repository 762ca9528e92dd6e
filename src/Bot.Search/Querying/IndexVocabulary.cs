using Bot.Search.Analysis;
using Bot.Search.Analysis.Lexicons;
using Bot.Search.Analysis.Scripts;
using Bot.Search.Segments;

namespace Bot.Search.Querying;

/// <summary>The terms of an index as the lexicon's readers ask for them. Each call holds the index open by itself.</summary>
internal sealed class IndexVocabulary(Segment segment) : IVocabulary
{
    // A phrase is looked for in so many passages at most; a rarer pair of its characters leads there.
    private const int MaxPassagesRead = 2000;

    private readonly BigramAnalyzer _pairs = new();
    private readonly FieldSegment? _words = segment.Fields.FirstOrDefault(f => f.Header.Name == IndexOptions.Words);
    private readonly FieldSegment[] _pairFields = [.. segment.Fields.Where(f => f.Header.Name is IndexOptions.Bigrams or IndexOptions.Title)];
    private PairFilter? _pairFilter;

    public int WordFreq(string term) => Leased(() => _words?.Find(term)?.DocFreq ?? 0);

    public bool HasPair(char first, char second)
    {
        segment.Lease();
        try
        {
            if (!Pairs().MayHave(first, second))
            {
                return false;
            }

            foreach (var field in _pairFields)
            {
                if (field.Terms.Find([first, second]) >= 0)
                {
                    return true;
                }
            }

            return false;
        }
        finally
        {
            segment.Release();
        }
    }

    // Apart: a question asks for hundreds of pairs.
    private PairFilter Pairs() => _pairFilter ?? LazyInitializer.EnsureInitialized(ref _pairFilter, () => PairFilter.Of(_pairFields));

    public bool HasPhrase(string phrase) => Leased(() =>
    {
        if (_pairFields.FirstOrDefault(f => f.Header.Name == IndexOptions.Bigrams) is not { } field)
        {
            return false;
        }

        var entries = _pairs.Tokens(phrase).Select(t => field.Find(t.Term)).ToList();
        if (entries.Count == 0 || entries.Contains(null))
        {
            return false;
        }

        var cursor = new PostingCursor();
        cursor.Reset(field, entries.MinBy(e => e!.Value.DocFreq)!.Value, segment.Header.PassageCount);
        return Docs(cursor).Take(MaxPassagesRead).Any(doc => segment.Body(doc) is { } body && TextFolding.Fold(body).Contains(phrase, StringComparison.Ordinal));
    });

    public IEnumerable<(string Term, int DocFreq)> Words()
    {
        int count = _words?.Terms.Count ?? 0;
        for (int i = 0; i < count; i++)
        {
            int ordinal = i;
            yield return Leased(() => (_words!.Terms.Term(ordinal), _words.EntryAt(ordinal).DocFreq));
        }
    }

    private static IEnumerable<int> Docs(PostingCursor cursor)
    {
        for (int next = 0; cursor.MoveTo(next); next = cursor.Blocks[cursor.Block].LastDoc + 1)
        {
            foreach (int doc in cursor.Docs().ToArray())
            {
                yield return doc;
            }
        }
    }

    private T Leased<T>(Func<T> read)
    {
        segment.Lease();
        try
        {
            return read();
        }
        finally
        {
            segment.Release();
        }
    }
}
