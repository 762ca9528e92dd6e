namespace Bot.Search.Analysis;

/// <summary>What a UTF-16 unit is to an analyzer.</summary>
internal enum CharKind : byte
{
    /// <summary>Spaces, punctuation, symbols, control characters: they end a token and are none.</summary>
    Break,

    /// <summary>Han, kana, hangul and bopomofo, written without spaces between words.</summary>
    Cjk,

    /// <summary>Letters, digits and marks of scripts that set words apart.</summary>
    Word,

    /// <summary>First half of a surrogate pair of the supplementary planes that hold Han characters.</summary>
    HanHighSurrogate,
}
