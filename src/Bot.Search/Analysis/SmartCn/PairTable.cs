using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>
/// Costs of the word pairs that the dictionary's corpus knows, in a hash table whose buckets are cache lines: one vector comparison says whether
/// a pair is known, and its cost has come with its key. What is not known costs no branch: half of all pairs asked for are, in no order that a processor could foretell.
/// </summary>
internal readonly unsafe struct PairTable(PairLine* lines, int lineCount)
{
    /// <summary>Bits that <see cref="WordCost.Second"/> takes in a key; <see cref="WordCost.First"/> stands above them.</summary>
    public const int SecondBits = 15;

    /// <summary>Fills the places that hold no key; also the key of a pair of which one word is known beside none.</summary>
    public const int NoKey = -1;

    private const uint PlacesMask = (1u << PairLine.Length) - 1;

    /// <summary>The line where the search for <paramref name="key"/> starts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Line(int key, int lineCount) => (int)(((ulong)((uint)key * 0x9E3779B1u) * (uint)lineCount) >> 32);

    /// <summary>The bit that stands for a key in <see cref="PairLine.Elsewhere"/>: few keys that are in no line share it with one that is in a later line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mark(int key) => 1u << ((key ^ (key >> SecondBits)) & 31);

    /// <summary>Has the line of a key brought near, so that <see cref="Cost"/> need not wait for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int key)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(lines + Line(key, lineCount));
        }
    }

    /// <summary>The cost of the pair of that key, or what <paramref name="otherwise"/> points at if it is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Cost(int key, double* otherwise)
    {
        var line = lines + Line(key, lineCount);
        uint found = Find(line, key) & (uint)~(key >> 31);
        if ((line->Elsewhere & Mark(key)) != 0 && found == 0)
        {
            return CostInLaterLine(line, key, otherwise);
        }

        // All bits set where it was found: selects one of two addresses, both of which are near, instead of jumping.
        nint isFound = (int)(found | (0 - found)) >> 31;
        nint known = (nint)(line->Costs + (BitOperations.TrailingZeroCount(found) & 7));
        return *(double*)((nint)otherwise ^ ((known ^ (nint)otherwise) & isFound));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Find(PairLine* line, int key) =>
        Vector256.Equals(Vector256.Load((int*)line), Vector256.Create(key)).ExtractMostSignificantBits() & PlacesMask;

    private double CostInLaterLine(PairLine* line, int key, double* otherwise)
    {
        while (key != NoKey && (line->Elsewhere & Mark(key)) != 0)
        {
            line = line + 1 == lines + lineCount ? lines : line + 1;
            uint found = Find(line, key);
            if (found != 0)
            {
                return line->Costs[BitOperations.TrailingZeroCount(found)];
            }
        }

        return *otherwise;
    }
}
