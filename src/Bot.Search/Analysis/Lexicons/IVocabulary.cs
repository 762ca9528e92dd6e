namespace Bot.Search.Analysis.Lexicons;

/// <summary>What a collection says and how often: what an index knows of its terms. Text is folded by <see cref="Scripts.TextFolding"/>.</summary>
public interface IVocabulary
{
    /// <summary>Number of passages with the word <paramref name="term"/>; 0 if none has it.</summary>
    int WordFreq(string term);

    /// <summary>Whether the two characters stand side by side in some passage.</summary>
    bool HasPair(char first, char second);

    /// <summary>Whether the Han characters <paramref name="phrase"/> stand side by side in some passage.</summary>
    bool HasPhrase(string phrase);

    /// <summary>All words with their number of passages, in an order that depends on the collection alone.</summary>
    IEnumerable<(string Term, int DocFreq)> Words();
}
