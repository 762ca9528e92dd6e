using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>What speaks for a sentence of the right passage as the answer, each about 0 to 1.</summary>
internal static class SentenceFeatures
{
    /// <summary>The features of the sentence <paramref name="index"/> of <paramref name="passage"/>.</summary>
    public static double[] Of(WeightedQuestion question, PreparedPassage passage, int index)
    {
        var sentence = passage.Sentences[index];
        var text = passage.Text.AsSpan(sentence.Start, sentence.Length);
        double terms = question.TermCoverage(text);
        double pairs = question.PairCoverage(text);
        double type = AnswerType.Match(question.Question, passage, sentence);
        double before = index == 0 ? 0 : question.PairCoverage(Span(passage, index - 1));
        double after = index + 1 == passage.Sentences.Count ? 0 : question.PairCoverage(Span(passage, index + 1));
        return
        [
            terms, pairs, type, type * pairs, before, after,
            RangeMatch.Of(question.Question, passage, sentence),
            Math.Min(1, sentence.Length / 120.0), index == 0 ? 1 : 0,
        ];
    }

    private static ReadOnlySpan<char> Span(PreparedPassage passage, int index) =>
        passage.Text.AsSpan(passage.Sentences[index].Start, passage.Sentences[index].Length);
}
