using Bot.Answering.Matching;
using Bot.Answering.Reading;

namespace Bot.Answering.Retrieval;

/// <summary>
/// Compares a question and a passage character by character. A character is a morpheme: 租金 shares 租 with 房租, 招用 shares 招 with 招人, where
/// the words share nothing.
/// </summary>
internal static class CharacterMatch
{
    // In the text, above it only, of terms that the text lacks.
    private const int Features = 3;

    // A term of which this much is said is there; its characters prove nothing more.
    private const double Said = 0.3;

    /// <summary>
    /// Shares, 0 to 1, of the weight of the question's characters that stand in the text of a passage and that stand only above it (headings, title),
    /// and of its terms' weight what the characters of terms that the text lacks say.
    /// </summary>
    public static double[] Of(PassageMatch match)
    {
        var (question, passage) = (match.Question, match.Passage);
        double[] shares = new double[Features];
        foreach (var (character, weight) in question.Characters)
        {
            bool inText = passage.Text.Contains(character, StringComparison.Ordinal);
            shares[0] += inText ? weight : 0;
            shares[1] += !inText && (passage.Context.Contains(character, StringComparison.Ordinal) || passage.Title.Contains(character, StringComparison.Ordinal)) ? weight : 0;
        }

        shares[0] /= question.CharacterTotal;
        shares[1] /= question.CharacterTotal;
        for (int t = 0; t < question.Terms.Count; t++)
        {
            if (match.InText[t] < Said)
            {
                shares[2] += question.Terms[t].Weight * ShareIn(question.Terms[t].Term.Text, passage.Text) / question.TermTotal;
            }
        }

        return shares;
    }

    /// <summary>Share, 0 to 1, of the weight of the question's characters that <paramref name="folded"/> has.</summary>
    public static double Share(WeightedQuestion question, ReadOnlySpan<char> folded)
    {
        double share = 0;
        foreach (var (character, weight) in question.Characters)
        {
            share += folded.Contains(character) ? weight : 0;
        }

        return share / question.CharacterTotal;
    }

    /// <summary>The characters that <paramref name="question"/> is about with their weights, each once.</summary>
    public static IReadOnlyList<(char Character, double Weight)> Characters(ReadQuestion question, PairStatistics statistics) =>
    [
        .. question.Terms.Where(t => t.Role is not (TermRole.Date or TermRole.Hint or TermRole.Foreign))
            .SelectMany(t => t.Text).Where(Folding.IsHan).Distinct().Select(c => (c, statistics.Weight(c))),
    ];

    private static double ShareIn(string term, string text)
    {
        int own = 0;
        int there = 0;
        foreach (char character in term)
        {
            bool isHan = Folding.IsHan(character);
            own += isHan ? 1 : 0;
            there += isHan && text.Contains(character, StringComparison.Ordinal) ? 1 : 0;
        }

        return own == 0 ? 0 : (double)there / own;
    }
}
