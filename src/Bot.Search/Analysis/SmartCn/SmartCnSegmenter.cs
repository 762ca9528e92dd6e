namespace Bot.Search.Analysis.SmartCn;

/// <summary>
/// The tokens of Lucene 8's HMMChineseTokenizer, one for one: punctuation as commas, Latin small, no stop words, no stemming.
/// <list type="table">
/// <item><term>我购买了道具和服装。</term><description>我 购买 了 道具 和 服装 ,</description></item>
/// </list>
/// </summary>
public sealed class SmartCnSegmenter : Analyzer
{
    // Lucene's SegmentingTokenizerBase looks at so many characters at a time and cuts where they end, in the middle of a word if need be.
    private const int WindowLength = 1024;

    /// <inheritdoc/>
    public override string Name => "smartcn";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override void Analyze<TSink>(ReadOnlySpan<char> text, ref TSink sink)
    {
        var lattice = LatticePool.Take(null);
        for (int start = 0; start < text.Length;)
        {
            var window = Window(text[start..]);
            for (int from = 0; from < window.Length;)
            {
                int to = SentenceBreaks.Next(window, from);
                lattice.Segment(window[from..to]);
                PathWords.Add(lattice, window[from..to], start + from, ref sink);
                from = to;
            }

            start += window.Length;
        }

        LatticePool.Return(lattice);
    }

    /// <summary>What the original has in its buffer: up to the last line break if more follows, else all that fits.</summary>
    private static ReadOnlySpan<char> Window(ReadOnlySpan<char> rest)
    {
        if (rest.Length < WindowLength)
        {
            return rest;
        }

        int lineBreak = rest[..WindowLength].LastIndexOfAny("\r\n\u0085\u2028\u2029");
        return rest[..(lineBreak < 0 ? WindowLength : lineBreak + 1)];
    }
}
