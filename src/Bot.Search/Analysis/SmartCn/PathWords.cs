namespace Bot.Search.Analysis.SmartCn;

/// <summary>Passes the words of a best path on as tokens.</summary>
internal static class PathWords
{
    /// <summary>Punctuation as commas, letters and digits narrow and small, Han words without spaces inside.</summary>
    /// <param name="lattice">Holds the path.</param>
    /// <param name="sentence">The text that the lattice has segmented.</param>
    /// <param name="offset">Where the sentence starts in the original text.</param>
    /// <param name="sink">Takes the tokens.</param>
    public static void Add<TSink>(Lattice lattice, ReadOnlySpan<char> sentence, int offset, ref TSink sink)
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
