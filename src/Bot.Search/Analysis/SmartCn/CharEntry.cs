namespace Bot.Search.Analysis.SmartCn;

/// <summary>All that the lattice asks about a UTF-16 unit, in one load.</summary>
internal readonly struct CharEntry(int word, SmartCnCharType type, int root)
{
    private const int TypeShift = 24;

    private readonly int _wordAndType = word | ((int)type << TypeShift);

    /// <summary>Id of the word that the character is by itself, or of the class of words it belongs to.</summary>
    public int Word => _wordAndType & ((1 << TypeShift) - 1);

    /// <summary>The character's class.</summary>
    public SmartCnCharType Type => (SmartCnCharType)(_wordAndType >> TypeShift);

    /// <summary>Base of the trie's nodes for words that start with the character; 0 if there are none.</summary>
    public int Root { get; } = root;
}
