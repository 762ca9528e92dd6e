using System.Runtime.CompilerServices;
using Bot.Answering.Matching;
using Bot.Answering.Reading;
using Bot.Knowledge;

namespace Bot.Answering.Retrieval;

/// <summary>How rare each character and each pair of adjacent characters is in a collection. Immutable.</summary>
internal sealed class PairStatistics
{
    // Beyond this many passages every n-th is counted: weights need proportions, not totals.
    private const int SampleSize = 40_000;

    // From this many passages on, a word that none of them has is one that the collection does not use.
    private const double Ample = 100;

    // A word that one in so many passages has tells none from another.
    private const int Common = 4;

    // Stands before a character that is counted by itself; no text holds it.
    private const char Alone = '\0';

    private readonly Dictionary<uint, int> _passageFreq = [];
    private readonly HashSet<uint> _above = [];
    private readonly int _passageCount;

    // The words akin to a word are the same list for every question: for each, those that the collection uses.
    private readonly ConditionalWeakTable<IReadOnlyList<TermVariant>, IReadOnlyList<SearchedWord>> _used = [];

    /// <summary>Counts the pairs of <paramref name="collection"/>, headings included; those of titles and column headers are known, not counted.</summary>
    public PairStatistics(Collection collection)
    {
        int step = Math.Max(1, collection.Passages.Count / SampleSize);
        var seen = new HashSet<uint>();
        for (int i = 0; i < collection.Passages.Count; i += step)
        {
            seen.Clear();
            var passage = collection.Passages[i];
            Add(seen, passage.Text);
            foreach (string heading in passage.Headings)
            {
                Add(seen, heading);
            }

            foreach (uint pair in seen)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_passageFreq, pair, out _)++;
            }

            _passageCount++;
        }

        foreach (string name in collection.Documents.Select(d => d.Title).Concat(collection.Passages.SelectMany(p => p.Columns)).ToHashSet(StringComparer.Ordinal))
        {
            Add(_above, name);
        }
    }

    /// <summary>How much it means that a word stands nowhere, 0 to 1: a handful of passages lacks most words.</summary>
    public double Trust => Math.Min(1, Math.Log(1 + _passageCount) / Math.Log(Ample));

    /// <summary>Weight of <paramref name="word"/>, by its rarest pair: 0 for what stands everywhere, at most 1 for what stands once or nowhere.</summary>
    public double Weight(string word)
    {
        int rarest = word.Length < 2 ? Math.Max(1, _passageCount / 20) : int.MaxValue;
        for (int i = 0; i + 1 < word.Length; i++)
        {
            rarest = Math.Min(rarest, _passageFreq.GetValueOrDefault(Key(word[i], word[i + 1])));
        }

        double highest = Math.Log(1 + _passageCount);
        return Math.Log(1 + (_passageCount / (rarest + 1.0))) / highest;
    }

    /// <summary>Weight of <paramref name="character"/> by its rarity, 0 to 1.</summary>
    public double Weight(char character) =>
        Math.Log(1 + (_passageCount / (_passageFreq.GetValueOrDefault(Key(Alone, character)) + 1.0))) / Math.Log(1 + Math.Max(1, _passageCount));

    /// <summary>Whether <paramref name="word"/> is what the whole collection is about: a quarter of its passages may have it, and it tells none of them apart.</summary>
    public bool IsCommon(string word)
    {
        for (int i = 0; i + 1 < word.Length; i++)
        {
            if (_passageFreq.GetValueOrDefault(Key(word[i], word[i + 1])) * Common < _passageCount)
            {
                return false;
            }
        }

        return word.Length > 1;
    }

    /// <summary>Whether every pair of <paramref name="word"/> stands somewhere in the sample; true for a single character.</summary>
    public bool Occurs(string word)
    {
        for (int i = 0; i + 1 < word.Length; i++)
        {
            if (!_passageFreq.ContainsKey(Key(word[i], word[i + 1])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same where a title or a column header counts, too: what a table is headed by is mentioned, though no paragraph says it.</summary>
    public bool IsMentioned(string word) =>
        Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(i => Key(word[i], word[i + 1])).All(pair => _passageFreq.ContainsKey(pair) || _above.Contains(pair));

    /// <summary>Those of <paramref name="words"/> that occur, in their order; found once for a list.</summary>
    public IReadOnlyList<SearchedWord> Used(IReadOnlyList<TermVariant> words) =>
        words.Count == 0 ? [] : _used.GetValue(words, all => [.. all.Where(w => Occurs(w.Text)).Select(w => SearchedWord.Of(w.Text, w.Factor))]);

    /// <summary>In how many passages of the sample both characters stand side by side.</summary>
    public int PassageFreq(string pair) => _passageFreq.GetValueOrDefault(Key(pair[0], pair[1]));

    private static void Add(HashSet<uint> seen, string text)
    {
        string folded = Folding.Fold(text);
        for (int i = 0; i < folded.Length; i++)
        {
            seen.Add(Key(Alone, folded[i]));
            if (i + 1 < folded.Length)
            {
                seen.Add(Key(folded[i], folded[i + 1]));
            }
        }
    }

    private static uint Key(char first, char second) => ((uint)first << 16) | second;
}
