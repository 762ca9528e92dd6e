using System.Text.RegularExpressions;
using Bot.Answering.Extracting;
using Bot.Answering.Reading;
using Bot.Answering.Retrieval;
using Bot.Answering.Supporting;
using Bot.Answering.Tabulating;
using Bot.Answering.Values;

namespace Bot.Answering.Computing;

/// <summary>
/// Answers questions whose answer no text states but which follows from what the texts state and what the question says of its case: a sum of
/// stages, a rate times a number, a share of an amount. Each tells its working and cites its terms; where a term is uncertain nothing is computed.
/// </summary>
internal static partial class Calculations
{
    // Terms that hold most of what the question speaks of answer it, though no single passage does.
    private const double Covered = 0.8;
    private const double Held = 0.6;

    /// <summary>The computed answer; null when the question asks for nothing computed or what it takes is not there.</summary>
    /// <param name="plain">The answer out of the best passage.</param>
    /// <param name="question">The question.</param>
    /// <param name="pipeline">Reads the question's parts.</param>
    /// <param name="passages">The passages found, best first.</param>
    public static Draft? Find(Draft plain, WeightedQuestion question, AnswerPipeline pipeline, IReadOnlyList<RankedPassage> passages)
    {
        var catalog = pipeline.Catalog;
        var found = DaysApart.Find(plain, question, catalog, passages) ?? Stages.Find(plain, question, pipeline, passages) ?? WorkedExamples.Find(plain, question, catalog, passages) ?? Instalments.Find(plain, question, catalog, passages)
            ?? TopUps.Find(plain, question, catalog, passages) ?? Tiers.Find(plain, question, catalog, passages) ?? Products.Find(plain, question, catalog, passages) ?? Portions.Find(plain, question, catalog, passages) ?? RowsMeeting.Find(plain, question, catalog, passages);
        return found is null or { Confidence: >= Support.Threshold } ? found : found with { Confidence = Math.Max(found.Confidence, Unstated(question, found, pipeline, passages)) };
    }

    // What the asker says of his own case (36个月领满, 第二年) stands in no document, and what is computed has taken it up: all else must be said.
    private static double Unstated(WeightedQuestion question, Draft found, AnswerPipeline pipeline, IReadOnlyList<RankedPassage> passages)
    {
        var own = question.Question with { Terms = [.. question.Question.Terms.Where(t => t.IsDemanded && t.Role != TermRole.Number && !Operation().IsMatch(t.Text))] };
        if (own.Terms.Count == 0)
        {
            return 0;
        }

        var weighted = pipeline.Weigh(own);
        string said = string.Join('\n', found.Parts.Select(p => $"{p.Source.Text}\n{p.Source.Context}\n{p.Source.Title}"));
        return weighted.TermCoverage(said) >= Covered ? Held : Support.Confidence(weighted, passages, pipeline.Catalog);
    }

    [GeneratedRegex("^(?:[领拿补给][满足够全]|第[一二三四五]年|第一|头一?年|实际|实际到手|到手|拿到手|一共|总共|合计|加起来|[0-9.]+)$", RegexOptions.None, 10000)]
    private static partial Regex Operation();

    /// <summary>Whether <paramref name="question"/> asks for one amount, of money or as a bare number, and compares none.</summary>
    public static bool AsksAmount(ReadQuestion question) => question.Kind is QuestionKind.Amount or QuestionKind.Number && !question.Compares;

    /// <summary>What <paramref name="factors"/> make; null when that is beyond <see cref="ChineseNumber.Largest"/>.</summary>
    public static decimal? Product(IEnumerable<decimal> factors)
    {
        decimal product = 1;
        foreach (decimal factor in factors)
        {
            if (Math.Abs((double)product * (double)factor) > ChineseNumber.Largest)
            {
                return null;
            }

            product *= factor;
        }

        return product;
    }

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
            string text = string.Join("；", sources[i].OrderBy(t => t.Range.Start).Select(t => t.Text).Append(Limit(sources[i].MaxBy(t => t.Range.End)!)).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal));
            parts.Add(new DraftPart($"{(i == 0 ? said + "：" : "")}{text}{(i + 1 < sources.Count ? "；" : "。")}", sources[i].Key, ranges));
        }

        return new Draft(parts, null, confidence) { IsExact = true };
    }

    // 每日10元；勤工助学的免收。: what follows in the sentence without a figure of its own limits what was worked out.
    private static string Limit(Clause last)
    {
        var passage = last.Passage;
        int next = passage.Sentences.TakeWhile(s => s.Start < last.Range.End).Count();
        return last.Range.Of(passage.Text).EndsWith(';') && next > 0 && next < passage.Sentences.Count && passage.Sentences[next] is var limit && !passage.Values.Any(v => limit.Contains(v.Range))
            ? limit.Of(passage.Passage.Text).TrimEnd('；', '。') : "";
    }
}
