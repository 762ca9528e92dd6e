namespace Bot.Search.Analysis.SmartCn;

/// <summary>A character of the sentence, as the lattice works its words out.</summary>
internal struct SentenceChar
{
    /// <summary>What the dictionary knows of it.</summary>
    public CharEntry Entry;

    /// <summary>Where it stands in the sentence.</summary>
    public int Place;

    /// <summary>Where the trie goes on from it over the next character.</summary>
    public int Slot;

    /// <summary>The word of two characters that starts here, or <see cref="Dictionaries.TrieSlot.NoWord"/>.</summary>
    public int Pair;

    /// <summary>Where the trie goes on from those two over the third; 0 if it does not.</summary>
    public int ThirdSlot;
}
