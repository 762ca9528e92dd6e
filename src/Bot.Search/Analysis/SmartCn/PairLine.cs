using System.Runtime.InteropServices;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>One cache line of the pair table: up to five keys, filled from the front, with their costs beside them.</summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal unsafe struct PairLine
{
    /// <summary>Keys of the pairs; free places hold <see cref="PairTable.NoKey"/>.</summary>
    public fixed int Keys[Length];

    /// <summary>One bit (<see cref="PairTable.Mark"/>) for each pair that belongs here or before and stands in a later line, for this one was full.</summary>
    public uint Elsewhere;

    /// <summary>Costs of the pairs, in the order of the keys.</summary>
    public fixed double Costs[Length];

    /// <summary>Pairs in a line.</summary>
    public const int Length = 5;
}
