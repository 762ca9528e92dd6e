using System.Text.RegularExpressions;
using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>
/// Which patterns the sentences of a passage match, each tried when a question first asks and kept as two bits: what a sentence says does not change, and the
/// same hundred passages are asked by every question of a kind. Safe for any number of threads, for a bit that is lost to another thread is found again.
/// </summary>
/// <param name="text">The folded text.</param>
/// <param name="sentences">Its sentences, ascending.</param>
internal sealed class SentenceSigns(string text, IReadOnlyList<TextRange> sentences)
{
    /// <summary>So many patterns can be kept.</summary>
    public const int Most = 16;

    // For each sentence, and last for the whole text, which patterns were tried and, above them, which matched.
    private int[]? _signs;

    /// <summary>Whether <paramref name="pattern"/>, the <paramref name="number"/>th of those that are asked for, matches the stretch <paramref name="range"/> by itself.</summary>
    public bool Has(TextRange range, int number, Regex pattern)
    {
        int slot = SlotOf(range);
        if (slot < 0)
        {
            return pattern.IsMatch(text.AsSpan(range.Start, range.Length));
        }

        var signs = _signs ??= new int[sentences.Count + 1];
        int tried = 1 << number;
        if ((signs[slot] & tried) == 0)
        {
            signs[slot] |= tried | (pattern.IsMatch(text.AsSpan(range.Start, range.Length)) ? tried << Most : 0);
        }

        return (signs[slot] & (tried << Most)) != 0;
    }

    private int SlotOf(TextRange range)
    {
        int low = 0;
        for (int high = sentences.Count - 1; low <= high;)
        {
            int middle = (low + high) / 2;
            var sentence = sentences[middle];
            if (sentence == range)
            {
                return middle;
            }

            (low, high) = sentence.Start < range.Start ? (middle + 1, high) : (low, middle - 1);
        }

        return range.Start == 0 && range.Length == text.Length ? sentences.Count : -1;
    }
}
