using Bot.Search;

namespace Bot.Answering.Retrieval;

/// <summary>A passage with the score by which it was ranked.</summary>
/// <param name="DocId">Its number in the collection.</param>
/// <param name="Passage">The passage, prepared.</param>
/// <param name="Score">Larger is better, comparable within one question.</param>
/// <param name="Features">The features of <see cref="PassageFeatures"/>.</param>
/// <param name="Highlights">Where words of the question stand in its text.</param>
internal sealed record RankedPassage(
    int DocId, PreparedPassage Passage, double Score, IReadOnlyList<double> Features, IReadOnlyList<TextRange> Highlights)
{
    /// <summary>Share of the question's terms, by weight, that its text and its headings say, added up: 0 to 2.</summary>
    public double TermsHere => Features[PassageFeatures.TermsInText] + Features[PassageFeatures.TermsInContext];

    /// <summary>The same with its document's title: 0 to 3.</summary>
    public double TermsSaid => TermsHere + Features[PassageFeatures.TermsInTitle];
}
