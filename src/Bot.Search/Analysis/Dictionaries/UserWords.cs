using Bot.Search.Analysis.Scripts;
using Bot.Search.Analysis.SmartCn;

namespace Bot.Search.Analysis.Dictionaries;

/// <summary>Words that join the dictionary's in the lattice. Immutable; any number of lattices may use one.</summary>
internal sealed class UserWords
{
    // A usual word is as frequent as a common dictionary word: its cost of going on is about 7, of a rare word's 12 to 14.
    private const double FrequencyOfWeightOne = 20_000;

    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];
    private readonly TrieSlot[] _slots;
    private readonly PinnedArray<WordCost> _costs;
    private readonly int _root;

    public UserWords(IEnumerable<UserWord> words)
    {
        var distinct = words.Select(w => w with { Text = TextFolding.Fold(w.Text) }).Where(w => w.Text.Length > 1)
            .GroupBy(w => w.Text, StringComparer.Ordinal).Select(g => g.MaxBy(w => w.Weight)).ToArray();
        int lastCode = 0;
        foreach (char c in distinct.SelectMany(w => w.Text).Distinct().Order())
        {
            _codes[c] = (ushort)++lastCode;
        }

        _costs = new PinnedArray<WordCost>([.. distinct.Select(w => new WordCost(WordCost.Of(w.Weight * FrequencyOfWeightOne, 0), -1, -1))]);
        (_slots, _root) = TrieBuilder.Build(distinct.Select((w, i) => (w.Text.Select(c => (int)_codes[c]).ToArray(), i)), lastCode);
        IsEmpty = distinct.Length == 0;
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty { get; }

    /// <summary>Steps from a node of the trie over a character.</summary>
    /// <param name="children">The node, <see cref="Root"/> at first; becomes the next one, 0 if no word goes on there.</param>
    /// <param name="c">The folded character.</param>
    /// <param name="word">The number of the word that ends with it, or -1.</param>
    public bool Step(ref int children, char c, out int word)
    {
        ref readonly var slot = ref _slots[children + _codes[c]];
        bool isStep = slot.Check == children && children != 0;
        word = isStep ? slot.Word : TrieSlot.NoWord;
        children = isStep ? slot.Base : 0;
        return isStep;
    }

    /// <summary>The root of the trie.</summary>
    public int Root => _root;

    /// <summary>What it costs to go on from a word, by its number.</summary>
    public unsafe WordCost* Cost(int word) => _costs.Items + word;
}
