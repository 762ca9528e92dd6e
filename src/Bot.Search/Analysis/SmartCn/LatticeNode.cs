namespace Bot.Search.Analysis.SmartCn;

/// <summary>A word at a place of the sentence, with the best way to it from the sentence's start.</summary>
internal struct LatticeNode
{
    /// <summary>Cost of the best path up to and including this word.</summary>
    public double Cost;

    /// <summary><see cref="WordCost.ToAny"/> of the word.</summary>
    public double ToAny;

    /// <summary><see cref="WordCost.First"/> of the word.</summary>
    public int First;

    /// <summary>Where it starts in the sentence.</summary>
    public int Start;

    /// <summary>Where it ends in the sentence.</summary>
    public int End;

    /// <summary>The node before it on the best path.</summary>
    public int Previous;

    /// <summary>The node made before this one that ends at the same place; -1 for none.</summary>
    public int NextEnding;
}
