namespace Bot.Search.Analysis.Scripts;

/// <summary>
/// Writes text as one script: full-width letters and digits narrow, capitals small, traditional characters simplified, 〇 as 零, ．as a point.
/// Every UTF-16 unit stays at its place, so ranges in the folded text are ranges in the original. Punctuation stays too,
/// because the segmenter's dictionary knows words beside full-width marks.
/// </summary>
public static class TextFolding
{
    private static readonly char[] Narrowed = BuildNarrowed();
    private static readonly char[] Folded = BuildFolded();

    // The same, but nothing for those that may begin a phrase: one table to ask for nearly all characters.
    private static readonly char[] FoldedAlone = BuildFoldedAlone();

    /// <summary>The folded form of <paramref name="text"/>.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (folded, original) => Fold(original, folded));
    }

    /// <summary>Folds <paramref name="text"/> into <paramref name="folded"/>, which is at least as long.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var scripts = ScriptTable.Instance;
        folded = folded[..text.Length];
        for (int i = 0; i < text.Length;)
        {
            char narrow = FoldedAlone[text[i]];
            if (narrow == default && scripts.Phrase(text[i..]) is { } phrase)
            {
                phrase.CopyTo(folded[i..]);
                i += phrase.Length;
                continue;
            }

            folded[i] = narrow == default ? Folded[text[i]] : narrow;
            i++;
        }
    }

    /// <summary>Folds width and case alone; traditional characters stay, for measuring what folding them gives.</summary>
    internal static void FoldWidth(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (int i = 0; i < text.Length; i++)
        {
            folded[i] = Narrowed[text[i]];
        }
    }

    /// <summary>Each character that has a traditional form in that form, the commonest where there are several; for measuring.</summary>
    public static string ToTraditional(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scripts = ScriptTable.Instance;
        return string.Create(text.Length, text, (traditional, original) =>
        {
            for (int i = 0; i < original.Length; i++)
            {
                int place = scripts.Simplified.IndexOf(original[i], StringComparison.Ordinal);
                traditional[i] = place < 0 ? original[i] : scripts.Traditional[place];
            }
        });
    }

    private static char[] BuildFoldedAlone()
    {
        char[] folded = [.. Folded];
        foreach (char c in ScriptTable.Instance.PhraseStarts)
        {
            folded[c] = default;
        }

        return folded;
    }

    private static char[] BuildNarrowed()
    {
        var narrowed = new char[char.MaxValue + 1];
        for (int c = 0; c < narrowed.Length; c++)
        {
            bool isFullWidth = c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');
            char narrow = isFullWidth ? (char)(c - 0xFEE0) : (char)c;
            narrowed[c] = char.IsSurrogate(narrow) ? narrow : char.ToLowerInvariant(narrow);
        }

        return narrowed;
    }

    private static char[] BuildFolded()
    {
        char[] folded = [.. Narrowed];
        var scripts = ScriptTable.Instance;
        for (int i = 0; i < scripts.Traditional.Length; i++)
        {
            folded[scripts.Traditional[i]] = scripts.Simplified[i];
        }

        folded['〇'] = '零';
        folded['．'] = '.';
        return folded;
    }
}
