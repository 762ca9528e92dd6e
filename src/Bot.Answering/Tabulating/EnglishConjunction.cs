using System.Text.RegularExpressions;
using Bot.Answering.Reading;
using Bot.Search;

namespace Bot.Answering.Tabulating;

/// <summary>Takes an English question about two things (Which is higher, Changsha's subsidy or Chengdu's?) apart into one for each.</summary>
internal static partial class EnglishConjunction
{
    // Between a thing and what joins it to the next stand at most 's and an article.
    private const int Gap = 5;

    /// <summary>The two parts that <paramref name="question"/> sets side by side; empty when nothing joins two things of one role.</summary>
    public static IReadOnlyList<QuestionPart> Split(ReadQuestion question)
    {
        string text = question.Folded;
        var things = question.Terms.Where(t => t.Role is not (TermRole.Hint or TermRole.Character) && EnglishWording.Chinese(t).Length > 1).ToList();
        foreach (Match joint in Joint().Matches(text))
        {
            var one = things.Where(t => t.Range.End <= joint.Index && joint.Index - t.Range.End <= Gap).MaxBy(t => t.Range.End);
            var two = things.Where(t => t.Range.Start >= joint.Index + joint.Length && t.Range.Start - joint.Index - joint.Length <= Gap).MinBy(t => t.Range.Start);
            if (one is not null && two is not null)
            {
                return
                [
                    new QuestionPart(EnglishWording.Chinese(one), Without(text, new TextRange(one.Range.End, two.Range.End))),
                    new QuestionPart(EnglishWording.Chinese(two), Without(text, new TextRange(one.Range.Start, two.Range.Start))),
                ];
            }
        }

        return [];
    }

    private static string Without(string text, TextRange range) => string.Concat(text.AsSpan(0, range.Start), text.AsSpan(range.End));

    // More than half is a share, not a second thing.
    [GeneratedRegex("(?: and | or | vs\\.? | versus | than (?!(?:a |the )?(?:half|third|quarter|one|two|three|four|five|ten|twenty|[0-9]))| with |, )", RegexOptions.None, 10000)]
    private static partial Regex Joint();
}
