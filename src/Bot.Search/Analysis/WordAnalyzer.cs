using Bot.Search.Analysis.SmartCn;

namespace Bot.Search.Analysis;

/// <summary>Words as terms: segmented by <see cref="SmartCnSegmenter"/>, without punctuation, English words stemmed.</summary>
public sealed class WordAnalyzer : Analyzer
{
    private readonly SmartCnSegmenter _segmenter = new();

    private WordAnalyzer()
    {
    }

    /// <summary>The terms of Lucene 8's SmartChineseAnalyzer, one for one.</summary>
    public static WordAnalyzer Plain { get; } = new();

    /// <inheritdoc/>
    public override string Name => "words-plain";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override void Analyze<TSink>(ReadOnlySpan<char> text, ref TSink sink)
    {
        var filter = new StopAndStem<TSink>(sink);
        _segmenter.Analyze(text, ref filter);
        sink = filter.Sink;
    }

    private ref struct StopAndStem<TSink>(TSink sink) : ITokenSink
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
}
