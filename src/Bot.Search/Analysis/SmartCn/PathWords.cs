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
        foreach (ref readonly var word in lattice.Path)
        {
            var text = sentence[word.Start..word.End];
            var range = new TextRange(offset + word.Start, offset + word.End);
            switch (word.Type)
            {
                case SmartCnCharType.Delimiter:
                    sink.Add(",", range);
                    break;
                case SmartCnCharType.Han when !word.HasSpaces:
                case SmartCnCharType.Surrogate:
                    sink.Add(text, range);
                    break;
                default:
                    AddFolded(text, range, ref sink);
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
