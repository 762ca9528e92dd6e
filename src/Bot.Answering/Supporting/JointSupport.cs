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

    /// <summary>Names of the features, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "last and focus missing", "asks who, missing beside the value", "ahead, missing beside the value", "terms in title, whatever the text says",
        "characters in text", "characters above only", "characters of missing terms", "score of the sentence", "best sentence pairs",
    ];

    /// <summary>The features of <paramref name="ranked"/> for <paramref name="question"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ranked">The first passage.</param>
    /// <param name="lead">How far it is ahead of the second, 0 to 1.</param>
    /// <param name="besideValue">Share of what is asked about that is missing where the value stands, 0 to 1.</param>
    /// <param name="lastAndFocusMissing">Whether the last word and the thing asked for are both missing, 0 to 1.</param>
    public static double[] Of(WeightedQuestion question, RankedPassage ranked, double lead, double besideValue, double lastAndFocusMissing)
    {
        return
        [
            lastAndFocusMissing,
            question.Question.Kind is QuestionKind.Who ? besideValue : 0,
            lead * besideValue,
            question.TermCoverage(ranked.Passage.Title),
            ranked.Features[PassageFeatures.CharactersInText], ranked.Features[PassageFeatures.CharactersAbove], ranked.Features[PassageFeatures.CharactersOfMissing],
            Math.Min(1, SentenceRanker.Scores(question, ranked.Passage).DefaultIfEmpty().Max() / GoodSentence),
            ranked.Features[PassageFeatures.SentencePairs],
        ];
    }
}
