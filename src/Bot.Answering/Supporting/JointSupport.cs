using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Supporting;

/// <summary>
/// What tells an answer from a near miss only together with something else, and how well the very sentence that would be quoted fits; each about 0 to 1.
/// A question ends with what it asks for: when its last word and its focus are both missing, next to nothing of what is asked is there.
/// </summary>
internal static class JointSupport
{
    // Scores of sentences that fit well are about this high.
    private const double GoodSentence = 8;

    /// <summary>The features, in the order in which they are added up.</summary>
    public static IReadOnlyList<SupportFeature> All { get; } =
    [
        new("last and focus missing", -0.56, p => p.Demanded.LacksLast ? p.FocusMissing : 0),
        new("asks who, missing beside the value", 1.67, p => p.Kind is QuestionKind.Who ? p.BesideValue : 0),
        new("ahead, missing beside the value", -0.88, p => p.Lead * p.BesideValue),
        new("terms in title, whatever the text says", -0.79, p => p.Question.TermCoverage(p.Passage.Title)),
        new("characters in text", -0.33, p => p[PassageFeatures.CharactersInText]),
        new("characters above only", -0.82, p => p[PassageFeatures.CharactersAbove]),
        new("characters of missing terms", 1.01, p => p[PassageFeatures.CharactersOfMissing]),
        new("score of the sentence", 1.14, p => Math.Min(1, SentenceRanker.Scores(p.Question, p.Passage).DefaultIfEmpty().Max() / GoodSentence)),
        new("best sentence pairs", -0.66, p => p[PassageFeatures.SentencePairs]),
    ];
}
