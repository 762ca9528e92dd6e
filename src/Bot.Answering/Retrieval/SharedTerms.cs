namespace Bot.Answering.Retrieval;

/// <summary>Which terms of a question two passages both say.</summary>
internal static class SharedTerms
{
    /// <summary>Whether <paramref name="second"/> says all of <paramref name="terms"/> that <paramref name="first"/> says, each in its text, above it or in its title.</summary>
    /// <param name="terms">Terms of a question.</param>
    /// <param name="first">What says some of them.</param>
    /// <param name="second">What is to say the same.</param>
    /// <param name="byTitle">Whether the title of <paramref name="second"/> may say a term alone.</param>
    public static bool AreSaidToo(IEnumerable<WeightedTerm> terms, PreparedPassage first, PreparedPassage second, Func<WeightedTerm, bool> byTitle) =>
        terms.Where(t => IsHere(t, first) || t.Strength(first.Title) > 0).All(t => IsHere(t, second) || (t.Strength(second.Title) > 0 && byTitle(t)));

    private static bool IsHere(WeightedTerm term, PreparedPassage passage) => term.Strength(passage.Text) + term.Strength(passage.Context) > 0;
}
