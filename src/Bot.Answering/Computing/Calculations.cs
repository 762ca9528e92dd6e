using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Tabulating;

namespace Bot.Answering.Computing;

/// <summary>
/// Answers questions whose answer no text states but which follows from what the texts state and what the question says of its case: a sum of
/// stages, a rate times a number, a share of an amount. Each tells its working and cites its terms; where a term is uncertain nothing is computed.
/// </summary>
internal static partial class Calculations
{
    /// <summary>The computed answer; null when the question asks for nothing computed or what it takes is not there.</summary>
    /// <param name="plain">The answer out of the best passage.</param>
    /// <param name="question">The question.</param>
    /// <param name="pipeline">Reads the question's parts.</param>
    /// <param name="passages">The passages found, best first.</param>
    public static Draft? Find(Draft plain, WeightedQuestion question, AnswerPipeline pipeline, IReadOnlyList<RankedPassage> passages)
    {
        var found = Stages.Find(plain, question, pipeline, passages) ?? Products.Find(plain, question, pipeline.Catalog, passages) ?? Portions.Find(plain, question, pipeline.Catalog, passages);
        return found is null or { Confidence: >= Support.Threshold } ? found : found with { Confidence = Math.Max(found.Confidence, Unstated(question, pipeline, passages)) };
    }

    // What the asker says of his own case (36个月领满) stands in no document, and what is computed has taken it up.
    private static double Unstated(WeightedQuestion question, AnswerPipeline pipeline, IReadOnlyList<RankedPassage> passages)
    {
        var own = question.Question with { Terms = [.. question.Question.Terms.Where(t => t.Role != TermRole.Number && !Operation().IsMatch(t.Text))] };
        return own.Terms.Count == 0 ? 0 : Support.Confidence(pipeline.Weigh(own), passages, pipeline.Catalog);
    }

    [GeneratedRegex("^(?:[领拿补给][满足够全]|一共|总共|合计|加起来|[0-9.]+)$", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Operation();

    /// <summary><paramref name="said"/> before the clauses that it rests on.</summary>
    /// <param name="said">The result with its working, without a full stop.</param>
    /// <param name="terms">The clauses, in the order of the working.</param>
    /// <param name="confidence">Probability that it is right.</param>
    public static Draft Told(string said, IReadOnlyList<Clause> terms, double confidence)
    {
        var sources = terms.GroupBy(t => t.Passage).ToList();
        var parts = new List<DraftPart>();
        for (int i = 0; i < sources.Count; i++)
        {
            var ranges = sources[i].Select(t => t.Range).Distinct().OrderBy(r => r.Start).ToList();
            string text = string.Join("；", sources[i].OrderBy(t => t.Range.Start).Select(t => t.Text).Distinct(StringComparer.Ordinal));
            parts.Add(new DraftPart($"{(i == 0 ? said + "：" : "")}{text}{(i + 1 < sources.Count ? "；" : "。")}", sources[i].Key, ranges));
        }

        return new Draft(parts, null, confidence) { IsExact = true };
    }
}
