using System.Runtime.InteropServices;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>A word at a place of the sentence, with the best way to it from the sentence's start. Places count characters without the spaces between.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LatticeNode
{
    /// <summary>Where the word's costs stand, which are copied only when they have come near.</summary>
    public WordCost* Word;

    /// <summary>The word's costs.</summary>
    public WordCost Costs;

    /// <summary>Cost of the best path up to and including this word.</summary>
    public double Cost;

    /// <summary>Where it starts.</summary>
    public int Start;

    /// <summary>Where it ends.</summary>
    public int End;

    /// <summary>The node before it on the best path.</summary>
    public int Previous;

    /// <summary>The node made before this one that ends at the same place; -1 for none.</summary>
    public int NextEnding;
}
