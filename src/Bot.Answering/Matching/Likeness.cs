namespace Bot.Answering.Matching;

/// <summary>How much two texts are worded alike.</summary>
internal static class Likeness
{
    /// <summary>Dice's coefficient over the sets of pairs of adjacent characters, 0 to 1; 0 where either has none.</summary>
    public static double Of(string a, string b)
    {
        var one = Pairs(a);
        var two = Pairs(b);
        return 2.0 * one.Count(two.Contains) / Math.Max(1, one.Count + two.Count);
    }

    /// <summary>Share of the pairs of the one with fewer that the other has, too, 0 to 1.</summary>
    public static double OfShorter(string a, string b)
    {
        var one = Pairs(a);
        var two = Pairs(b);
        return (double)one.Count(two.Contains) / Math.Max(1, Math.Min(one.Count, two.Count));
    }

    private static HashSet<string> Pairs(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2)).ToHashSet(StringComparer.Ordinal);
}
