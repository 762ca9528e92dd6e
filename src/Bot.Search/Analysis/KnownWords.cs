using Bot.Search.Analysis.SmartCn;

namespace Bot.Search.Analysis;

/// <summary>The words that every text may have: those of the segmenter's own dictionary, without the lexicon's and learned ones.</summary>
public static class KnownWords
{
    /// <summary>Whether <paramref name="word"/>, in simplified characters, is such a word.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => CoreDictionary.Instance.Frequency(word) > 0;
}
