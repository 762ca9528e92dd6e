using Bot.Answering.Reading;

namespace Bot.Answering.Checking;

/// <summary>Whether a sentence consists of words of its evidence and of words that merely join them. One foreign name or noun in a long sentence is a lie as much as a foreign sentence.</summary>
internal static class Glue
{
    private static readonly PhraseList Words = PhraseList.Load(typeof(Glue), "glue.txt");

    // Two joining words that together are none.
    private const string Quantity = "所有";

    // Invented sentences about the same subject rarely reach a half.
    private const double RequiredShare = 0.6;

    /// <summary>
    /// Whether most Han characters of <paramref name="sentence"/> stand in the evidence with a neighbour, and every other one belongs to a
    /// joining word.
    /// </summary>
    /// <param name="sentence">The folded sentence.</param>
    /// <param name="numbers">Its numbers, which are compared by value: 百分之一 need not be written as 1%.</param>
    /// <param name="evidence">What it cites.</param>
    public static bool JoinsOnlyWordsOf(string sentence, IReadOnlyList<NumberMention> numbers, Evidence evidence)
    {
        if (sentence.Contains(Quantity, StringComparison.Ordinal) && !evidence.Says(Quantity))
        {
            return false;
        }

        bool[] isWord = new bool[sentence.Length];
        bool[] covered = new bool[sentence.Length];
        for (int i = 0; i < sentence.Length; i++)
        {
            isWord[i] = Evidence.IsHan(sentence[i]) && !numbers.Any(n => n.Range.Start <= i && i < n.Range.End);
            bool isKnown = i > 0 && (isWord[i] || isWord[i - 1]) && evidence.Says(sentence.Substring(i - 1, 2));
            covered[i] = isKnown;
            covered[Math.Max(0, i - 1)] |= isKnown;
        }

        for (int start = 0; start < sentence.Length; start++)
        {
            int end = start;
            while (end < sentence.Length && isWord[end] && !covered[end])
            {
                end++;
            }

            if (end > start && !IsJoining(sentence, start, end))
            {
                return false;
            }

            start = end;
        }

        int words = isWord.Count(w => w);
        return words == 0 || isWord.Zip(covered).Count(c => c.First && c.Second) >= RequiredShare * words;
    }

    // A joining word may reach into what is covered on either side: 获 of 获得 when the evidence happens to have 得到.
    private static bool IsJoining(string sentence, int start, int end)
    {
        int from = Math.Max(0, start - 1);
        int to = Math.Min(sentence.Length, end + 1);
        bool[] reached = new bool[to - from + 1];
        reached[0] = true;
        reached[start - from] = true;
        for (int i = from; i < end; i++)
        {
            for (int length = 1; reached[i - from] && length <= Words.MatchLength(sentence.AsSpan(0, to), i); length++)
            {
                reached[i + length - from] |= Words.Contains(sentence.AsSpan(i, length));
            }
        }

        return reached[end - from] || reached[to - from];
    }
}
