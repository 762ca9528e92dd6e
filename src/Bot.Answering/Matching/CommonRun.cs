namespace Bot.Answering.Matching;

/// <summary>Finds what two texts have in common word for word.</summary>
internal static class CommonRun
{
    /// <summary>Length of the longest run of characters of <paramref name="question"/> that stands in <paramref name="text"/>.</summary>
    public static int Longest(ReadOnlySpan<char> question, ReadOnlySpan<char> text)
    {
        int longest = 0;
        for (int start = 0; start + longest < question.Length; start++)
        {
            while (start + longest < question.Length && text.IndexOf(question.Slice(start, longest + 1), StringComparison.Ordinal) >= 0)
            {
                longest++;
            }
        }

        return longest;
    }
}
