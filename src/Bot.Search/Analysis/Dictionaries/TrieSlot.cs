using System.Runtime.InteropServices;

namespace Bot.Search.Analysis.Dictionaries;

/// <summary>
/// One place of a double-array trie (Aoe, "An efficient digital search algorithm by using a double-array structure", 1989).
/// From a node whose children start at <c>b</c>, character code <c>c</c> leads to place <c>b + c</c> if that place's check is <c>b</c>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TrieSlot
{
    /// <summary>The base of the node's parent; 0 marks a free place, so no base is 0.</summary>
    public int Check;

    /// <summary>Where the node's children start; 0 if it has none.</summary>
    public int Base;

    /// <summary>The id of the word that ends here, or <see cref="NoWord"/>.</summary>
    public int Word;

    /// <summary>The value of <see cref="Word"/> at a node inside a word.</summary>
    public const int NoWord = -1;
}
