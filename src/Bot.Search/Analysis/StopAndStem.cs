namespace Bot.Search.Analysis;

/// <summary>Passes SmartCn's tokens on without punctuation and with English words stemmed.</summary>
internal ref struct StopAndStem<TSink>(TSink sink) : ITokenSink
    where TSink : ITokenSink, allows ref struct
{
    // Held by value and copied back at the end, because a reference to a ref struct cannot be a field.
    public TSink Sink = sink;

    public void Add(scoped ReadOnlySpan<char> term, TextRange range)
    {
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
}
