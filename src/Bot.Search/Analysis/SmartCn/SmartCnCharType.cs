namespace Bot.Search.Analysis.SmartCn;

/// <summary>What SmartCn takes a UTF-16 unit for; decides which words of the lattice may start there.</summary>
internal enum SmartCnCharType : byte
{
    /// <summary>Punctuation and symbols; a word by itself.</summary>
    Delimiter,

    /// <summary>ASCII letters; a run of these and of the full-width ones is one word.</summary>
    Letter,

    /// <summary>ASCII digits; a run of these and of the full-width ones is one word.</summary>
    Digit,

    /// <summary>Han characters U+4E00 to U+9FA5: the dictionary says which of them are words.</summary>
    Han,

    /// <summary>Skipped, even inside a word.</summary>
    Space,

    /// <summary>Full-width Latin letters.</summary>
    FullWidthLetter,

    /// <summary>Full-width digits.</summary>
    FullWidthDigit,

    /// <summary>Everything else; a word by itself.</summary>
    Other,

    /// <summary>Half of a surrogate pair; a pair is a word by itself.</summary>
    Surrogate,
}
