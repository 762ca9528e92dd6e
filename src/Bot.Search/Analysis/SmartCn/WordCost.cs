using System.Runtime.InteropServices;

namespace Bot.Search.Analysis.SmartCn;

/// <summary>What the best path needs to know of a word.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct WordCost
{
    /// <summary>Cost of going on to any word that it is not known to precede; see <see cref="Of"/>.</summary>
    public readonly double ToAny;

    /// <summary>Its part of the key of pairs that it begins; -1 if it begins none.</summary>
    public readonly int First;

    /// <summary>Its part of the key of pairs that it ends; -1 if it ends none.</summary>
    public readonly int Second;

    /// <summary>The costs of one word.</summary>
    public WordCost(double toAny, int first, int second)
    {
        ToAny = toAny;
        First = first;
        Second = second;
    }

    /// <summary>SmartCn's highest frequency: that of all words together, and of a delimiter.</summary>
    public const int MaxFrequency = 2079997 + 80000;

    private const double Smoothing = 0.1;
    private const double Tiny = 1.0 / MaxFrequency;

    /// <summary>
    /// Cost of a word after one of frequency <paramref name="first"/>, the two together seen <paramref name="pair"/> times:
    /// −log(a·P(first) + (1 − a)·P(second | first)), a = 0.1, as in SmartCn's BiSegGraph. The order of operations is part of it:
    /// paths of equal cost must come out equal in the last bit.
    /// </summary>
    public static double Of(double first, int pair) =>
        -Math.Log((Smoothing * (1.0 + first) / MaxFrequency) + ((1.0 - Smoothing) * (((1.0 - Tiny) * pair / (1.0 + first)) + Tiny)));
}
