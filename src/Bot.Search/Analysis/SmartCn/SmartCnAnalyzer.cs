namespace Bot.Search.Analysis.SmartCn;

/// <summary>The terms of Lucene 8's SmartChineseAnalyzer, one for one: <see cref="SmartCnSegmenter"/> without punctuation, English stemmed.</summary>
public sealed class SmartCnAnalyzer : Analyzer
{
    private readonly SmartCnSegmenter _segmenter = new();

    /// <inheritdoc/>
    public override string Name => "smartcn-terms";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override void Analyze<TSink>(ReadOnlySpan<char> text, ref TSink sink)
    {
        var filter = new StopAndStem<TSink>(sink);
        _segmenter.Analyze(text, ref filter);
        sink = filter.Sink;
    }
}
