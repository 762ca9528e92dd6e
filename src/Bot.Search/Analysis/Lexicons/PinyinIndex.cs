namespace Bot.Search.Analysis.Lexicons;

/// <summary>The collection's Chinese words by how they are read without tones. Made on first use, then immutable.</summary>
internal sealed class PinyinIndex
{
    private const int MaxWordLength = 6;

    private readonly Lazy<Dictionary<string, List<(string Word, int DocFreq)>>> _words;

    public PinyinIndex(IVocabulary vocabulary) => _words = new(() => Build(vocabulary));

    /// <summary>Words read as <paramref name="pinyin"/>, syllables joined: most passages first, then in order of their characters.</summary>
    public IReadOnlyList<(string Word, int DocFreq)> Words(string pinyin) => _words.Value.TryGetValue(pinyin, out var words) ? words : [];

    private static Dictionary<string, List<(string Word, int DocFreq)>> Build(IVocabulary vocabulary)
    {
        var table = PinyinTable.Instance;
        var index = new Dictionary<string, List<(string Word, int DocFreq)>>(StringComparer.Ordinal);
        foreach (var (word, docFreq) in vocabulary.Words())
        {
            if (word.Length is < 2 or > MaxWordLength || table.Readings(word[0]).Count == 0)
            {
                continue;
            }

            foreach (string reading in table.WordReadings(word))
            {
                if (!index.TryGetValue(reading, out var words))
                {
                    index.Add(reading, words = []);
                }

                words.Add((word, docFreq));
            }
        }

        foreach (var words in index.Values)
        {
            words.Sort((a, b) => a.DocFreq == b.DocFreq ? string.CompareOrdinal(a.Word, b.Word) : b.DocFreq.CompareTo(a.DocFreq));
        }

        return index;
    }
}
