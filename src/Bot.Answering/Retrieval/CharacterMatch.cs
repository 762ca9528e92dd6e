using Bot.Answering.Matching;
using Bot.Answering.Reading;

namespace Bot.Answering.Retrieval;

/// <summary>
/// Compares a question and a passage character by character. A character is a morpheme: 租金 shares 租 with 房租, 招用 shares 招 with 招人, where
/// the words share nothing.
/// </summary>
internal static class CharacterMatch
{
    // A term of which this much is said is there; its characters prove nothing more.
    private const double Said = 0.3;

    /// <summary>
    /// Shares, 0 to 1, of the weight of the question's characters that stand in the text of a passage and that stand only above it (headings, title),
    /// and of its terms' weight what the characters of terms that the text lacks say.
    /// </summary>
    public static (double InText, double Above, double OfMissing) Of(PassageMatch match)
    {
        var (question, passage) = (match.Question, match.Passage);
        var (inText, above, ofMissing) = (0.0, 0.0, 0.0);
        for (int c = 0; c < question.Characters.Count; c++)
        {
            var character = question.Characters[c];
            bool isSaid = passage.SearchedText.Holds(character.Character, character.Set);
            inText += isSaid ? character.Weight : 0;
            above += !isSaid && (passage.SearchedContext.Holds(character.Character, character.Set) || passage.SearchedTitle.Holds(character.Character, character.Set)) ? character.Weight : 0;
        }

        inText /= question.CharacterTotal;
        above /= question.CharacterTotal;
        for (int t = 0; t < question.Terms.Count; t++)
        {
            if (match.InText[t] < Said)
            {
                ofMissing += question.Terms[t].Weight * question.Terms[t].CharactersIn(passage.SearchedText) / question.TermTotal;
            }
        }

        return (inText, above, ofMissing);
    }

    /// <summary>Share, 0 to 1, of the weight of the question's characters that <paramref name="folded"/> has.</summary>
    public static double Share(WeightedQuestion question, ReadOnlySpan<char> folded)
    {
        double share = 0;
        foreach (var (character, weight, _) in question.Characters)
        {
            share += folded.Contains(character) ? weight : 0;
        }

        return share / question.CharacterTotal;
    }

    /// <summary>The characters that <paramref name="question"/> is about with their weights, each once.</summary>
    public static IReadOnlyList<WeightedCharacter> Characters(ReadQuestion question, PairStatistics statistics) =>
    [
        .. question.Terms.Where(t => t.Role is not (TermRole.Date or TermRole.Hint or TermRole.Foreign))
            .SelectMany(t => t.Text).Where(Folding.IsHan).Distinct().Select(c => new WeightedCharacter(c, statistics.Weight(c), CharacterSet.Of([c]))),
    ];
}
