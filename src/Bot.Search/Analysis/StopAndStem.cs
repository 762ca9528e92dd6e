using Bot.Search.Analysis.Wholes;

namespace Bot.Search.Analysis;

/// <summary>Passes SmartCn's tokens on without punctuation, with English words stemmed, whole terms between them by their starts.</summary>
internal ref struct StopAndStem<TSink>(TSink sink, WholeTermList? wholes = null) : ITokenSink
    where TSink : ITokenSink, allows ref struct
{
    // Held by value and copied back at the end, because a reference to a ref struct cannot be a field.
    public TSink Sink = sink;

    private int _nextWhole;

    public void Add(scoped ReadOnlySpan<char> term, TextRange range)
    {
        if (wholes is not null)
        {
            AddWholes(range.Start);
        }

        // All of SmartCn's stop words are punctuation, and the segmenter writes punctuation as commas.
        if (term is ",")
        {
            return;
        }

        if (!char.IsAsciiLetterLower(term[0]))
        {
            Sink.Add(term, range);
            return;
        }

        Span<char> stem = stackalloc char[term.Length];
        term.CopyTo(stem);
        Sink.Add(stem[..PorterStemmer.Stem(stem)], range);
    }

    /// <summary>Adds the whole terms that start up to <paramref name="start"/> and have not been added.</summary>
    public void AddWholes(int start)
    {
        for (; wholes is not null && _nextWhole < wholes.Count && wholes.Range(_nextWhole).Start <= start; _nextWhole++)
        {
            Sink.Add(wholes.Term(_nextWhole), wholes.Range(_nextWhole));
        }
    }
}
