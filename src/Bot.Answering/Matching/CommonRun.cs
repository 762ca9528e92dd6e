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

    /// <summary>The same for a question that is looked for in many texts; <paramref name="characters"/> are its characters, one by one.</summary>
    public static int Longest(ReadOnlySpan<char> question, ReadOnlySpan<CharacterSet> characters, SearchedText text)
    {
        int longest = 0;
        for (int start = 0; start + longest < question.Length; start++)
        {
            // No run with a character that the text lacks stands there: the next may begin behind it.
            if (!text.Characters.MayHold(characters[start + longest]))
            {
                start += longest;
                continue;
            }

            while (start + longest < question.Length && text.Characters.MayHold(characters[start + longest])
                && text.Text.AsSpan().IndexOf(question.Slice(start, longest + 1), StringComparison.Ordinal) >= 0)
            {
                longest++;
            }
        }

        return longest;
    }
}
