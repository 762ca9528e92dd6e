using Bot.Answering.Matching;
using Bot.Answering.Reading;

namespace Bot.Answering.Retrieval;

/// <summary>What a passage says in words akin to those that it lacks: 工资 of 工资条, 就业见习 of 带教.</summary>
internal static class KinMatch
{
    /// <summary>Share of the question's demanded weight, 0 to 1, that stands neither in the passage nor above it but has a kin in its text, each as far as it is akin.</summary>
    public static double Of(PassageMatch match)
    {
        var question = match.Question;
        double demanded = 1e-6;
        double said = 0;
        for (int t = 0; t < question.Terms.Count; t++)
        {
            var term = question.Terms[t];
            if (!term.Term.IsDemanded)
            {
                continue;
            }

            demanded += term.Weight;
            if (match.InText[t] + match.InContext[t] + match.Document.InTitle[t] <= 0)
            {
                said += term.Weight * Nearest(question.Akin[t], match.Passage.SearchedText);
            }
        }

        return said / demanded;
    }

    /// <summary>For each term of <paramref name="question"/>, the words akin to it that the documents use, nearest first.</summary>
    public static IReadOnlyList<IReadOnlyList<SearchedWord>> Words(ReadQuestion question, PairStatistics statistics) =>
        [.. question.Terms.Select(t => statistics.Used(t.Akin))];

    private static double Nearest(IReadOnlyList<SearchedWord> akin, SearchedText text)
    {
        for (int i = 0; i < akin.Count; i++)
        {
            if (text.Holds(akin[i]))
            {
                return akin[i].Factor;
            }
        }

        return 0;
    }
}
