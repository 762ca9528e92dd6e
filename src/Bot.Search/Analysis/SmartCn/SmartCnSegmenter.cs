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

    [ThreadStatic]
    private static Lattice? s_lattice;

    /// <inheritdoc/>
    public override string Name => "smartcn";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override void Analyze<TSink>(ReadOnlySpan<char> text, ref TSink sink)
    {
        // A sink may itself analyze something, so the lattice is taken while in use.
        var lattice = s_lattice ?? new Lattice();
        s_lattice = null;
        for (int start = 0; start < text.Length;)
        {
            var window = Window(text[start..]);
            for (int from = 0; from < window.Length;)
            {
                int to = SentenceBreaks.Next(window, from);
                lattice.Segment(window[from..to]);
                AddWords(lattice, window[from..to], start + from, ref sink);
                from = to;
            }

            start += window.Length;
        }

        s_lattice = lattice;
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

    private static void AddWords<TSink>(Lattice lattice, ReadOnlySpan<char> sentence, int offset, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        foreach (int index in lattice.Path)
        {
            ref readonly var node = ref lattice.Node(index);
            var word = sentence[node.Start..node.End];
            var range = new TextRange(offset + node.Start, offset + node.End);
            switch (SmartCnChars.TypeOf(word[0]))
            {
                case SmartCnCharType.Delimiter:
                    sink.Add(",", range);
                    break;
                case SmartCnCharType.Han when !word.ContainsAny(" \t\r\n\u3000"):
                case SmartCnCharType.Surrogate:
                    sink.Add(word, range);
                    break;
                default:
                    AddFolded(word, range, ref sink);
                    break;
            }
        }
    }

    /// <summary>Letters and digits narrow and small, Han words without the spaces inside them.</summary>
    private static void AddFolded<TSink>(ReadOnlySpan<char> word, TextRange range, ref TSink sink)
        where TSink : ITokenSink, allows ref struct
    {
        // No sentence is longer than a window, so neither is a word.
        Span<char> folded = stackalloc char[word.Length];
        int length = 0;
        foreach (char c in word)
        {
            char narrow = c is >= '\uFF10' and <= '\uFF5A' ? (char)(c - 0xFEE0) : c;
            if (SmartCnChars.TypeOf(c) != SmartCnCharType.Space)
            {
                folded[length++] = char.IsAsciiLetterUpper(narrow) ? (char)(narrow | 0x20) : narrow;
            }
        }

        sink.Add(folded[..length], range);
    }
}
