namespace Bot.Search.Analysis.SmartCn;

/// <summary>Ids of the words that stand for more than themselves. Single characters follow, then longer words, each by falling frequency.</summary>
internal static class WordIds
{
    /// <summary>Before the first word of a sentence: 始##始.</summary>
    public const int SentenceStart = 0;

    /// <summary>After its last word: 末##末.</summary>
    public const int SentenceEnd = 1;

    /// <summary>Any run of letters, and any character that has no class of its own: 未##串.</summary>
    public const int Letters = 2;

    /// <summary>Any run of digits: 未##数.</summary>
    public const int Number = 3;

    /// <summary>A Han character that the dictionary does not know: frequency zero, known beside no word.</summary>
    public const int UnknownHan = 4;

    /// <summary>A delimiter that is known beside no word.</summary>
    public const int PlainDelimiter = 5;

    /// <summary>The first single character with an id of its own.</summary>
    public const int FirstCharacter = 6;
}
