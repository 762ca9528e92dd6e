using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>
/// Costs of the word pairs that the dictionary's corpus knows, in a hash table of buckets of eight keys, filled from the front:
/// one vector comparison and mostly one cache line say whether a pair is known. A full bucket goes on in the next one.
/// </summary>
internal readonly unsafe struct PairTable(int* keys, double* costs, int bucketCount)
{
    /// <summary>Bits that <see cref="WordCost.Second"/> takes in a key; <see cref="WordCost.First"/> stands above them.</summary>
    public const int SecondBits = 15;

    /// <summary>Keys in a bucket.</summary>
    public const int BucketLength = 8;

    /// <summary>Fills the places of a bucket that hold no key.</summary>
    public const int NoKey = -1;

    /// <summary>The bucket where the search for <paramref name="key"/> starts.</summary>
    public static int Bucket(int key, int bucketCount) => (int)(((ulong)((uint)key * 0x9E3779B1u) * (uint)bucketCount) >> 32);

    /// <summary>The cost of the pair of that key, or <paramref name="otherwise"/> if it is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Cost(int key, double otherwise)
    {
        for (int bucket = Bucket(key, bucketCount); ; bucket = bucket + 1 == bucketCount ? 0 : bucket + 1)
        {
            int* first = keys + (bucket * BucketLength);
            uint found = Vector256.Equals(Vector256.Load(first), Vector256.Create(key)).ExtractMostSignificantBits();
            if (found != 0)
            {
                return costs[(bucket * BucketLength) + BitOperations.TrailingZeroCount(found)];
            }

            if (first[BucketLength - 1] == NoKey)
            {
                return otherwise;
            }
        }
    }
}
