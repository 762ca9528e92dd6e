using System.Buffers;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Ordering;

/// <summary>A question that says the very title of a document (运链盟), or the short name that its title gives in brackets, is about that document: a passage that does not say the name, though it shares words with it (金链盟), gives way.</summary>
internal static class Titled
{
    // How many of the best passages are looked at.
    private const int Considered = 20;

    // Shorter names stand in other words, and longer titles are not said whole.
    private const int Shortest = 3;
    private const int Longest = 16;

    // A title may be said in passing: what bears it must be nearly as good.
    private const double Nearly = 0.5;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("()《》“”");

    /// <summary><paramref name="passages"/>, with the best one first whose document's title is said by <paramref name="question"/>, where the first neither says it nor stands under it.</summary>
    public static IReadOnlyList<RankedPassage> First(WeightedQuestion question, IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count < 2 || question.Question.Compares || IsNamed(question.Question, passages[0].Passage, but: null))
        {
            return passages;
        }

        double least = Nearly * passages[0].Score;
        for (int i = 1; i < Math.Min(Considered, passages.Count); i++)
        {
            if (passages[i].Score >= least && IsNamed(question.Question, passages[i].Passage, but: passages[0].Passage))
            {
                return passages.PutFirst(passages[i]);
            }
        }

        return passages;
    }

    // Whether the question says the title, or what it gives in brackets, where that is no place and nothing that the other passage mentions.
    private static bool IsNamed(ReadQuestion question, PreparedPassage passage, PreparedPassage? but)
    {
        var title = passage.Title.AsSpan();
        foreach (var range in title.SplitAny(Brackets))
        {
            var name = title[range];
            if (name.Length is >= Shortest and <= Longest && question.Folded.AsSpan().IndexOf(name) >= 0 && !IsPlace(question, name) && but?.Mentions(name) != true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlace(ReadQuestion question, ReadOnlySpan<char> name)
    {
        foreach (var place in question.Places)
        {
            if (name.StartsWith(place.ShortName, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
