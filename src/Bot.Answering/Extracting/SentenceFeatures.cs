using Bot.Answering.Matching;
using Bot.Answering.Retrieval;

namespace Bot.Answering.Extracting;

/// <summary>What speaks for each sentence of the right passage as the answer, each about 0 to 1.</summary>
internal static class SentenceFeatures
{
    // So many characters of a paragraph name what all of it is about.
    private const int Opening = 12;

    // A passage of fewer sentences repeats its subject.
    private const int Many = 3;

    /// <summary>Names of the features, in their order. Rare ones count more where few sentences of the passage have them; implied ones stand in what it opens with.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "terms", "pairs", "soft answer type", "type times pairs, rare ones counting more", "pairs of the sentence before", "pairs of the sentence after", "range",
        "length", "first sentence", "terms, rare ones counting more", "pairs, rare ones counting more", "strict answer type", "strict type times terms", "common run",
        "terms, implied ones too", "pairs, implied ones too", "type times terms, implied ones too", "outside the range, another inside", "aspects told", "characters",
        "characters, rare ones counting more", "defines what is asked",
    ];

    /// <summary>The features of every sentence of <paramref name="passage"/>, in their order.</summary>
    public static double[][] Of(WeightedQuestion question, PreparedPassage passage)
    {
        int count = passage.Sentences.Count;
        double[] localTerms = Local(passage, question.Terms.Count, (t, text) => question.Terms[t].Weight, (t, text) => question.Terms[t].Strength(text));
        double[] localPairs = Local(passage, question.Pairs.Count, (p, text) => question.Pairs[p].Weight, (p, text) => text.IndexOf(question.Pairs[p].Text, StringComparison.Ordinal) >= 0 ? 1 : 0);
        double[] impliedTerms = Local(passage, question.Terms.Count, (t, text) => question.Terms[t].Weight, (t, text) => Implied(question.Terms[t].Term.Text, passage) ? 1 : question.Terms[t].Strength(text));
        double[] impliedPairs = Local(passage, question.Pairs.Count, (p, text) => question.Pairs[p].Weight, (p, text) => Implied(question.Pairs[p].Text, passage) || text.IndexOf(question.Pairs[p].Text, StringComparison.Ordinal) >= 0 ? 1 : 0);
        bool strict = AnswerType.IsStrict(question.Question.Kind);
        double[] ranges = [.. passage.Sentences.Select(s => RangeMatch.Of(question.Question, passage, s))];
        double[] aspects = Told(question, passage);
        double[] localCharacters = Local(passage, question.Characters.Count, (c, text) => question.Characters[c].Weight, (c, text) => text.Contains(question.Characters[c].Character) ? 1 : 0);
        double[][] features = new double[count][];
        for (int i = 0; i < count; i++)
        {
            var sentence = passage.Sentences[i];
            var text = Text(passage, i);
            double pairs = question.PairCoverage(text);
            double type = AnswerType.Match(question.Question, passage, sentence);
            features[i] =
            [
                question.TermCoverage(text), pairs, strict ? 0 : type, type * localPairs[i],
                i == 0 ? 0 : localPairs[i - 1], i + 1 == count ? 0 : localPairs[i + 1],
                Math.Max(0, ranges[i]) * (strict ? type : 1),
                Math.Min(1, sentence.Length / 120.0), i == 0 ? 1 : 0,
                localTerms[i], localPairs[i],
                strict ? type : 0, strict ? type * localTerms[i] : 0,
                Math.Min(1, CommonRun.Longest(question.Question.Folded, text) / 8.0),
                impliedTerms[i], impliedPairs[i], type * impliedTerms[i],
                ranges[i] < 0 && ranges.Max() > 0 ? 1 : 0, aspects[i], CharacterMatch.Share(question, text), localCharacters[i], AskedMeaning.Defined(question, text),
            ];
        }

        return features;
    }

    // What a paragraph opens with is what all of it is about, and its sentences leave it out: a sentence that repeats it says no more than others.
    private static bool Implied(string word, PreparedPassage passage) =>
        passage.Sentences.Count >= Many && passage.Text.AsSpan(0, Math.Min(Opening, passage.Text.Length)).IndexOf(word, StringComparison.Ordinal) >= 0;

    // What is asked of the thing, each aspect by how few of the sentences tell it.
    private static double[] Told(WeightedQuestion question, PreparedPassage passage)
    {
        ulong[] told = [.. passage.Sentences.Select(s => Aspects.Told(passage.Text.AsSpan(s.Start, s.Length)) & question.Aspects)];
        double[] sums = new double[told.Length];
        for (int aspect = 0; aspect < Aspects.Count && told.Length > 1; aspect++)
        {
            if ((question.Aspects >> aspect & 1) == 0)
            {
                continue;
            }

            int telling = told.Count(bits => (bits >> aspect & 1) != 0);
            double weight = Math.Log((told.Length + 1.0) / (telling + 1)) / Math.Log(told.Length + 1);
            for (int i = 0; i < told.Length; i++)
            {
                sums[i] += (told[i] >> aspect & 1) != 0 ? weight : 0;
            }
        }

        return sums;
    }

    private delegate double Measure(int item, ReadOnlySpan<char> text);

    // What stands in every sentence of a passage tells them apart no more; so each item counts by how few sentences have it.
    private static double[] Local(PreparedPassage passage, int items, Measure weight, Measure strength)
    {
        int count = passage.Sentences.Count;
        double[] sums = new double[count];
        double[] found = new double[count];
        double total = 1e-6;
        for (int item = 0; item < items; item++)
        {
            double having = 0;
            for (int i = 0; i < count; i++)
            {
                found[i] = strength(item, Text(passage, i));
                having += found[i];
            }

            if (having <= 0)
            {
                continue;
            }

            double share = weight(item, default) * Math.Log(1 + (count / having));
            total += share;
            for (int i = 0; i < count; i++)
            {
                sums[i] += share * found[i];
            }
        }

        for (int i = 0; i < count; i++)
        {
            sums[i] /= total;
        }

        return sums;
    }

    private static ReadOnlySpan<char> Text(PreparedPassage passage, int index) =>
        passage.Text.AsSpan(passage.Sentences[index].Start, passage.Sentences[index].Length);
}
