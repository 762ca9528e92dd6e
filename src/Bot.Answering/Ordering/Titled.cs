using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Ordering;

/// <summary>A question that says the very title of a document (运链盟), or the short name that its title gives in brackets, is about that document: a passage that does not say the name, though it shares words with it (金链盟), gives way.</summary>
internal static partial class Titled
{
    // How many of the best passages are looked at.
    private const int Considered = 20;

    // Shorter names stand in other words, and longer titles are not said whole.
    private const int Shortest = 3;
    private const int Longest = 16;

    // A title may be said in passing: what bears it must be nearly as good.
    private const double Nearly = 0.5;

    /// <summary><paramref name="passages"/>, with the best one first whose document's title is said by <paramref name="question"/>, where the first neither says it nor stands under it.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count < 2 || question.Question.Compares || Names(question, passages[0].Passage).Any())
        {
            return passages;
        }

        var best = passages.Take(Considered).FirstOrDefault(p => p.Score >= Nearly * passages[0].Score && Names(question, p.Passage).Any(name => !passages[0].Passage.Mentions(name)));
        return best is null ? passages : passages.PutFirst(best);
    }

    // The title, and what it gives in brackets, as far as the question says it and it is no place.
    private static IEnumerable<string> Names(WeightedQuestion question, PreparedPassage passage) =>
        Name().Matches(passage.Title).Select(m => m.Value)
            .Where(name => name.Length is >= Shortest and <= Longest && question.Question.Folded.Contains(name, StringComparison.Ordinal)
                && !question.Question.Places.Any(p => name.StartsWith(p.ShortName, StringComparison.Ordinal)));

    [GeneratedRegex("[^()《》“”]+", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Name();
}
